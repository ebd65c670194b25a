import { choice, expect, isInOrder, newNumber, Shopper, test } from "./shop";

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

test("a cart filled in the chat opens on the web, and both sides stay in step", async ({ page, request }) => {
  await page.goto("/starlingmarket");
  const name = (await page.locator("h3 a").first().textContent())?.trim() ?? "";
  const shopper = new Shopper(request, newNumber(), "Dona");
  await shopper.say(name);
  await shopper.tap(choice(await shopper.hears(/Add to cart/), /Add to cart/));
  await shopper.hears(/Added/);
  await shopper.say("cart");
  const words = JSON.stringify(await shopper.hears(/\/open\//));
  const link = words.match(/\/starlingmarket\/open\/[\w-]+/)?.[0] ?? "";

  await page.goto(link);
  await isInOrder(page);
  await page.getByRole("button", { name: "Open my cart" }).click();
  await expect(page.getByRole("term")).toHaveText("Total for 1 item");
  await shopper.say("2");
  await expect(page.getByRole("term")).toHaveText("Total for 2 items", { timeout: 15_000 });

  await page
    .getByRole("button", { name: / more$/ })
    .first()
    .click();
  await expect(page.getByRole("term")).toHaveText("Total for 3 items");
  await shopper.say("cart");
  await shopper.hears(/3 × /);
});
