import { expect, isInOrder, Shopper, signIn, test } from "./shop";

test("two records of one person are joined, and taken apart again", async ({ page, request }) => {
  const mark = Date.now().toString().slice(-9);
  await new Shopper(request, `234${mark}0`, `Kemi ${mark}`).say("Hi");
  await new Shopper(request, `NG.${mark}`, `Kemi Hidden ${mark}`).say("Hi");
  await signIn(page);
  await page.goto(`/dashboard/customers?search=${mark}`);
  await expect(page.getByRole("link", { name: /^Kemi/ })).toHaveCount(2);
  await page.getByRole("link", { name: `Kemi Hidden ${mark}` }).click();
  await expect(page.getByText("Not shown by WhatsApp")).toBeVisible();
  await page.getByRole("button", { name: "Join with another record" }).click();
  const dialog = page.getByRole("dialog", { name: "Who is the same person?" });
  await dialog.getByRole("searchbox").fill(`Kemi ${mark}`);
  await isInOrder(page);
  await dialog.getByRole("button", { name: `Kemi ${mark}` }).click();
  await expect(page.getByRole("heading", { name: `Kemi ${mark}`, level: 1 })).toBeVisible();
  await expect(page.getByText("Joined by your team")).toBeVisible();
  await expect(page.getByText(`NG.${mark}`)).toBeVisible();
  await isInOrder(page);
  await page.getByRole("button", { name: "Take apart" }).click();
  await expect(page.getByText("Joined by your team")).toHaveCount(0);
  await page.goto(`/dashboard/customers?search=${mark}`);
  await expect(page.getByRole("link", { name: /^Kemi/ })).toHaveCount(2);
});
