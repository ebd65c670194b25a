import type { APIRequestContext } from "@playwright/test";
import { ada, demo, expect, isInOrder, signIn, test } from "./shop";

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
