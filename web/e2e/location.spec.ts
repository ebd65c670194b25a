import { expect, isInOrder, signIn, test } from "./shop";

const shop = "/starlingmarket";

for (const [width, height] of [
  [390, 844],
  [1280, 860],
] as const)
  test(`a shopper marks where she is by a tap, and the team finds it, at ${width}`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ baseURL, viewport: { width, height } });
    const page = await context.newPage();
    await page.goto(shop);
    const add = page.getByRole("button", { name: /to your cart$/ }).first();
    await add.click();
    await page.getByRole("link", { name: "Your cart, 1 in it" }).waitFor();
    await page.goto(`${shop}/checkout`);
    await page.getByLabel("Your name").fill("Chidi Okafor");
    await page.getByLabel("Your phone number").fill("0803 111 2222");
    await page.getByText("Bring it to me").click();
    const tap = page.getByRole("button", { name: "Use my location" });
    await tap.click();
    await expect(page.getByText("Your browser did not tell us where you are.")).toBeVisible();
    await isInOrder(page);
    await page.screenshot({ path: test.info().outputPath(`refused-${width}.png`), fullPage: true });

    await context.grantPermissions(["geolocation"]);
    await context.setGeolocation({ latitude: 6.5243793, longitude: 3.3792057 });
    await tap.click();
    await expect(page.getByText("We have your location.")).toBeVisible();
    await expect(page.getByLabel("Link to the place on a map")).toHaveValue("6.524379, 3.379206");
    await isInOrder(page);
    await page.screenshot({ path: test.info().outputPath(`found-${width}.png`), fullPage: true });
    const area = page.getByLabel("Area", { exact: true });
    if (await area.isVisible()) await area.selectOption({ index: 1 });
    await page.getByRole("button", { name: "Continue to the total" }).click();
    const map = page.getByRole("link", { name: "Show on the map" });
    await expect(map).toHaveAttribute("href", /mlat=6\.524379&mlon=3\.379206/);
    await isInOrder(page);
    await page.getByRole("button", { name: "Place the order" }).click();
    await expect(page.getByRole("heading", { name: "Thank you, your order is in" })).toBeVisible();
    await expect(map).toHaveAttribute("href", /mlat=6\.524379/);
    await isInOrder(page);
    await page.screenshot({ path: test.info().outputPath(`order-${width}.png`), fullPage: true });

    await signIn(page);
    await page.goto("/dashboard/orders");
    await page.getByRole("link", { name: /^ORD-/ }).first().click();
    await expect(page.getByRole("link", { name: "Show on the map" })).toHaveAttribute("href", /mlat=6\.524379/);
    await context.close();
  });

test("without a script there is no button, and a pasted link does", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const page = await context.newPage();
  await page.goto(shop);
  await page
    .getByRole("button", { name: /to your cart$/ })
    .first()
    .click();
  await page.goto(`${shop}/checkout`);
  await page.getByText("Bring it to me").click();
  await expect(page.getByLabel("Link to the place on a map")).toBeVisible();
  await expect(page.getByRole("button", { name: "Use my location" })).toBeHidden();
  await context.close();
});
