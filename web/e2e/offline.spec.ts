import { expect, type Page, test } from "@playwright/test";
import { openRelay, serve } from "./relay";
import { freePort } from "./server";
import { ada, isAccessible } from "./shop";

const shop = "/starlingmarket";

test.setTimeout(120_000);

/** A page whose worker has taken over, and has kept it. */
async function openKept(page: Page, path = shop, origin = "") {
  await page.goto(origin + path);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe("activated");
  await expect.poll(() => kept(page, "pages")).toContain(path);
}

const kept = (page: Page, shelf: string) =>
  page.evaluate(async (name) => {
    const every = (await caches.keys()).includes(name) ? await (await caches.open(name)).keys() : [];
    return every.map(({ url }) => new URL(url).pathname + new URL(url).search);
  }, `oja/starlingmarket:${shelf}`);

const isGood = (page: Page) => isAccessible(page, "best-practice");

test("a page that was seen opens without a line, says so, and is new again with one", async ({ page, context }) => {
  await openKept(page);
  await page.locator("h3 a").first().click();
  const name = await page.getByRole("heading", { level: 1 }).textContent();
  const product = new URL(page.url()).pathname;
  await expect.poll(() => kept(page, "pages")).toContain(product);

  await context.setOffline(true);
  await page.goto(`${product}?utm_source=chat`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name ?? "");
  await expect(page.getByText("This page is as you last saw it.")).toBeVisible();
  await page.goto(shop);
  await expect(page.locator("h3 a").first()).toBeVisible();

  await expect(page.getByText("This page is as you last saw it.")).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText("This page is as you last saw it.")).toBeHidden();
  await expect(page.locator("h3 a").first()).toBeVisible();
});

test("elsewhere she finds her cart as it was, and what she can open; the page goes on by itself", async ({
  page,
  context,
}) => {
  await openKept(page);
  await page.locator("h3 a").first().click();
  const name = (await page.getByRole("heading", { level: 1 }).textContent()) ?? "";
  await page.getByLabel("How many").selectOption("2");
  await page.getByRole("button", { name: "Add to cart" }).click();
  await expect.poll(() => page.evaluate((key) => localStorage.getItem(key), `cart:${shop}`)).toContain(name);

  await context.setOffline(true);
  await page.goto(`${shop}/cart`);
  await expect(page.getByRole("heading", { level: 1, name: "You are offline" })).toBeVisible();
  const cart = page.getByRole("region", { name: "Your cart" });
  await expect(cart.getByRole("listitem").first()).toContainText(`2 × ${name}`);
  await expect(page.getByRole("region", { name: "Pages you can open now" }).getByRole("link").first()).toBeVisible();
  expect(await kept(page, "pages")).not.toContain(`${shop}/cart`);
  expect(await kept(page, "own")).not.toContain(`${shop}/cart`);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await isGood(page);
  }
  await page.emulateMedia({ colorScheme: "light" });

  await context.setOffline(false);
  await expect(page.getByRole("heading", { name: "Your cart" })).toBeVisible();
  await page
    .getByRole("button", { name: /^Remove/ })
    .first()
    .click();
  await expect(page.getByText("Your cart is empty")).toBeVisible();
  await expect.poll(() => page.evaluate(() => localStorage.getItem("cart:/starlingmarket"))).toBeNull();
  expect(await kept(page, "own")).toEqual([]);
});

test("it speaks her language, from the right to the left", async ({ page, context }) => {
  await openKept(page);
  await page.goto(`${shop}?lang=ar`);
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const answer = await (await caches.open("oja/starlingmarket:assets")).match("/starlingmarket/offline");
        return (await answer?.text())?.includes('dir="rtl"');
      }),
    )
    .toBe(true);
  await context.setOffline(true);
  await page.goto(`${shop}/checkout`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("أنت غير متصل بالإنترنت");
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await page.getByRole("region").getByRole("link").first().waitFor();
  await isGood(page);
});

test("one switch, and her browser forgets the worker with all that it kept", async ({ page, baseURL }) => {
  const relay = await openRelay(baseURL ?? "");
  const off = await serve(await freePort(), { OJA_OFFLINE: "off" });
  try {
    await openKept(page, shop, relay.url);
    relay.leadTo(off.url);
    await page.goto(relay.url + shop);
    await expect
      .poll(() => page.evaluate(() => navigator.serviceWorker.getRegistrations().then(({ length }) => length)), {
        timeout: 30_000,
      })
      .toBe(0);
    await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([]);
    await page.reload();
    await expect(page.locator("h3 a").first()).toBeVisible();
    expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
  } finally {
    off.close();
    relay.close();
  }
});

/** How many of what she has, as the server says. */
const inCart = (page: Page) =>
  page.evaluate(async () => {
    const { lines }: { lines: { name: string; quantity: number }[] } = await (
      await fetch("/starlingmarket/cart/copy")
    ).json();
    return lines.map(({ name, quantity }) => `${quantity} × ${name}`).sort();
  });

const addFirst = (page: Page) =>
  page
    .getByRole("button", { name: /to your cart$/ })
    .first()
    .click();
const waits = (page: Page) => page.locator("[data-line=waiting]");
const landed = (page: Page) => page.locator("[data-line=landed]");

test("what is added without a line lands once when it is back, from two tabs, too", async ({ page, context }) => {
  await openKept(page);
  const other = await context.newPage();
  await other.goto(shop);
  await other.waitForLoadState("networkidle");
  await page.bringToFront();
  await context.setOffline(true);
  for (const tab of [page, other]) {
    await addFirst(tab);
    await expect(waits(tab)).toBeVisible();
  }
  await addFirst(page);
  await expect(waits(page).getByRole("listitem")).toHaveText(/^3 × /);
  await isGood(page);

  await context.setOffline(false);
  await expect(page.getByRole("link", { name: "Your cart, 3 in it" })).toBeVisible();
  // Both tabs are in sight here, and may share the news.
  const isTold = async () => (await landed(page).isVisible()) || (await landed(other).isVisible());
  await expect.poll(isTold).toBe(true);
  await expect(waits(page)).toBeHidden();
  await isGood(page);
  expect(await inCart(page)).toEqual([expect.stringMatching(/^3 × /)]);
  await other.reload();
  await expect(other.getByRole("link", { name: "Your cart, 3 in it" })).toBeVisible();
  await expect(waits(other)).toBeHidden();
});

test("what waits can be taken back, on the offline page, too", async ({ page, context }) => {
  await openKept(page);
  await context.setOffline(true);
  await addFirst(page);
  await page
    .getByRole("button", { name: /to your cart$/ })
    .nth(1)
    .click();
  await expect(waits(page).getByRole("listitem")).toHaveCount(2);
  await isGood(page);
  await waits(page)
    .getByRole("button", { name: /^Remove: 1 × / })
    .first()
    .click();
  await expect(waits(page).getByRole("listitem")).toHaveCount(1);

  await page.goto(`${shop}/cart`);
  await expect(page.getByRole("heading", { level: 1, name: "You are offline" })).toBeVisible();
  await isGood(page);
  await waits(page)
    .getByRole("button", { name: /^Remove: 1 × / })
    .click();
  await expect(waits(page)).toBeHidden();
  await context.setOffline(false);
  await expect(page.getByText("Your cart is empty")).toBeVisible();
});

test("an answer that is lost on the way adds nothing twice", async ({ page, baseURL }) => {
  const relay = await openRelay(baseURL ?? "");
  try {
    await openKept(page, shop, relay.url);
    relay.loseAnswers("/cart/lines");
    await addFirst(page);
    await expect(waits(page).getByRole("listitem")).toHaveText(/^1 × /);
    expect(relay.lost()).toBeGreaterThan(0);
    relay.loseAnswers("");
    await expect(landed(page).getByRole("listitem")).toHaveText(/^1 × /, { timeout: 30_000 });
    await expect(page.getByRole("link", { name: "Your cart, 1 in it" })).toBeVisible();
    await page.reload();
    await expect(page.getByRole("link", { name: "Your cart, 1 in it" })).toBeVisible();
  } finally {
    relay.close();
  }
});

test("what was sold out meanwhile is told, and stays out of the cart", async ({ page, context, request }) => {
  const name = `Guava ${test.info().project.name} ${Date.now()}`;
  const { email, password, merchant_id } = ada();
  const { token } = await (await request.post("/api/auth/login", { data: { email, password } })).json();
  const products = `/api/merchants/${merchant_id}/products`;
  const headers = { Authorization: `Bearer ${token}` };
  const data = { name, price: "900", stock_quantity: 1 };
  const made = (await (await request.post(products, { headers, data })).json()).data;
  await openKept(page);
  await page.goto(`${shop}/p/${made.slug}`);
  await context.setOffline(true);
  await page.getByRole("button", { name: "Add to cart" }).click();
  await expect(waits(page).getByRole("listitem")).toContainText(`1 × ${name}`);
  const sold = await request.patch(`${products}/${made.id}`, { headers, data: { stock_quantity: 0 } });
  expect(sold.ok()).toBe(true);
  await context.setOffline(false);
  const refused = page.locator("[data-line=refused]");
  await expect(refused.getByRole("listitem")).toHaveText(`${name}: Sorry, that one has just sold out.`);
  await isGood(page);
  expect(await inCart(page)).toEqual([]);
  await page.reload();
  await expect(refused).toBeHidden();
});

test.describe("for whoever saves data", () => {
  test.use({ extraHTTPHeaders: { "Save-Data": "on" } });

  test("nothing comes that she did not ask for", async ({ page }) => {
    const loaded: string[] = [];
    page.on("request", (request) => loaded.push(request.url()));
    await page.goto(shop);
    await page.getByRole("contentinfo").scrollIntoViewIfNeeded();
    await page.waitForLoadState("networkidle");
    await expect(page.locator("[data-more] > li")).toHaveCount(24);
    expect(loaded.filter((url) => url.includes("page=2"))).toEqual([]);
    await isGood(page);
    await page.getByRole("link", { name: "Next" }).click();
    await expect(page).toHaveURL(/page=2/);

    await page.getByRole("combobox", { name: "Search this shop" }).pressSequentially("rice");
    await expect(page.getByRole("option").first()).toBeVisible();
    await expect(page.getByRole("option").locator("img")).toHaveCount(0);
  });
});
