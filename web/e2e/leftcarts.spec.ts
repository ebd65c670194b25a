import { expect, isInOrder, signIn, test } from "./shop";

for (const [width, height] of [
  [390, 844],
  [1280, 860],
] as const)
  test(`carts that were left are found with what is in them, at ${width}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await signIn(page);
    await page.goto("/dashboard/orders");
    await page.getByRole("link", { name: "Left carts" }).click();
    await expect(page.getByRole("heading", { name: "Left carts", level: 1 })).toBeVisible();
    const cart = page.getByRole("listitem").filter({ hasText: "Funke Adeyemi" });
    await expect(cart).toContainText("1 piece");
    await expect(cart).toContainText("You can write freely");
    await isInOrder(page);
    await page.screenshot({ path: test.info().outputPath(`left-${width}.png`), fullPage: true });

    await page.getByRole("link", { name: /Ordered after all/ }).click();
    await expect(page.getByText("None was ordered after all yet")).toBeVisible();
    await isInOrder(page);
    await page.screenshot({ path: test.info().outputPath(`ordered-${width}.png`), fullPage: true });

    await page.goto("/dashboard/carts");
    await cart.getByRole("link", { name: "Open the chat" }).click();
    await expect(page.getByRole("heading", { name: "Funke Adeyemi" })).toBeVisible();
  });

test("what cannot be loaded says so, and is asked for again", async ({ page }) => {
  await signIn(page);
  let fails = true;
  await page.route("**/abandoned-carts?**", (route) =>
    fails ? route.fulfill({ contentType: "application/json", body: "{" }) : route.continue(),
  );
  await page.goto("/dashboard/carts");
  await expect(page.getByText("This could not be loaded")).toBeVisible({ timeout: 20_000 });
  await isInOrder(page);
  fails = false;
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByText("Funke Adeyemi")).toBeVisible();
});
