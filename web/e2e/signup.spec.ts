import { expect, isInOrder, signIn, test } from "./shop";

test("a merchant opens a shop on the front page and lands in the three steps", async ({ page }) => {
  const stamp = Date.now().toString(36);
  await page.goto("/");
  await isInOrder(page);
  await page.getByLabel("Name of your shop").fill("Starling Market");
  await expect(page.getByText("This shop address is taken")).toBeVisible();
  await page.getByLabel("Name of your shop").fill(`Mama Ronke ${stamp}`);
  await expect(page.getByText("This address is free.")).toBeVisible();
  await expect(page.getByLabel("Address of your shop")).toHaveValue(`mamaronke${stamp}`);
  await page.getByLabel("WhatsApp number of the shop").fill(`+23481${String(Date.now()).slice(-8)}`);
  await page.getByLabel("Your e-mail").fill(`ronke-${stamp}@mamaronke.example`);
  await page.getByLabel("Password").fill("a good long password");
  await isInOrder(page);
  await page.getByRole("button", { name: "Open my shop" }).click();

  await expect(page.getByRole("heading", { name: "Three steps to your first order" })).toBeVisible();
  await expect(page).toHaveURL(/\/dashboard$/);
  await expect(page.getByText("0 of 3 done")).toBeVisible();
  await isInOrder(page);

  await page.getByRole("link", { name: "Add one by hand" }).click();
  await expect(page.getByRole("heading", { name: "New product", level: 1 })).toBeVisible();
  await page.getByRole("textbox", { name: "Name*", exact: true }).fill("Ofada Rice 5 kg");
  await page.getByRole("textbox", { name: "Price*", exact: true }).fill("14500");
  await isInOrder(page);
  await page.getByRole("button", { name: "Add product" }).click();
  await expect(page.getByRole("heading", { name: "Ofada Rice 5 kg", level: 1 })).toBeVisible();
  await page.goto("/dashboard");
  await expect(page.getByText("1 of 3 done")).toBeVisible();
});

test("a session survives a reload, and ends with sign-out", async ({ page }) => {
  await signIn(page);
  await page.reload();
  await expect(page.getByRole("heading", { name: "Today", level: 1 })).toBeVisible();
  await page
    .getByRole("button", { name: /^Account/ })
    .filter({ visible: true })
    .click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page.getByRole("heading", { name: "Sign in to your shop" })).toBeVisible();
  await isInOrder(page);
  await page.reload();
  await expect(page.getByRole("heading", { name: "Sign in to your shop" })).toBeVisible();
});
