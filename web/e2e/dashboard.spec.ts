import { expect, isInOrder, signIn, test } from "./shop";

const pages = [
  ["/dashboard", "Today"],
  ["/dashboard/orders", "Orders"],
  ["/dashboard/orders?search=999999", "Orders"],
  ["/dashboard/products", "Products"],
  ["/dashboard/products/new", "New product"],
  ["/dashboard/products/upload", "Import and export"],
  ["/dashboard/categories", "Categories"],
  ["/dashboard/stock", "Stock"],
  ["/dashboard/search-words", "Search words"],
  ["/dashboard/chats", "Chats"],
  ["/dashboard/customers", "Customers"],
  ["/dashboard/customers?doubtful=true", "Customers"],
  ["/dashboard/whatsapp", "WhatsApp"],
  ["/dashboard/whatsapp/connect", "Connect your number"],
  ["/dashboard/whatsapp/desk", "What Meta sent"],
  ["/dashboard/reviews", "Reviews"],
  ["/dashboard/settings", "Settings"],
  ["/dashboard/settings/coupons", "Coupons"],
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

test("of the views of a list only the one that is open is marked", async ({ page }) => {
  await signIn(page);
  for (const [path, views, name] of [
    ["/dashboard/orders?status=pending", "Orders by state", "New"],
    ["/dashboard/chats?owner=team", "Who speaks", "For the team"],
    ["/dashboard/customers?doubtful=true", "Which customers", "Maybe the same person"],
    ["/dashboard/visits?days=30", "How far back", "30 days"],
    ["/dashboard/stock?view=low", "What to look at", "Running low"],
    ["/dashboard/carts?state=ordered", "Carts by what became of them, last 30 days", /^Ordered after all/],
  ] as const) {
    await page.goto(path);
    const marked = page.getByRole("navigation", { name: views }).locator("[aria-current]");
    await expect(marked).toHaveText(name);
    await expect(marked).toBeInViewport();
  }
  await page.goto("/dashboard/stock");
  await expect(page.getByRole("textbox", { name: /^Low at, of/ }).first()).toBeInViewport({ ratio: 1 });
  await page.goto("/dashboard/search-words");
  await expect(page.getByRole("link", { name: "Search words" })).toBeInViewport({ ratio: 1 });
  await expect(
    page.getByRole("link", { name: "Products", exact: true }).and(page.locator("[aria-current]:visible")),
  ).toHaveCount(1);
  await page.goto("/dashboard/products?starred=true");
  await page.getByRole("link", { name: "Starred" }).click();
  await expect(page.locator("search [aria-current]")).toHaveCount(0);
  await page.getByRole("link", { name: "Starred" }).click();
  await expect(page.locator("search [aria-current=true]")).toHaveText("Starred");
});

test("from the left carts one comes to the setting that says when a cart counts as left", async ({ page }) => {
  await signIn(page);
  await page.goto("/dashboard/carts");
  await page.getByRole("link", { name: "When a cart counts as left" }).click();
  await expect(page.getByRole("heading", { name: "Left carts", level: 2 })).toBeInViewport();
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
