import { expect, isInOrder, signIn, test } from "./shop";

const pages = [
  ["/dashboard", "Today"],
  ["/dashboard/orders", "Orders"],
  ["/dashboard/orders?search=999999", "Orders"],
  ["/dashboard/products", "Products"],
  ["/dashboard/products/new", "New product"],
  ["/dashboard/products/upload", "Upload products"],
  ["/dashboard/categories", "Categories"],
  ["/dashboard/chats", "Chats"],
  ["/dashboard/customers", "Customers"],
  ["/dashboard/customers?doubtful=true", "Customers"],
  ["/dashboard/whatsapp", "WhatsApp"],
  ["/dashboard/whatsapp/connect", "Connect your number"],
  ["/dashboard/whatsapp/desk", "What Meta sent"],
  ["/dashboard/settings", "Settings"],
  ["/dashboard/nowhere", "Nothing here"],
] as const;

for (const scheme of ["light", "dark"] as const)
  test(`every page is accessible in ${scheme}`, async ({ page }) => {
    test.setTimeout(180_000);
    await page.emulateMedia({ colorScheme: scheme });
    await signIn(page);
    for (const [path, title] of pages)
      await test.step(path, async () => {
        await page.goto(path);
        await expect(page.getByRole("heading", { name: title, level: 1, includeHidden: true })).toBeVisible();
        await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
        await isInOrder(page);
      });
    await page.goto("/dashboard/orders");
    await page.getByRole("row").getByRole("link").first().click();
    await expect(page.getByRole("heading", { name: "Items" })).toBeVisible();
    await isInOrder(page);
    await page.goto("/dashboard/chats");
    await page.getByRole("region", { name: "Conversations" }).getByRole("listitem").first().getByRole("link").click();
    await expect(page.getByRole("log").getByRole("listitem").first()).toBeVisible();
    await isInOrder(page);
  });

test("keys lead from page to page", async ({ page }) => {
  await signIn(page);
  await page.keyboard.press("g");
  await page.keyboard.press("p");
  await expect(page.getByRole("heading", { name: "Products", level: 1 })).toBeVisible();
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox", { name: "Search products" })).toBeFocused();
});

test("a star stays after a reload", async ({ page }) => {
  await signIn(page);
  await page.goto("/dashboard/products?page=2");
  const star = page.getByRole("button", { name: /^Star / }).first();
  const before = await star.getAttribute("aria-pressed");
  const after = before === "true" ? "false" : "true";
  const name = (await star.getAttribute("aria-label")) ?? "";
  const kept = page.waitForResponse((answer) => answer.request().method() === "PATCH");
  await star.click();
  await expect(star).toHaveAttribute("aria-pressed", after);
  expect((await kept).ok()).toBe(true);
  await page.reload();
  await expect(page.getByRole("button", { name, exact: true })).toHaveAttribute("aria-pressed", after);
});
