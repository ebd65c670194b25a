import { expect, isInOrder, signIn, test } from "./shop";

test("every filter of the products says how many it leaves, and keeps its word", async ({ page }, { project }) => {
  const isPhone = project.name === "phone";
  await signIn(page);
  await page.goto("/dashboard/products?search=rice");
  await expect(page.getByRole("row").nth(1)).toBeVisible();
  if (isPhone) await page.getByRole("button", { name: /^Filters/ }).click();
  const filters = page.getByRole("search");

  await filters.getByRole("button", { name: /Any stock/ }).click();
  await expect(page.getByRole("listbox").getByRole("option", { name: "Sold out" })).toContainText(/\d/);
  await isInOrder(page);
  await page.keyboard.press("Escape");

  await filters.getByRole("button", { name: /Any price/ }).click();
  const range = page.getByRole("listbox").getByRole("option").nth(1);
  const [, text, count] = /^(₦[\d,]+ – ₦[\d,]+)(\d+)$/.exec((await range.textContent()) ?? "") ?? [];
  await range.click();
  await expect(page).toHaveURL(/max=/);
  await expect(filters.getByRole("button", { name: new RegExp(String(text)) })).toBeVisible();
  await expect(page.getByRole("row")).toHaveCount(Number(count) + 1);

  // Beside the price the categories count only what it leaves; its own other ranges are still there to be chosen.
  await filters.getByRole("button", { name: /All categories/ }).click();
  await expect(page.getByRole("listbox").getByRole("option", { name: "All categories" })).toHaveText(
    new RegExp(`All categories${count}$`),
  );
  await isInOrder(page);
  await page.keyboard.press("Escape");
  await filters.getByRole("button", { name: new RegExp(String(text)) }).click();
  await page.getByRole("listbox").getByRole("option", { name: "Any price" }).click();
  await expect(page).not.toHaveURL(/max=/);
});
