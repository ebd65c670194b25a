import { readFileSync } from "node:fs";
import { expect, isInOrder, signIn, test } from "./shop";
import { workbook } from "./workbook";

const stamp = Date.now().toString(36);
const shelf = `Studio ${stamp}`;
const book = () =>
  workbook([
    ["Balogun Wholesale, price list"],
    [],
    ["Art. no", "Item", "Unit price (NGN)", "Group", "In hand", "Origin"],
    [`S1-${stamp}`, `Ofada Rice ${stamp}`, "NGN 12,500.00", shelf, 12, "Ogun"],
    [`S2-${stamp}`, `Honey Beans ${stamp}`, 8400.5, shelf.toUpperCase(), 7, "Kano"],
    [`S3-${stamp}`, `Yam Flour ${stamp}`, "ask us", shelf, 3, "Benue"],
  ]);

test("a broken supplier workbook is mapped, checked, imported, fixed and taken back", async ({ page }) => {
  test.setTimeout(120_000);
  await signIn(page);
  await page.goto("/dashboard/products/upload");
  await expect(page.getByRole("heading", { name: "Earlier files" })).toBeVisible();
  await isInOrder(page);

  await test.step("its columns are guessed, and one is said", async () => {
    await page
      .getByLabel("Product file")
      .setInputFiles({ name: `supplier-${stamp}.xlsx`, mimeType: "application/zip", buffer: book() });
    await expect(page.getByRole("button", { name: "What Item is" })).toContainText("Name");
    await expect(page.getByRole("button", { name: "What Unit price (NGN) is" })).toContainText("Price");
    await page.getByRole("button", { name: "What In hand is" }).click();
    await page.getByRole("option", { name: "How many there are" }).click();
    await expect(page.getByRole("button", { name: "What In hand is" })).toContainText("How many there are");
    await isInOrder(page);
  });

  await test.step("the check says what it would do, and writes nothing", async () => {
    await page.getByRole("button", { name: "Check the file" }).click();
    await expect(page.getByRole("status").filter({ hasText: "This is what the file would do" })).toBeVisible();
    await expect(page.getByText("New categories:")).toBeVisible();
    await expect(page.getByText(shelf, { exact: true }).first()).toBeVisible();
    await expect(page.getByRole("region", { name: "Rows to correct" })).toContainText("ask us");
    await expect(page.getByRole("listitem").filter({ hasText: `Ofada Rice ${stamp}` })).toContainText("12500.00");
    await isInOrder(page);
  });

  let rows = "";
  await test.step("the good rows land, and the others come as a file", async () => {
    await page.getByRole("button", { name: "Import 2 products" }).click();
    await expect(page.getByRole("status").filter({ hasText: "Your shelf is up to date" })).toBeVisible();
    await isInOrder(page);
    const saving = page.waitForEvent("download");
    await page.getByRole("button", { name: "Rows to fix" }).click();
    await page.getByRole("menuitem", { name: "CSV" }).click();
    rows = readFileSync(await (await saving).path(), "utf8");
    expect(rows).toContain("Line 6. price: 'ask us' is not an amount");
  });

  await test.step("the fixed rows are read as the first file was", async () => {
    await page.getByRole("link", { name: "Import another file" }).click();
    await page.getByLabel("Product file").setInputFiles({
      name: "rows-to-fix.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(rows.replace("ask us", "5100")),
    });
    await expect(page.getByText("As you said last time")).toBeVisible();
    await page.getByRole("button", { name: "Check the file" }).click();
    await page.getByRole("button", { name: "Import 1 product" }).click();
    await expect(page.getByRole("status").filter({ hasText: "Your shelf is up to date" })).toBeVisible();
    await page.goto(`/dashboard/products?search=${stamp}`);
    await expect(page.getByRole("link", { name: `Yam Flour ${stamp}` })).toBeVisible();
    await expect(page.getByRole("link", { name: `Ofada Rice ${stamp}` })).toBeVisible();
  });

  await test.step("the first file is taken back as a whole, the second stays", async () => {
    await page.goto("/dashboard/products/upload");
    await isInOrder(page);
    await page.getByRole("link", { name: new RegExp(`supplier-${stamp}.xlsx`) }).click();
    await page.getByRole("button", { name: "Take it back…" }).click();
    await isInOrder(page);
    await page.getByRole("button", { name: "Take it back", exact: true }).click();
    await expect(page.getByRole("status").filter({ hasText: "The import was taken back" })).toBeVisible({
      timeout: 30_000,
    });
    await isInOrder(page);
    await page.goto(`/dashboard/products?search=${stamp}`);
    await expect(page.getByRole("link", { name: `Yam Flour ${stamp}` })).toBeVisible();
    await expect(page.getByRole("link", { name: `Ofada Rice ${stamp}` })).toHaveCount(0);
  });

  await test.step("everything leaves in the columns of another system, too", async () => {
    await page.goto("/dashboard/products/upload");
    await page.getByRole("button", { name: "Export all products" }).click();
    await expect(page.getByRole("menuitem")).toHaveText([/^Excel/, /^CSV$/, /^CSV for Shopify/, /^CSV for Woo/]);
    await isInOrder(page);
    const saving = page.waitForEvent("download");
    await page.getByRole("menuitem", { name: "CSV for Shopify" }).click();
    const saved = readFileSync(await (await saving).path(), "utf8");
    expect(saved).toContain("Handle,Title,Body (HTML)");
    expect(saved).toContain(`Yam Flour ${stamp}`);
  });
});
