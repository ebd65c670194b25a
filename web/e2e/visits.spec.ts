import type { Page } from "@playwright/test";
import { userAgent } from "./browser";
import { expect, isInOrder, signIn, test } from "./shop";

const shop = "/starlingmarket";

/** Every host that a page asks for anything, but for what is already in it. */
function hosts(page: Page): Set<string> {
  const asked = new Set<string>();
  page.on("request", (request) => {
    const { protocol, host } = new URL(request.url());
    if (protocol.startsWith("http")) asked.add(host);
  });
  return asked;
}

/** Opens a product from the front and puts it into the cart; the page said what happened to our own server. */
async function visit(page: Page, query: string): Promise<void> {
  await page.goto(`${shop}?${query}`);
  await page.getByRole("heading", { level: 3 }).first().getByRole("link").click();
  await expect(page.getByRole("button", { name: "Add to cart" })).toBeVisible({ timeout: 20_000 });
}

/** Orders what is in the cart, for pickup. */
async function order(page: Page): Promise<void> {
  await page.goto(`${shop}/checkout`);
  await page.getByLabel("Your name").fill("Chidi Okafor");
  await page.getByLabel("Your phone number").fill("0803 111 2222");
  await page.getByText("I pick it up").click();
  await page.getByRole("button", { name: "Continue to the total" }).click();
  await page.getByRole("button", { name: "Place the order" }).click();
  await expect(page.getByRole("heading", { name: "Thank you, your order is in" })).toBeVisible({ timeout: 20_000 });
}

test("a visit by a link, with script and without, is told to nobody but us, and shows what it led to", async ({
  page,
  browser,
  baseURL,
  viewport,
}, { project }) => {
  test.setTimeout(180_000);
  const campaign = `story-${project.name}-${Date.now().toString(36)}`;
  const query = `utm_source=instagram&utm_campaign=${campaign}`;
  const phone = await browser.newContext({ baseURL, viewport, userAgent });
  const shopper = await phone.newPage();
  const asked = hosts(shopper);
  const told: unknown[] = [];
  shopper.on("request", (request) => {
    if (request.url().endsWith("/told")) told.push(request.postDataJSON());
  });

  await visit(shopper, query);
  const speedLibrary = shopper.waitForResponse(/assets\/speed-/);
  await shopper.getByRole("button", { name: "Add to cart" }).click();
  await expect(shopper.getByRole("link", { name: /in your cart/ }).first()).toBeVisible();
  await speedLibrary;
  await expect(async () => {
    await shopper.evaluate(() => {
      Object.defineProperty(document, "visibilityState", { value: "hidden", configurable: true });
      document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
    });
    expect(told).toHaveLength(3);
  }).toPass();
  expect(told).toMatchObject([
    { kind: "view", page: "home", is_entry: true, referrer: "" },
    { kind: "view", page: "product", is_entry: false },
    { kind: "speed", page: "product", vitals: { ttfb: expect.any(Number), fcp: expect.any(Number) } },
  ]);
  await order(shopper);
  await phone.close();
  expect([...asked]).toEqual([new URL(baseURL ?? "").host]);

  const plain = await browser.newContext({ baseURL, viewport, userAgent, javaScriptEnabled: false });
  const scriptless = await plain.newPage();
  const pictures: string[] = [];
  scriptless.on("response", (answer) => {
    if (answer.url().includes("/told.gif")) pictures.push(`${answer.status()} ${new URL(answer.url()).search}`);
  });
  await visit(scriptless, query);
  await expect.poll(() => pictures).toEqual(["200 ?page=home", expect.stringMatching(/^200 \?page=product&of=/)]);
  await plain.close();

  const own = hosts(page);
  await signIn(page);
  await page.goto("/dashboard/visits?days=30");
  const row = page.getByRole("row", { name: new RegExp(campaign) });
  await expect(async () => {
    await page.reload();
    await expect(row).toContainText(/2\s*1\s*₦[1-9]/, { timeout: 3_000 });
  }).toPass({ timeout: 120_000 });
  await expect(page.getByRole("heading", { name: "From looking to buying" })).toBeVisible();
  await isInOrder(page);
  await page.goto("/dashboard/orders");
  await page.getByRole("row").getByRole("link").first().click();
  await expect(page.getByRole("heading", { name: "Came by" })).toBeVisible();
  await expect(page.getByText(`${campaign} · instagram`)).toBeVisible();
  await isInOrder(page);
  await page.goto("/dashboard/visits");
  await page.getByRole("navigation", { name: "How far back" }).getByRole("link", { name: "90 days" }).click();
  await expect(page).toHaveURL(/days=90/);
  await page.getByRole("textbox", { name: "Where it will stand" }).fill("Instagram");
  await expect(page.getByText(/\?utm_source=instagram$/)).toBeVisible();
  expect([...own]).toEqual([new URL(baseURL ?? "").host]);
});

test("a busy shop is told what is slow, and one without visits what to do", async ({ page }, { project }) => {
  test.setTimeout(180_000);
  await signIn(page);
  const vital = (name: string, value: number, verdict: string) => ({ vital: name, value, verdict });
  const lcp = (where: string, value: number, verdict: string) => ({
    page: where,
    vitals: [vital("lcp", value, verdict)],
  });
  const busy = {
    funnel: {
      visits: 1240,
      product_views: 3100,
      carts: 310,
      checkouts: 120,
      handoffs: 64,
      orders: 58,
      revenue: "1250000.00",
      revenue_text: "₦1,250,000",
    },
    searches: [
      { phrase: "basmati rice", times: 61, missed: 0 },
      { phrase: "a very long thing that nobody sells ".repeat(3), times: 9, missed: 9 },
    ],
    links: [
      {
        is_messages: true,
        source: "",
        medium: "",
        campaign: "",
        content: "",
        visits: 480,
        orders: 31,
        revenue: "1",
        revenue_text: "₦810,000",
      },
      {
        is_messages: false,
        source: "instagram",
        medium: "story",
        campaign: "Ramadan",
        content: "",
        visits: 210,
        orders: 9,
        revenue: "1",
        revenue_text: "₦190,500",
      },
    ],
    referrers: [{ host: "l.instagram.com", visits: 190 }],
    speed: [
      {
        page: "",
        vitals: [
          vital("lcp", 1800, "good"),
          vital("inp", 320, "fair"),
          vital("cls", 20, "good"),
          vital("ttfb", 2400, "poor"),
          vital("fcp", 900, "good"),
        ],
      },
      lcp("home", 1500, "good"),
      lcp("product", 3100, "fair"),
    ],
  };
  const nothing = { ...busy.funnel, visits: 0, product_views: 0, carts: 0, checkouts: 0, handoffs: 0, orders: 0 };
  let shown: object = busy;
  await page.route(/\/api\/.*\/visits/, async (route) => {
    const { data } = await (await route.fetch()).json();
    await route.fulfill({ json: { status: "success", data: { ...data, ...shown } } });
  });
  await page.goto("/dashboard/visits");
  await expect(page.getByText("The server answers")).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText("too slow")).toBeVisible();
  await expect(page.getByText("25 of 100 visits")).toBeVisible();
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await isInOrder(page);
    if (process.env.OJA_SHOTS)
      await page.screenshot({
        path: `${process.env.OJA_SHOTS}/busy-${project.name}-${colorScheme}.png`,
        fullPage: true,
      });
  }
  shown = { funnel: nothing };
  await page.reload();
  await expect(page.getByRole("heading", { name: "No visits yet" })).toBeVisible({ timeout: 20_000 });
  await isInOrder(page);
});
