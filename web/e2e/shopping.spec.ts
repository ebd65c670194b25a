import { expect, isInOrder, test } from "./shop";

// Told by what a page is made of, not by its words: one project reads it in Arabic. What a project is stands in
// playwright.config.ts.
const shop = "/rivalstores";

test("a shopper finds something, fills her cart and orders", async ({ page, javaScriptEnabled, colorScheme }, info) => {
  test.setTimeout(120_000);
  if (info.project.metadata.isSlow) {
    const line = await page.context().newCDPSession(page);
    // Slow 4G, as Lighthouse has it: 1.6 Mbit/s each way at most, 150 ms there and back.
    const bytes = { downloadThroughput: 204_800, uploadThroughput: 93_750 };
    await line.send("Network.emulateNetworkConditions", { offline: false, latency: 150, ...bytes });
    await line.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  }
  const looks = async () => (javaScriptEnabled === false ? undefined : await isInOrder(page));

  await page.goto(shop);
  await expect(page.locator("html")).toHaveAttribute("dir", info.project.use.locale === "ar" ? "rtl" : "ltr");
  const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const [red = 0] = paper.match(/\d+(\.\d+)?/g)?.map(Number) ?? [];
  expect(paper.startsWith("oklch") ? red < 0.5 : red < 128).toBe(colorScheme === "dark");
  await looks();
  const wanted = (await page.locator("h3 a").first().textContent()) ?? "";
  await page.locator("input[name=q]").fill(wanted);
  await page.locator("input[name=q]").press("Enter");
  await expect(page).toHaveURL(/[?&]q=/);
  await expect(page.locator("h3 a").first()).toHaveText(wanted);
  await page.locator("h3 a").first().click();
  await expect(page.locator("h1")).toHaveText(wanted);
  await looks();
  await page.locator("main form[action$='/cart/lines'] button").first().click();
  await page.locator("main a[href$='/cart']").first().click();
  await expect(page).toHaveURL(/\/cart$/);
  await looks();
  await page.locator("a[href$='/checkout']").click();
  await page.locator("input[name=name]").fill("Chidi Okafor");
  await page.locator("input[name=phone]").fill("0803 111 2222");
  await page.locator("#by-delivery").check();
  await page.locator("#street").fill("12 Adeola Odeku St");
  await page.locator("#landmark").fill("Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogoch");
  await looks();
  await page.locator("form:has(#name) button").last().click();
  await expect(page).toHaveURL(/\/checkout\/review/);
  await looks();
  await page.locator("form[action$='/checkout/place'] button").click();
  await expect(page).toHaveURL(/\/orders\//);
  await expect(page.getByText(wanted)).toBeVisible();
  await looks();
  await page.goto(`${shop}/cart`);
  await expect(page.locator("a[href$='/checkout']")).toHaveCount(0);
});
