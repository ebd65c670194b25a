import { expect, isInOrder, signIn, test } from "./shop";

test("prices and stock are typed where they stand, and many change at once and come back", async ({ page }, {
  project,
}) => {
  test.setTimeout(120_000);
  const isPhone = project.name === "phone";
  await signIn(page);
  await page.goto("/dashboard/products?search=rice&sort=name");
  await isInOrder(page);
  const prices = page.getByRole("textbox", { name: /^Price of / });
  const price = prices.first();
  const name = ((await price.getAttribute("aria-label")) ?? "").replace("Price of ", "");
  const row = page.getByRole("row").filter({ hasText: name });
  const before = await price.inputValue();

  await price.click();
  await price.fill("1234.5");
  await price.press("Escape");
  await expect(price).toHaveValue(before);
  await price.click();
  await price.fill("1,234.50");
  await price.press("Enter");
  await expect(prices.nth(1)).toBeFocused();
  await expect(price).toHaveValue(/1,234\.50/);
  const stock = page.getByRole("textbox", { name: `Stock of ${name}`, exact: true });
  await stock.click();
  await stock.fill("7");
  await stock.press("Tab");
  await expect(stock).toHaveValue("7");
  await page.reload();
  await expect(price).toHaveValue(/1,234\.50/);
  await expect(stock).toHaveValue("7");
  await price.click();
  await price.fill("cheap");
  await price.press("Tab");
  await expect(price).toHaveAttribute("aria-invalid", "true");
  await expect(price).toHaveValue(/1,234\.50/);
  const star = row.getByRole("button", { name: `Star ${name}`, exact: true });
  const wasStarred = (await star.getAttribute("aria-pressed")) === "true";
  await star.click();
  await expect(star).toHaveAttribute("aria-pressed", String(!wasStarred));

  const was = await prices.evaluateAll((all: HTMLInputElement[]) => all.map((one) => one.value));
  await page.getByRole("checkbox", { name: "Choose all on this page" }).check();
  const bar = page.getByRole("region", { name: "Chosen products" });
  await expect(bar).toContainText("chosen");
  await isInOrder(page);
  await bar.getByRole("button", { name: "Price", exact: true }).click();
  const sheet = page.getByRole("dialog", { name: "Price" });
  await sheet.getByRole("button", { name: /How/ }).click();
  await page.getByRole("option", { name: "Lower by per cent" }).click();
  await sheet.getByRole("textbox", { name: "Per cent" }).fill("10");
  await isInOrder(page);
  await sheet.getByRole("button", { name: /^Change \d+ products?$/ }).dblclick();
  const result = page.getByRole("region", { name: "Bulk change" });
  await expect(result).toContainText(/products? changed/);
  await expect(price).toHaveValue(/1,111\.05/);
  await isInOrder(page);
  await result.getByRole("button", { name: "Undo" }).click();
  await expect(result).toContainText("Everything is as it was");
  await expect.poll(() => prices.evaluateAll((all: HTMLInputElement[]) => all.map((one) => one.value))).toEqual(was);

  if (isPhone) await page.getByRole("button", { name: /^Filters/ }).click();
  await page
    .getByRole("button", { name: /Status/ })
    .first()
    .click();
  await page.getByRole("option", { name: "Drafts", exact: true }).click();
  await expect(page).toHaveURL(/status=draft/);
});

test("a product gets sizes and colours in one go, and nothing unsaved is lost", async ({ page }, { project }) => {
  test.setTimeout(120_000);
  const name = `Adire shirt ${project.name} ${Date.now()}`;
  await signIn(page);
  await page.goto("/dashboard/products/new");
  await expect(page.getByRole("heading", { name: "New product", level: 1 })).toBeVisible();
  await page.getByRole("textbox", { name: "Name*", exact: true }).fill(name);
  await page.getByRole("textbox", { name: "Price*", exact: true }).fill("12,500");
  await page.getByRole("textbox", { name: "How many" }).fill("4");
  for (const [option, values] of [
    ["Size", ["S", "M"]],
    ["Colour", ["Indigo", "Red"]],
  ] as const) {
    await page.getByRole("textbox", { name: "New option" }).fill(option);
    await page.getByRole("button", { name: "Add option" }).click();
    const field = page.getByRole("textbox", { name: `Values of ${option}` });
    for (const value of values) {
      await field.fill(value);
      await field.press("Enter");
    }
  }
  await page.getByRole("textbox", { name: "Price, M / Red" }).fill("a lot");
  await page.getByLabel("Tags", { exact: true }).fill("Adire,");
  await isInOrder(page);
  await page.getByRole("button", { name: "Add product" }).click();
  await expect(page.getByText("Nothing was saved.")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Price, M / Red" })).toHaveAttribute("aria-invalid", "true");
  await page.getByRole("textbox", { name: "Price, M / Red" }).fill("13,000");
  await page.getByRole("button", { name: "Add product" }).click();
  await expect(page.getByRole("heading", { name, level: 1 })).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Price, M / Red" })).toHaveValue("13000.00");
  await expect(page.getByRole("textbox", { name: "Stock, S / Indigo" })).toHaveValue("4");
  await expect(page).toHaveURL(/products\/[0-9a-f-]{36}/);

  await page.getByRole("textbox", { name: "SKU, S / Indigo" }).fill("ADI-S-IN");
  await page.getByRole("button", { name: "Remove M / Indigo" }).click();
  await page.getByRole("link", { name: "Products", exact: true }).first().click();
  const ask = page.getByRole("alertdialog", { name: "Leave without saving?" });
  await ask.getByRole("button", { name: "Keep it" }).click();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Unsaved changes")).toBeHidden();
  await expect(page.getByRole("textbox", { name: /^Price, / })).toHaveCount(3);
  await expect(page.getByRole("textbox", { name: "SKU, S / Indigo" })).toHaveValue("ADI-S-IN");
  await expect(page.getByRole("heading", { name: "History" })).toBeVisible();
  await isInOrder(page);
  await page.getByRole("link", { name: "Products", exact: true }).first().click();
  await expect(page.getByRole("heading", { name: "Products", level: 1 })).toBeVisible();
});
