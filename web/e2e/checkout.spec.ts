import { expect, isInOrder, signIn, test } from "./shop";

const shop = "/starlingmarket";
const street = "12 Adeola Odeku St";

test.describe.configure({ mode: "serial" });

test("Ada names her areas, and a shopper sees what delivery costs", async ({ page, context }) => {
  await signIn(page);
  await page.goto("/dashboard/settings");
  await page.getByRole("heading", { name: "Delivery and pickup" }).waitFor();
  await page.goto("/dashboard/settings/delivery");
  await page.getByLabel("Where to, and when").fill("5 Broad St, Lagos. Monday to Saturday, 9 to 6");
  for (const remove of await page.getByRole("button", { name: /^Remove (?!this)/ }).all()) await remove.click();
  await page.getByRole("button", { name: "Add an area" }).click();
  await page.getByLabel("Area", { exact: true }).fill("Mainland");
  await page.getByLabel("Places in it").fill("Yaba, Surulere");
  await page.getByLabel("Fee").fill("1500");
  await page.getByLabel("Free over").fill("5000000");
  await isInOrder(page);
  await page.getByRole("button", { name: "Save" }).first().click();
  await expect(page.getByText("Saved")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Fee")).toHaveValue("1500.00");

  const shopper = await context.newPage();
  await shopper.goto(shop);
  await shopper
    .getByRole("button", { name: /to your cart$/ })
    .first()
    .click();
  await shopper.getByRole("link", { name: "Your cart, 1 in it" }).click();
  await expect(shopper.getByText(/^Delivery from ₦1,500, free over ₦5,000,000/)).toBeVisible();
});

for (const javaScriptEnabled of [true, false])
  test(`a guest orders ${javaScriptEnabled ? "with" : "without"} script, and Back orders nothing twice`, async ({
    browser,
    baseURL,
    viewport,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled, baseURL, viewport });
    const page = await context.newPage();
    await page.goto(shop);
    const add = page.getByRole("button", { name: /to your cart$/ }).first();
    await add.click();
    await page.getByRole("link", { name: "Your cart, 1 in it" }).click();
    await page.getByLabel(/^How many of/).fill("3");
    await page.getByLabel(/^How many of/).press("Enter");
    await expect(page.getByRole("term")).toHaveText("Total for 3 items");
    await page.getByRole("link", { name: "Checkout" }).click();

    await page.getByLabel("Your name").fill("Chidi Okafor");
    await page.getByLabel("Your phone number").fill("12");
    await page.getByText("I pick it up").click();
    await expect(page.getByLabel("Street and house")).toBeHidden();
    await page.getByText("Bring it to me").click();
    await page.getByLabel("Street and house").fill(street);
    if (javaScriptEnabled) await isInOrder(page);
    await page.getByRole("button", { name: "Continue to the total" }).click();
    await expect(page.getByRole("alert")).toContainText("That number cannot be right");
    await expect(page.getByLabel("Street and house")).toHaveValue(street);
    await page.getByLabel("Your phone number").fill("0803 111 2222");
    await page.getByRole("button", { name: "Continue to the total" }).click();
    await expect(page.getByRole("alert")).toContainText("Please choose the area");
    const area = page.getByRole("option", { name: "Mainland (Yaba, Surulere) · ₦1,500 · free over ₦5,000,000" });
    await page.getByLabel("Area").selectOption((await area.getAttribute("value")) ?? "");
    await page.getByRole("button", { name: "Continue to the total" }).click();

    await expect(page.getByRole("heading", { name: "Is everything right?" })).toBeVisible();
    await expect(page.getByText("Delivery", { exact: true })).toBeVisible();
    if (javaScriptEnabled) await isInOrder(page);
    await page.getByRole("button", { name: "Place the order" }).dblclick();
    await expect(page.getByRole("heading", { name: "Thank you, your order is in" })).toBeVisible();
    await expect(page.getByText("Not paid yet: you pay when it is brought.")).toBeVisible();
    if (javaScriptEnabled) await isInOrder(page);
    const order = page.url();
    await page.goBack();
    await page.goto(`${shop}/checkout/review`);
    await expect(page).toHaveURL(order);
    await page.goto(`${shop}/cart`);
    await expect(page.getByText("Your cart is empty")).toBeVisible();
    await context.close();
  });

test("Ada makes a coupon, and a shopper pays less with it", async ({ page, context }, { project }) => {
  test.setTimeout(120_000);
  const code = `STORY-${project.name}-${Date.now() % 100_000}`.toUpperCase();
  await signIn(page);
  await page.goto("/dashboard/settings/coupons");
  await page.getByRole("button", { name: "New coupon" }).click();
  await page.getByLabel("Code").fill(code);
  await page.getByRole("textbox", { name: "Percent" }).fill("25");
  await page.getByLabel("Uses in all").fill("50");
  await isInOrder(page);
  await page.getByRole("button", { name: "Save" }).click();
  const row = page.getByRole("listitem").filter({ hasText: code });
  await expect(row).toContainText("0 of 50 used");
  await isInOrder(page);

  const shopper = await context.newPage();
  await shopper.goto(shop);
  await shopper
    .getByRole("button", { name: /to your cart$/ })
    .first()
    .click();
  await shopper.getByRole("link", { name: "Your cart, 1 in it" }).click();
  await shopper.getByRole("link", { name: "Checkout" }).click();
  await shopper.getByLabel("Your name").fill("Chidi Okafor");
  await shopper.getByLabel("Your phone number").fill("0803 111 2222");
  await shopper.getByText("I pick it up").click();
  await shopper.getByRole("button", { name: "Continue to the total" }).click();
  await shopper.getByLabel("Do you have a code?").fill("nonsense");
  await shopper.getByRole("button", { name: "Use it" }).click();
  await expect(shopper.getByRole("alert")).toContainText("We do not know this code");
  await shopper.getByLabel("Do you have a code?").fill(code.toLowerCase());
  await shopper.getByRole("button", { name: "Use it" }).click();
  await expect(shopper.getByText(`Discount (${code})`)).toBeVisible();
  await isInOrder(shopper);
  await shopper.getByRole("button", { name: "Place the order" }).click();
  await expect(shopper.getByText(`Discount (${code})`)).toBeVisible();
  await page.reload();
  await expect(row).toContainText("1 of 50 used");
});
