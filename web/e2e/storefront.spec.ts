import { expect, type Locator, type Page, test } from "@playwright/test";
import { isAccessible } from "./shop";

const shop = "/starlingmarket";
const gone = `${shop}/p/nothing-of-the-kind`;

const isGood = (page: Page) => isAccessible(page, "best-practice");

/** Follow a link and wait until its page is there. */
async function follow(page: Page, link: Locator) {
  const before = page.url();
  await link.click();
  await page.waitForURL((url) => url.href !== before);
}

const complaints: string[] = [];

test.beforeEach(({ page }) => {
  complaints.length = 0;
  page.on("console", (line) => {
    // Chromium notes the 404 of a page that is not there.
    const isGone = line.location().url.endsWith(gone);
    if ((line.type() === "error" || line.type() === "warning") && !isGone) complaints.push(line.text());
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

test("what she looked at before comes back below the next product", async ({ page }) => {
  await page.goto(shop);
  const products = page.locator("h3 a");
  const first = (await products.first().textContent()) ?? "";
  await follow(page, products.first());
  await page.goto(shop);
  await follow(page, products.last());
  await page.getByRole("contentinfo").scrollIntoViewIfNeeded();
  const seen = page.getByRole("region", { name: "You looked at" });
  await expect(seen.getByRole("link")).toHaveText([first]);
  await isGood(page);
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
  await expect(async () => {
    // The page may be there before its script.
    await page.keyboard.press("Escape");
    await expect(page.getByLabel("Sort by")).toBeHidden({ timeout: 500 });
  }).toPass();
});

for (const scheme of ["light", "dark"] as const)
  test(`every page is accessible in ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto(shop);
    await isGood(page);
    await page.getByText("Sort and filter").click();
    await isGood(page);
    await follow(page, page.locator("h3 a").first());
    await isGood(page);
    await page.getByRole("button", { name: "Add to cart" }).click();
    await follow(page, page.getByRole("link", { name: "1 in your cart. View cart" }));
    await isGood(page);
    await page.goto(`${shop}?q=nothingofthekind`);
    await isGood(page);
    await page.goto(`${shop}/c/rice-grains`);
    await isGood(page);
  });

for (const scheme of ["light", "dark"] as const)
  test(`every page is accessible from the right to the left in ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto(shop);
    await page.getByRole("link", { name: "العربية" }).click();
    await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
    await isGood(page);
    const isNarrow = () => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
    expect(await isNarrow()).toBe(true);
    await follow(page, page.locator("h3 a").first());
    await expect(page.getByRole("button", { name: "أضف إلى السلة" })).toBeVisible();
    await isGood(page);
    expect(await isNarrow()).toBe(true);
    await page.getByRole("button", { name: "أضف إلى السلة" }).click();
    await follow(page, page.getByRole("link", { name: /عرض السلة/ }));
    await isGood(page);
    await page.goto(gone);
    await isGood(page);
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
  await isGood(page);
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
