import { choice, expect, isInOrder, newNumber, Shopper, signIn, test } from "./shop";

const stamp = Date.now().toString(36);
const product = `Story Rice ${stamp}`;
const file = [
  "product_id,name,description,price,category,subcategory,image_url,in_stock,is_priority,weight_kg,barcode,supplier_id",
  `STORY-${stamp},${product},Told by a test,24.99,Stories,,,true,true,5,,`,
  `STORY-${stamp}-B,Story Oil ${stamp},,not a price,Stories,,,true,false,,,`,
].join("\n");

test("a file becomes a sale: upload, Hi, cart, order live on the dashboard, its way told in the chat", async ({
  page,
  context,
  request,
}) => {
  test.setTimeout(120_000);

  await test.step("the merchant uploads her file and sees which row to correct", async () => {
    await signIn(page);
    await page.goto("/dashboard/products/upload");
    await isInOrder(page);
    await page
      .getByLabel("Product file")
      .setInputFiles({ name: "shelf.csv", mimeType: "text/csv", buffer: Buffer.from(file) });
    await page.getByRole("button", { name: "Check the file" }).click();
    await page.getByRole("button", { name: "Import 1 product" }).click();
    await expect(page.getByRole("status").filter({ hasText: "Your shelf is up to date" })).toBeVisible();
    await expect(page.getByRole("region", { name: "Rows to correct" })).toContainText("not a price");
    await isInOrder(page);
    await page.getByRole("link", { name: "See the products" }).click();
    await page.getByRole("searchbox", { name: "Search products" }).fill(stamp);
    await expect(page.getByRole("link", { name: product })).toBeVisible();
    await expect(page.getByText("Red Onions")).toHaveCount(0); // what was there before fades out
    await isInOrder(page);
  });

  const number = newNumber();
  const chidi = new Shopper(request, number, "Chidi Okafor");

  await test.step("the shopper says Hi and finds the product", async () => {
    const phone = await context.newPage();
    await phone.goto(`/sandbox?as=${number}`);
    await phone.getByLabel("Message").fill("Hi");
    await phone.getByRole("button", { name: "Send", exact: true }).click();
    await expect(phone.getByText("Welcome to")).toBeVisible({ timeout: 20_000 });
    await phone.getByLabel("Message").fill(product);
    await phone.getByRole("button", { name: "Send", exact: true }).click();
    await phone.getByRole("button", { name: "Add to cart" }).last().click({ timeout: 20_000 });
    await expect(phone.getByText(`Added: 1 × ${product}`)).toBeVisible({ timeout: 20_000 });
    await phone.getByRole("button", { name: "Check out" }).last().click();
    await expect(phone.getByRole("button", { name: "Pick it up" })).toBeVisible({ timeout: 20_000 });
    await phone.close();
  });

  await test.step("the order slides in on the dashboard within a second, without a reload", async () => {
    await page.getByRole("link", { name: "Orders" }).first().click();
    await expect(page.getByRole("heading", { name: "Orders", level: 1 })).toBeVisible();
    const asked = await chidi.hears(/Pick it up/);
    await chidi.tap(choice(asked, /Pick it up/));
    const summary = await chidi.hears(/Place order/);
    await page.evaluate(() => Object.assign(window, { isSamePage: true }));
    await chidi.tap(choice(summary, /Place order/));
    const [orderNumber = ""] = /ORD-\d+-\d+/.exec(JSON.stringify(await chidi.hears(/ORD-/))) ?? [];
    const row = page.getByRole("row").filter({ hasText: orderNumber });
    await expect(row).toBeVisible({ timeout: 1_000 });
    expect(await page.evaluate(() => "isSamePage" in window)).toBe(true);
    await isInOrder(page);
    await row.getByRole("link").click();
  });

  await test.step("each step is a message to the customer", async () => {
    await expect(page.getByRole("heading", { name: /^ORD-/, level: 1 })).toBeVisible();
    await isInOrder(page);
    await page.getByRole("button", { name: "Confirm order" }).click();
    await expect(page.getByRole("button", { name: "Start preparing" })).toBeVisible();
    await chidi.hears(/has confirmed your order/);
    await page.getByRole("button", { name: "Cancel order" }).click();
    await expect(page.getByRole("alertdialog", { name: "Cancel this order?" })).toContainText("cannot be undone");
    await isInOrder(page);
    await page.getByRole("button", { name: "Keep it" }).click();
    await page.getByRole("link", { name: "Open the chat" }).click();
    await expect(page.getByRole("log", { name: "Messages" })).toContainText("has confirmed your order");
    await isInOrder(page);
  });

  await test.step("the team takes over and answers by hand", async () => {
    await page.getByRole("button", { name: "Take over" }).click();
    await expect(page.getByText("The assistant keeps quiet")).toBeVisible();
    await page.getByRole("textbox", { name: "Reply" }).fill("Your rice is waiting at the counter.");
    await page.getByRole("button", { name: "Send", exact: true }).click();
    await chidi.hears(/waiting at the counter/);
    await chidi.say("I am on my way");
    await expect(page.getByRole("log", { name: "Messages" })).toContainText("I am on my way");
  });

  await test.step("an answer quotes, products come from the shelf, a template has its blanks filled", async () => {
    const hers = page.getByRole("log").getByRole("listitem").filter({ hasText: "I am on my way" });
    await hers.hover();
    await hers.getByRole("button", { name: "Answer this message" }).click();
    await page.getByRole("textbox", { name: "Reply" }).fill("See you soon.");
    await page.getByRole("button", { name: "Send", exact: true }).click();
    expect(await chidi.hears(/See you soon/)).toMatchObject({
      context: { message_id: expect.stringContaining("wamid") },
    });

    await page.getByRole("button", { name: "Send products" }).click();
    const picker = page.getByRole("dialog", { name: "Send products" });
    await picker.getByRole("searchbox", { name: "Search products" }).fill("ofada");
    await picker.getByRole("button", { name: /^Ofada Rice 5 kg/ }).click();
    await isInOrder(page);
    await picker.getByRole("button", { name: "Send 1 product" }).click();
    await expect(picker).toBeHidden();
    await chidi.hears(/"product_retailer_id"/);

    await page.getByRole("button", { name: "Send a template" }).click();
    const templates = page.getByRole("dialog", { name: "Send a template" });
    await templates.getByRole("button", { name: /^order update/ }).click();
    await expect(templates.getByRole("figure", { name: "Preview on the phone" })).toBeVisible();
    for (const blank of await templates.getByRole("textbox").all()) await blank.fill("good news");
    await isInOrder(page);
    await templates.getByRole("button", { name: "Send", exact: true }).click();
    await expect(templates).toBeHidden();
    await chidi.hears(/good news/);
    await expect(page.getByRole("log", { name: "Messages" })).toContainText("good news");
    await isInOrder(page);
  });

  await test.step("and hands back", async () => {
    await page.getByRole("button", { name: "Hand back to the assistant" }).click();
    await expect(page.getByText("The assistant answers.")).toBeVisible();
  });
});
