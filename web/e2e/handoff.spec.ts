import { expect, newNumber, test } from "./shop";

test("a cart filled on the web opens in the chat", async ({ page, context }) => {
  const number = newNumber();
  await page.goto("/starlingmarket");
  const name = (await page.locator("h3 a").first().textContent())?.trim();
  await page
    .getByRole("button", { name: /to your cart$/ })
    .first()
    .click();
  await page.getByRole("link", { name: "Your cart, 1 in it" }).click();

  const leaving = context.waitForEvent("request", (request) => /OJA-/.test(decodeURIComponent(request.url())));
  await page.getByRole("button", { name: "Order on WhatsApp" }).click();
  const link = new URL((await leaving).url());

  const phone = await context.newPage();
  await phone.goto(`/sandbox?as=${number}&text=${encodeURIComponent(link.searchParams.get("text") ?? "")}`);
  await expect(phone.getByLabel("Message")).toHaveValue(/OJA-/);
  await phone.getByRole("button", { name: "Send", exact: true }).click();
  await expect(phone.getByText("Here is the cart you filled on our page")).toBeVisible({ timeout: 20_000 });
  await expect(phone.getByText(`1 × ${name}`)).toBeVisible();
});
