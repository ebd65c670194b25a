import type { APIRequestContext } from "@playwright/test";
import { ada, expect, isInOrder, signIn, test } from "./shop";

const shop = "/starlingmarket";

/** Moves an order on to where it has reached its customer. */
async function deliver(request: APIRequestContext, number: string): Promise<void> {
  const { email, password, merchant_id } = ada();
  const login = await (await request.post("/api/auth/login", { data: { email, password } })).json();
  const headers = { Authorization: `Bearer ${login.token ?? login.data.token}` };
  const orders = `/api/merchants/${merchant_id}/orders`;
  const found = await (await request.get(`${orders}?search=${number}`, { headers })).json();
  for (const status of ["confirmed", "processing", "delivered"]) {
    const answer = await request.patch(`${orders}/${found.data.orders[0].id}`, { headers, data: { status } });
    expect(answer.ok()).toBe(true);
  }
}

for (const javaScriptEnabled of [true, false])
  test(`what she thinks of it is read by others, ${javaScriptEnabled ? "with" : "without"} script`, async ({
    browser,
    baseURL,
    viewport,
    page: desk,
    request,
  }) => {
    test.setTimeout(90_000);
    const context = await browser.newContext({ javaScriptEnabled, baseURL, viewport });
    const page = await context.newPage();
    const words = `Fresh and well packed ${crypto.randomUUID().replace(/[^a-f]/g, "")}`;
    await page.goto(shop);
    const name = (await page.locator("h3 a").first().textContent())?.trim() ?? "";
    const product = (await page.locator("h3 a").first().getAttribute("href")) ?? "";
    await page.goto(product);
    await page.getByRole("button", { name: "Add to cart" }).click();
    await page.getByRole("link", { name: /^Your cart, 1 in it/ }).click();
    await page.getByRole("link", { name: "Checkout" }).click();
    await page.getByLabel("Your name").fill("Dona Eze");
    await page.getByLabel("Your phone number").fill("0803 111 3333");
    await page.getByText("I pick it up").click();
    await page.getByRole("button", { name: "Continue to the total" }).click();
    await page.getByRole("button", { name: /^Place (the |my )?order/i }).click();
    const number =
      (
        await page
          .getByText(/ORD-\d+-\d+/)
          .first()
          .textContent()
      )?.match(/ORD-\d+-\d+/)?.[0] ?? "";
    await expect(page.getByText("How was it?")).toBeHidden();

    await deliver(request, number);
    await page.reload();
    await page.getByText("★").nth(3).click();
    await page.getByLabel(`What you think of ${name}`).fill(words);
    if (javaScriptEnabled) await isInOrder(page);
    await page.getByRole("button", { name: "Send review" }).click();
    await expect(page.getByText("Your review helps others choose")).toBeVisible();
    await expect(page.getByRole("img", { name: "4 of 5 stars" })).toBeVisible();

    await signIn(desk);
    await desk.goto("/dashboard/reviews");
    const card = desk.getByRole("listitem").filter({ hasText: words });
    await expect(card).toContainText("Dona");
    await card.getByRole("button", { name: "Answer" }).click();
    await desk.getByLabel("Your answer").fill("Thank you, Dona!");
    await isInOrder(desk);
    await desk.getByRole("button", { name: "Save" }).click();
    await expect(card.getByText("Thank you, Dona!")).toBeVisible();

    await page.goto(product);
    await expect(page.getByText(words)).toBeVisible();
    await expect(page.getByText("Thank you, Dona!").first()).toBeVisible();
    if (javaScriptEnabled) {
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        await isInOrder(page);
      }
    }
    await card.getByRole("button", { name: "Hide" }).click();
    await desk.getByLabel("Why do you hide it?").fill("A trial");
    await card.getByRole("button", { name: "Hide", exact: true }).click();
    await expect(card.getByText("Hidden because: A trial")).toBeVisible();
    await page.reload();
    await expect(page.getByText(words)).toBeHidden();
    await context.close();
  });
