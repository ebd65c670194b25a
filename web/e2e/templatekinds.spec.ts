import type { APIRequestContext, Locator, Page } from "@playwright/test";
import { ada, demo, expect, isInOrder, newNumber, Shopper, signIn, test } from "./shop";

type Component = Record<string, unknown>;
type Product = { external_id: string; name: string; is_in_whatsapp_catalog: boolean };

/** What Ada does over the API beside the story, and what Meta decides. */
class Desk {
  private constructor(
    private readonly request: APIRequestContext,
    private readonly token: string,
    private readonly account: string,
  ) {}

  static async open(request: APIRequestContext): Promise<Desk> {
    const { email, password } = ada();
    const { token } = await (await request.post("/api/auth/login", { data: { email, password } })).json();
    const numbers: { phone_number_id: string; waba_id: string }[] = await (
      await request.get("/sandbox/api/numbers")
    ).json();
    const own = numbers.find((one) => one.phone_number_id === demo().numbers[0]?.phone_number_id);
    return new Desk(request, token, own?.waba_id ?? "");
  }

  async ask(method: "GET" | "POST" | "PATCH", path: string, data?: unknown) {
    const url = `/api/merchants/${ada().merchant_id}${path}`;
    const answer = await this.request.fetch(url, { method, data, headers: { Authorization: `Bearer ${this.token}` } });
    expect(answer.ok(), await answer.text()).toBe(true);
    return (await answer.json()).data;
  }

  async decides(): Promise<void> {
    expect((await this.request.post(`/sandbox/api/templates/${this.account}/review`)).ok()).toBe(true);
  }

  async approved(name: string, components: Component[]): Promise<void> {
    const content = { name, language: "en", category: "MARKETING", parameter_format: "named", components };
    const { id } = await this.ask("POST", "/templates", content);
    await this.ask("POST", `/templates/${id}/submit`);
    await this.decides();
    await expect
      .poll(async () => (await this.ask("GET", `/templates/${id}`)).status, { timeout: 20_000 })
      .toBe("approved");
  }
}

/** Ada picks a template in the chat with a shopper. */
async function pick(page: Page, shopper: Shopper, name: string) {
  await page.goto("/dashboard/chats");
  await page.getByRole("link", { name: shopper.name }).click();
  await page.getByRole("button", { name: "Send a template" }).click();
  const picker = page.getByRole("dialog", { name: "Send a template" });
  await picker.getByRole("searchbox", { name: "Search templates" }).fill(name);
  await picker.getByRole("button", { name: new RegExp(`^${name.replaceAll("_", " ")}`) }).click();
  return picker;
}

test("cards of products are begun in the editor, and a button opens a form of the list", async ({ page, request }) => {
  const desk = await Desk.open(request);
  const name = `two_rices_${Date.now().toString(36)}`;
  await signIn(page);
  await page.goto("/dashboard/whatsapp/templates/new");

  await test.step("what Meta would refuse is marked, also when Submit comes before the check", async () => {
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await page.getByRole("textbox", { name: "Name" }).fill(name);
    await expect(page.getByRole("figure", { name: "Preview on the phone" })).toBeVisible();
    await page.route("**/templates/check", async (route) => {
      await held;
      await route.continue();
    });
    let submitted = 0;
    page.on("request", (one) => {
      if (one.method() === "POST" && /\/templates(\/[^/]+\/submit)?$/.test(one.url())) submitted += 1;
    });
    await page.getByRole("textbox", { name: "Message" }).fill("{{name}}");
    await page.getByRole("button", { name: "Submit for review" }).click();
    letGo();
    const sentence = "A variable cannot be the first or last thing in the text: put words around it.";
    await expect(page.getByRole("alert").filter({ hasText: "Meta would not take it yet" })).toContainText(sentence);
    await expect(page.getByRole("textbox", { name: "Message" })).toHaveAccessibleDescription(sentence);
    expect(submitted).toBe(0);
    await page.unroute("**/templates/check");
    await isInOrder(page);
  });

  await test.step("without a published form the button says how to get one", async () => {
    await page.route("**/templates/forms*", (route) =>
      route.fulfill({ json: { status: "success", data: { forms: [] } } }),
    );
    await page.getByRole("button", { name: "Form", exact: true }).click();
    await expect(page.getByText("There is no published form yet.")).toBeVisible();
    await isInOrder(page);
    await page.unroute("**/templates/forms*");
    await desk.ask("POST", `/channels/${demo().numbers[0]?.phone_number_id}/delivery-form`);
    await page.getByRole("button", { name: "Look again" }).click();
    await page.getByRole("button", { name: /Choose a form/ }).click();
    await page
      .getByRole("option", { name: /^delivery/ })
      .first()
      .click();
    await isInOrder(page);
    await page.getByRole("button", { name: "Remove button 1" }).click();
  });

  await test.step("each card shows a product, and Meta approves it", async () => {
    await page.getByRole("textbox", { name: "Message" }).fill("Two kinds of rice came in today.");
    await page.getByRole("button", { name: /Kind of message/ }).click();
    await page.getByRole("option", { name: "With cards to swipe through" }).click();
    await page.getByRole("button", { name: /Each card begins with/ }).click();
    await page.getByRole("option", { name: "A product" }).click();
    await expect(page.getByText("Shows a product that you choose each time")).toHaveCount(2);
    await isInOrder(page);
    await page.getByRole("button", { name: "Submit for review" }).click();
    await expect(page.getByText("Meta is looking at it.")).toBeVisible();
    await desk.decides();
    await expect(page.getByText("Approved", { exact: true }).first()).toBeVisible({ timeout: 20_000 });
  });
});

test("an offer's end, products and cards are filled in a chat, and the shopper's phone shows them", async ({
  page,
  context,
  request,
}) => {
  test.setTimeout(150_000);
  const stamp = Date.now().toString(36);
  const desk = await Desk.open(request);
  const dona = new Shopper(request, newNumber(), `Dona ${stamp}`);
  // Offers leave whatever the clock of whoever runs this says.
  await desk.ask("PATCH", "", { quiet_from: 0, quiet_until: 0 });
  // Meta delivers two offers a day to one person.
  const emeka = new Shopper(request, String(Number(dona.user) + 1), `Emeka ${stamp}`);
  for (const shopper of [dona, emeka]) {
    await shopper.say("Hi");
    await shopper.hears(/Welcome to/);
  }
  const { products } = await desk.ask("GET", "/products?search=soap&limit=50");
  const [first, second] = (products as Product[]).filter((product) => product.is_in_whatsapp_catalog);
  const named = { body_text_named_params: [{ param_name: "name", example: "Chidi" }] };
  const card = {
    components: [
      { type: "HEADER", format: "PRODUCT" },
      { type: "BUTTONS", buttons: [{ type: "SPM", text: "View" }] },
    ],
  };
  await desk.approved(`weekend_${stamp}`, [
    { type: "LIMITED_TIME_OFFER", limited_time_offer: { text: "Weekend offer", has_expiration: true } },
    { type: "BODY", text: "Hello {{name}}, a fifth off all rice until Sunday.", example: named },
    {
      type: "BUTTONS",
      buttons: [
        { type: "COPY_CODE", example: "RICE20" },
        { type: "URL", text: "See it", url: "https://shop.example/rice" },
      ],
    },
  ]);
  await desk.approved(`kitchen_${stamp}`, [
    { type: "HEADER", format: "TEXT", text: "For your kitchen" },
    { type: "BODY", text: "Hello {{name}}, have a look at these.", example: named },
    { type: "BUTTONS", buttons: [{ type: "MPM", text: "View items" }] },
  ]);
  await desk.approved(`cards_${stamp}`, [
    { type: "BODY", text: "Hello {{name}}, these came in today.", example: named },
    { type: "CAROUSEL", cards: [card, card] },
  ]);
  await signIn(page);
  const phone = await context.newPage();
  const bubble = (words: string) => phone.getByRole("listitem").filter({ hasText: words });

  await test.step("the end of an offer and its code", async () => {
    const picker = await pick(page, dona, `weekend_${stamp}`);
    await picker.getByLabel("The offer lasts until").fill("2030-12-01T18:00");
    await picker.getByLabel("Code to copy").fill("RICE20");
    await expect(picker.getByRole("figure")).toContainText("Weekend offer");
    await isInOrder(page);
    await picker.getByRole("button", { name: "Send", exact: true }).click();
    await expect(picker).toBeHidden();
    await expect(page.getByRole("log", { name: "Messages" })).toContainText("a fifth off all rice");
    await phone.goto(`/sandbox?as=${dona.user}`);
    await expect(bubble("a fifth off all rice")).toContainText("Weekend offer", { timeout: 20_000 });
    await expect(bubble("a fifth off all rice")).toContainText("Ends on Dec 1, 2030");
    await isInOrder(phone);
  });

  const choose = async (picker: Locator, what: string, opened: string, ...products: (Product | undefined)[]) => {
    const field = picker.getByRole("group", { name: what });
    await field.getByRole("button", { name: opened }).click();
    for (const product of products) {
      await field.getByRole("searchbox", { name: "Search products" }).fill(product?.name ?? "");
      const name = page.getByText(product?.name ?? "", { exact: true });
      await field.locator("button[aria-pressed=false]").filter({ has: name }).click();
    }
    return field;
  };

  await test.step("products, found by their names", async () => {
    const picker = await pick(page, dona, `kitchen_${stamp}`);
    const field = await choose(picker, "Products behind “View items”", "Choose products", first, second);
    await isInOrder(page);
    await field.getByRole("button", { name: "Done" }).click();
    await expect(field.getByRole("listitem")).toContainText([first?.name ?? "", second?.name ?? ""]);
    await isInOrder(page);
    await picker.getByRole("button", { name: "Send", exact: true }).click();
    await expect(picker).toBeHidden();
    await bubble("have a look at these").getByRole("button", { name: "View items" }).click({ timeout: 20_000 });
    await expect(phone.getByRole("dialog")).toContainText(first?.name ?? "");
    await isInOrder(phone);
    await phone.keyboard.press("Escape");
    await expect(phone.getByRole("dialog")).toBeHidden();
  });

  await test.step("a product on each card", async () => {
    const picker = await pick(page, emeka, `cards_${stamp}`);
    await choose(picker, "Card 1: Product", "Choose a product", first);
    await choose(picker, "Card 2: Product", "Choose a product", second);
    await isInOrder(page);
    await picker.getByRole("button", { name: "Send", exact: true }).click();
    await expect(picker).toBeHidden();
    await expect(page.getByRole("log", { name: "Messages" })).toContainText("these came in today");
    await expect(page.getByRole("log", { name: "Messages" })).toContainText(second?.name ?? "");
    await phone.goto(`/sandbox?as=${emeka.user}`);
    await expect(bubble("these came in today")).toContainText(first?.name ?? "", { timeout: 20_000 });
    await isInOrder(page);
    await isInOrder(phone);
    await bubble("these came in today").getByRole("button", { name: "View", exact: true }).first().click();
    await expect(phone.getByRole("dialog")).toContainText(first?.name ?? "");
  });
});
