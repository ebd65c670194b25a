import { expect, isInOrder, signIn, test } from "./shop";

test("Ada writes how she delivers, a shopper reads it from the footer, and it goes again", async ({ page }) => {
  await signIn(page);
  await page.goto("/dashboard/settings/pages");
  await page.getByRole("button", { name: "Delivery" }).click();
  await page.getByLabel("Text").fill("We deliver **every day** in:\n\n* Lagos\n* Ibadan");
  await expect(page.getByRole("region", { name: "As shoppers read it" }).getByText("every day")).toBeVisible();
  await isInOrder(page);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Shown, and in the footer")).toBeVisible();
  await isInOrder(page);

  await page.goto("/starlingmarket");
  await page.getByRole("navigation", { name: "Information" }).getByRole("link", { name: "Delivery" }).click();
  await expect(page.getByRole("heading", { name: "Delivery", level: 1 })).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "Ibadan" })).toBeVisible();
  await isInOrder(page);

  await page.goto("/dashboard/settings/pages");
  await page.getByRole("button", { name: "Edit Delivery" }).click();
  await page.getByRole("button", { name: "Remove" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Remove" }).click();
  await expect(page.getByRole("button", { name: "Edit Delivery" })).toHaveCount(0);
});
