import { expect, isInOrder, signIn, test } from "./shop";

test("Ada says from when to when offers wait, and it stays so", async ({ page }) => {
  await signIn(page);
  await page.goto("/dashboard/settings");
  const quiet = page.locator("section").filter({ has: page.getByRole("heading", { name: "Quiet hours" }) });
  const save = quiet.getByRole("button", { name: "Save" });
  const choose = async (field: string, hour: string) => {
    await quiet.getByRole("button", { name: new RegExp(field) }).click();
    await page.getByRole("option", { name: hour, exact: true }).click();
  };
  await expect(save).toBeDisabled();
  await choose("Quiet from", "10:00 PM");
  await choose("Quiet until", "10:00 PM");
  await expect(quiet.getByText("The same hour twice: offers may go out at any time.")).toBeVisible();
  await isInOrder(page);
  await choose("Quiet until", "9:00 AM");
  await expect(quiet.getByText("The same hour twice")).toBeHidden();
  await save.click();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await expect(save).toBeDisabled();
  await page.reload();
  await expect(quiet.getByRole("button", { name: /Quiet from/ })).toContainText("10:00 PM");
  await expect(quiet.getByRole("button", { name: /Quiet until/ })).toContainText("9:00 AM");

  await choose("Quiet from", "9:00 PM");
  await choose("Quiet until", "8:00 AM");
  await save.click();
  await expect(save).toBeDisabled();
});

test("Ada moves her shop to another address, its old links lead there, and she moves back", async ({ page }) => {
  await signIn(page);
  await page.goto("/dashboard/settings");
  const place = page.locator("section").filter({ has: page.getByRole("heading", { name: "Address of the web shop" }) });
  const go = async (address: string) => {
    await place.getByLabel("Address").fill(address);
    await place.getByRole("button", { name: "Move the shop" }).click();
  };
  await go("starling-lagos");
  await expect(place.getByRole("link")).toHaveText(/\/starling-lagos$/);
  await isInOrder(page);
  await page.goto("/starlingmarket/cart");
  await expect(page).toHaveURL(/\/starling-lagos\/cart$/);
  await page.goto("/dashboard/settings");
  await go("starlingmarket");
  await expect(place.getByRole("link")).toHaveText(/\/starlingmarket$/);
});
