import { demo, expect, isInOrder, newNumber, signIn, test } from "./shop";

test("a shopper fills in the delivery form on her phone, and the answer arrives in the chat", async ({
  page,
  context,
}) => {
  test.setTimeout(120_000);
  const [number] = demo().numbers;

  await test.step("the merchant uses the form", async () => {
    await signIn(page);
    await page.goto(`/dashboard/whatsapp/${number?.phone_number_id}`);
    await page.getByRole("button", { name: /^(Use the form|Bring up to date)$/ }).click();
    await expect(page.getByText("Shoppers fill in where and when inside WhatsApp.")).toBeVisible({ timeout: 20_000 });
  });

  const phone = await context.newPage();
  const says = async (words: string) => {
    await phone.getByLabel("Message").fill(words);
    await phone.getByRole("button", { name: "Send", exact: true }).click();
  };
  const taps = (name: string) => phone.getByRole("button", { name }).last().click({ timeout: 20_000 });
  const form = phone.getByRole("dialog");

  await test.step("the shopper puts rice in her cart and wants it delivered", async () => {
    await phone.goto(`/sandbox?as=${newNumber()}`);
    await says("ofada rice");
    await taps("Add to cart");
    await taps("Check out");
    await taps("Have it delivered");
    await taps("Delivery details");
  });

  await test.step("what will not do is said on the form", async () => {
    await form.getByLabel("Street and number").fill("12");
    await isInOrder(phone);
    await form.getByRole("button", { name: "Continue" }).click();
    await expect(form.getByRole("alert")).toContainText("Please write the street and number");
    await isInOrder(phone);
  });

  await test.step("she fills in where and when", async () => {
    await form.getByLabel("Street and number").fill("12 Allen Avenue");
    await form.getByLabel("Landmark (optional)").fill("opposite the bank");
    await form.getByLabel("Area or city (optional)").fill("Ikeja");
    await form.getByRole("button", { name: "Continue" }).click();
    await expect(form.getByRole("group", { name: "When shall we come?" })).toBeVisible({ timeout: 20_000 });
    await form.getByRole("radio").nth(1).check();
    await isInOrder(phone);
    await form.getByRole("button", { name: "Done" }).click();
    await expect(form).toBeHidden({ timeout: 20_000 });
  });

  await test.step("the answer stands in the chat, and the shop goes on from it", async () => {
    await expect(phone.getByRole("definition").filter({ hasText: "opposite the bank" })).toBeVisible();
    await expect(phone.getByText("Delivery to: 12 Allen Avenue, opposite the bank, Ikeja")).toBeVisible({
      timeout: 20_000,
    });
    await isInOrder(phone);
    await taps("Place order");
    await expect(phone.getByText(/ORD-/).last()).toBeVisible({ timeout: 20_000 });
    await page.goto("/dashboard/orders");
    await page.getByRole("row").filter({ hasText: /ORD-/ }).first().getByRole("link").first().click();
    await expect(page.getByText("12 Allen Avenue").first()).toBeVisible();
  });
});
