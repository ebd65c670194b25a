import { demo, expect, isInOrder, newNumber, test } from "./shop";

test("a link to a product shows its card in the chat", async ({ page, request }) => {
  const shop = await (await request.get("/starlingmarket/sitemap.xml")).text();
  const link = /<loc>([^<]+\/p\/[^<]+)<\/loc>/.exec(shop)?.[1] ?? "";
  const number = demo().numbers[0]?.display_number.replace(/\D/g, "") ?? "";
  await page.goto(`/sandbox?to=${number}&as=${newNumber()}`);
  await page.getByLabel("Message").fill(`Do you have this? ${link}`);
  await page.getByRole("button", { name: "Send", exact: true }).click();
  const card = page.getByRole("link", { name: /Starling Market/ }).first();
  await expect(card).toHaveAttribute("href", link);
  await expect(card.getByRole("presentation")).toHaveJSProperty("complete", true);
  await expect(card).toContainText("₦");
  await isInOrder(page);
});
