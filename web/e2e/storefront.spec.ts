import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";

const shop = "/starlingmarket";

/** No accessibility violation, and nothing on the console. */
async function isAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join("\n")}`)).toEqual([]);
}

const complaints: string[] = [];

test.beforeEach(({ page }) => {
  complaints.length = 0;
  page.on("console", (line) => {
    if (line.type() === "error" || line.type() === "warning") complaints.push(line.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
});

test.afterEach(() => expect(complaints).toEqual([]));

test("a shopper searches, fills a cart and is led to the chat with it", async ({ page }) => {
  await page.goto(shop);
  await page.getByRole("combobox", { name: "Search this shop" }).fill("rice");
  await page.getByRole("combobox", { name: "Search this shop" }).press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("rice");

  const add = page.getByRole("button", { name: /to your cart$/ }).first();
  await add.click();
  await expect(page.getByRole("link", { name: "Your cart, 1 in it" })).toBeVisible();
  await expect(page.getByRole("status")).toContainText(/^Added .+ to your cart$/);
  await expect(page.locator("button:focus")).toHaveText("1");
  await expect(page).toHaveURL(/\?q=rice$/);

  await page.getByRole("heading", { level: 3 }).nth(1).getByRole("link").click();
  await page.getByLabel("How many").selectOption("2");
  await page.getByRole("button", { name: "Add to cart" }).click();
  await page.getByRole("link", { name: "2 in your cart. View cart" }).click();

  await expect(page.getByRole("heading", { name: "Your cart" })).toBeVisible();
  await page
    .getByRole("button", { name: / more$/ })
    .first()
    .click();
  await expect(page.getByRole("term")).toHaveText("Total for 4 items");

  const leaving = page.waitForRequest((request) => /OJA-/.test(decodeURIComponent(request.url())));
  await page.getByRole("button", { name: "Order on WhatsApp" }).click();
  expect(decodeURIComponent((await leaving).url()).replaceAll("+", " ")).toContain("4 items");
});

test("Back shows the cart as it is now", async ({ page }) => {
  await page.goto(shop);
  await page.locator("h3 a").first().click();
  await page.getByRole("button", { name: "Add to cart" }).click();
  await expect(page.getByRole("link", { name: "Your cart, 1 in it" })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("link", { name: "Your cart, 1 in it" })).toBeVisible();
});

test("filters open with a tap and close with Escape", async ({ page }) => {
  await page.goto(shop);
  await page.getByText("Sort and filter").click();
  await page.getByLabel("Sort by").selectOption("price");
  await page.getByRole("button", { name: "Show products" }).click();
  await expect(page).toHaveURL(/sort=price/);
  await page.getByText("Sort and filter").click();
  await page.keyboard.press("Escape");
  await expect(page.getByLabel("Sort by")).toBeHidden();
});

for (const scheme of ["light", "dark"] as const)
  test(`every page is accessible in ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto(shop);
    await isAccessible(page);
    await page.getByText("Sort and filter").click();
    await isAccessible(page);
    await page.locator("h3 a").first().click();
    await isAccessible(page);
    await page.getByRole("button", { name: "Add to cart" }).click();
    await page.getByRole("link", { name: "1 in your cart. View cart" }).click();
    await isAccessible(page);
    await page.goto(`${shop}?q=nothingofthekind`);
    await isAccessible(page);
  });

for (const scheme of ["light", "dark"] as const)
  test(`every page is accessible from the right to the left in ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto(shop);
    await page.getByRole("link", { name: "العربية" }).click();
    await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
    await isAccessible(page);
    const isNarrow = () => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
    expect(await isNarrow()).toBe(true);
    await page.locator("h3 a").first().click();
    await expect(page.getByRole("button", { name: "أضف إلى السلة" })).toBeVisible();
    await isAccessible(page);
    expect(await isNarrow()).toBe(true);
    await page.getByRole("button", { name: "أضف إلى السلة" }).click();
    await page.getByRole("link", { name: /عرض السلة/ }).click();
    await isAccessible(page);
    await page.goto(`${shop}/p/nothing-of-the-kind`);
    complaints.length = 0; // Chromium notes the page's 404
    await isAccessible(page);
  });

test("nothing is wider than the screen", async ({ page }) => {
  for (const path of ["", "?q=rice", "/cart"]) {
    await page.goto(shop + path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  }
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });

  test("a shopper fills and changes a cart with links and forms alone", async ({ page }) => {
    await page.goto(shop);
    await page
      .getByRole("button", { name: /to your cart$/ })
      .first()
      .click();
    await expect(page).toHaveURL(new RegExp(`${shop}#add-`));
    await page.goto(`${shop}/cart`);
    await page
      .getByRole("button", { name: / more$/ })
      .first()
      .click();
    await expect(page.getByRole("term")).toHaveText("Total for 2 items");
    await page.getByRole("button", { name: /^Remove/ }).click();
    await expect(page.getByText("Your cart is empty")).toBeVisible();
  });
});

test("the search field suggests products while one types, and keys choose among them", async ({ page }) => {
  await page.goto(shop);
  const field = page.getByRole("combobox", { name: "Search this shop" });
  await field.fill("r");
  const options = page.locator("#suggestions [role=option]");
  await expect(options.first()).toBeVisible();
  await field.fill("rice");
  await expect(options.first()).toContainText(/rice/i);
  await expect(options.first()).toContainText("₦");
  expect(await options.count()).toBeLessThanOrEqual(6);
  await isAccessible(page);
  await field.press("ArrowDown");
  await expect(field).toHaveAttribute("aria-activedescendant", "suggestion-0");
  const address = await options.first().getAttribute("href");
  await field.press("Escape");
  await expect(options.first()).toBeHidden();
  await expect(field).toHaveValue("rice");
  await field.press("ArrowDown");
  await field.press("Enter");
  await expect(page).toHaveURL(new RegExp(`${address}$`));
});

test("slow suggestions show from the first letter on, and old ones never replace newer ones", async ({ page }) => {
  await page.goto(shop);
  const asked: string[] = [];
  const answer: (() => void)[] = [];
  await page.route("**/suggest?**", async (route) => {
    const q = new URL(route.request().url()).searchParams.get("q") ?? "";
    asked.push(q);
    await new Promise<void>((resolve) => answer.push(resolve));
    const hits = [{ name: `Found for ${q}`, url: "/starlingmarket", price: "₦1", image_url: null }];
    await route.fulfill({ json: { q, total: 1, hits } });
  });
  const field = page.getByRole("combobox", { name: "Search this shop" });
  await field.pressSequentially("yam");
  await expect.poll(() => asked).toEqual(["y"]);
  answer[0]?.();
  await expect(page.locator("#suggestions [role=option]")).toHaveText("Found for y₦1");
  await expect.poll(() => asked).toEqual(["y", "yam"]);
  answer[1]?.();
  await expect(page.locator("#suggestions [role=option]")).toHaveText("Found for yam₦1");
  await field.fill("");
  await expect(page.locator("#suggestions [role=option]")).toBeHidden();
});

test("a list goes on as its end comes into sight, and Back comes to the same place", async ({ page }) => {
  await page.goto(shop);
  const tiles = page.locator("[data-more] > li");
  const first = await tiles.count();
  await tiles.last().scrollIntoViewIfNeeded();
  await expect.poll(() => tiles.count()).toBeGreaterThan(first);
  const links = await page.locator("[data-more] h3 a").evaluateAll((all) => all.map((one) => one.getAttribute("href")));
  expect(new Set(links).size).toBe(links.length);
  const chosen = tiles
    .nth(first + 2)
    .getByRole("heading")
    .getByRole("link");
  const name = (await chosen.textContent()) ?? "";
  await chosen.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
  await page.goBack();
  await expect(page).toHaveURL(/page=2/);
  await expect(page.getByRole("link", { name, exact: true })).toBeVisible();
});
