import { demo, expect, isInOrder, newNumber, Shopper, signIn, test } from "./shop";

test("a template is written beside its phone, approved, sent from a chat, and read", async ({
  page,
  context,
  request,
}) => {
  test.setTimeout(120_000);
  const stamp = Date.now().toString(36);
  const name = `yams_are_in_${stamp}`;
  const numbers: { phone_number_id: string; waba_id: string }[] = await (
    await request.get("/sandbox/api/numbers")
  ).json();
  const account = numbers.find((one) => one.phone_number_id === demo().numbers[0]?.phone_number_id)?.waba_id;
  const dona = new Shopper(request, newNumber(), `Dona ${stamp}`);
  await dona.say("Hi");
  await dona.hears(/Welcome to/);

  await test.step("the merchant writes it, and the phone beside it shows what she writes", async () => {
    await signIn(page);
    await page.goto("/dashboard/whatsapp");
    await page.getByRole("link", { name: "Message templates" }).click();
    await expect(page.getByText("order_confirmation").first()).toBeVisible({ timeout: 20_000 });
    await isInOrder(page);
    await page.getByRole("link", { name: "Write a template" }).click();
    await page.getByRole("textbox", { name: "Name" }).fill(name);
    await page.getByRole("textbox", { name: "Message" }).fill("Hello {{name}}");
    await page.getByRole("button", { name: "Submit for review" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "Meta would not take it yet" })).toBeVisible();
    await isInOrder(page);
    await page.getByRole("textbox", { name: "Message" }).fill("Hello {{name}}, the yams you asked for are in.");
    await page.getByLabel("Sample for name").fill("Chidi");
    await page.getByLabel("Footer (small, below)").fill("Open until eight");
    await page.getByRole("button", { name: "Quick reply" }).click();
    await page.getByLabel("Quick reply: words").fill("Keep one for me");
    const phone = page.getByRole("figure", { name: "Preview on the phone" });
    await expect(phone).toContainText("Hello Chidi, the yams you asked for are in.");
    await expect(phone).toContainText("Keep one for me");
    await isInOrder(page);
  });

  await test.step("she submits it, and Meta approves it", async () => {
    await page.getByRole("button", { name: "Submit for review" }).click();
    await expect(page.getByText("Meta is looking at it.")).toBeVisible();
    await isInOrder(page);
    expect((await request.post(`/sandbox/api/templates/${account}/review`)).ok()).toBe(true);
    await expect(page.getByText("Approved", { exact: true }).first()).toBeVisible({ timeout: 20_000 });
    await isInOrder(page);
  });

  const phone = await context.newPage();
  await test.step("she sends it from a chat", async () => {
    await page.goto("/dashboard/chats");
    await page.getByRole("link", { name: dona.name }).click();
    await page.getByRole("button", { name: "Send a template" }).click();
    const picker = page.getByRole("dialog", { name: "Send a template" });
    await picker.getByRole("searchbox", { name: "Search templates" }).fill(stamp);
    await isInOrder(page);
    await picker.getByRole("button", { name: /^yams are in/ }).click();
    await expect(picker.getByRole("textbox", { name: "name" })).toHaveValue("Dona");
    await expect(picker.getByRole("figure")).toContainText("Hello Dona, the yams you asked for are in.");
    await isInOrder(page);
    await picker.getByRole("button", { name: "Send", exact: true }).click();
    await expect(picker).toBeHidden();
    await expect(page.getByRole("log", { name: "Messages" })).toContainText("the yams you asked for are in.");
  });

  await test.step("the shopper's phone shows it, and she taps its button", async () => {
    await phone.goto(`/sandbox?as=${dona.user}`);
    const bubble = phone.getByRole("listitem").filter({ hasText: "Hello Dona, the yams you asked for are in." });
    await expect(bubble).toBeVisible({ timeout: 20_000 });
    await expect(bubble).toContainText("Open until eight");
    await bubble.getByRole("button", { name: "Keep one for me" }).click();
    await isInOrder(phone);
    await expect(page.getByRole("log", { name: "Messages" })).toContainText("Keep one for me");
  });
});
