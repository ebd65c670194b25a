import type { APIRequestContext } from "@playwright/test";
import { ada, expect, isInOrder, newNumber, signIn, test } from "./shop";

const TOKEN = "EAAnew-stores-token";

/** A shop that has just been opened, and whose owner may be signed in. */
async function openStores(request: APIRequestContext) {
  const stamp = Date.now().toString(36);
  const login = { email: `owner-${stamp}@newstores.example`, password: "a-long-enough-password" };
  const opened = await request.post("/api/auth/register", {
    data: {
      ...login,
      name: "New Stores",
      subdomain: `newstores${stamp}`,
      phone: `+${newNumber()}`,
      whatsapp_number: `+${newNumber()}`,
    },
  });
  expect(opened.ok(), await opened.text()).toBe(true);
  const { id } = (await opened.json()).data;
  const { token } = await (await request.post("/api/auth/login", { data: login })).json();
  return { login, api: `/api/merchants/${id}`, headers: { Authorization: `Bearer ${token}` } };
}

/** A photo that can be fetched: one of the demo world's. */
async function somePhoto(request: APIRequestContext): Promise<string> {
  const { email, password, merchant_id } = ada();
  const { token } = await (await request.post("/api/auth/login", { data: { email, password } })).json();
  const found = await request.get(`/api/merchants/${merchant_id}/products?search=rice`, {
    headers: { Authorization: `Bearer ${token}` },
  });
  const [rice] = (await found.json()).data.products;
  return new URL(rice.image_url, (await request.get("/healthz")).url()).href;
}

test("a shop without a catalogue chooses one, and its page says whatever goes wrong with it", async ({
  page,
  request,
}) => {
  test.setTimeout(180_000);
  const { login, api, headers } = await openStores(request);
  const image_url = await somePhoto(request);
  const offer = async (name: string, given: object = {}) => {
    const made = await request.post(`${api}/products`, {
      headers,
      data: { name, price: "4500.00", image_url, ...given },
    });
    expect(made.status(), await made.text()).toBe(201);
  };
  await signIn(page, login);

  await test.step("without a number she is told to connect one first", async () => {
    await page.goto("/dashboard/whatsapp/catalogue");
    await expect(page.getByRole("heading", { name: "First connect a number" })).toBeVisible();
    await isInOrder(page);
  });

  const number = await test.step("she connects a number whose business has two catalogues", async () => {
    const display_number = `+${newNumber()}`;
    const played = await request.post("/sandbox/api/numbers", {
      data: { display_phone_number: display_number, merchant_name: "New Stores", token: TOKEN },
    });
    const made: { phone_number_id: string; waba_id: string; catalog_id: string } = await played.json();
    await request.post("/sandbox/api/catalogs", {
      data: { phone_number_id: made.phone_number_id, name: "Our outlet, a name that somebody wrote at great length" },
    });
    const connected = await request.put(`${api}/channels/${made.phone_number_id}`, {
      headers,
      data: { waba_id: made.waba_id, display_number, access_token: TOKEN },
    });
    expect(connected.ok(), await connected.text()).toBe(true);
    return made;
  });
  const news = (data: object) =>
    request.post(`/sandbox/api/numbers/${number.phone_number_id}/account-events`, { data });

  await test.step("when Meta does not tell which there are, she reads why and may type an id", async () => {
    await news({ token_lives_seconds: 0 });
    await page.reload();
    await expect(page.getByText(/Meta does not tell us all catalogues of your business/)).toBeVisible();
    await page.getByLabel("Id of the catalogue").fill("12ab");
    await expect(page.getByText("An id has digits only.")).toBeVisible();
    await isInOrder(page);
    await news({ token_lives_seconds: 3600 * 24 });
  });

  await test.step("she looks again, and chooses the one that her account shows", async () => {
    await page.getByRole("button", { name: "Look again" }).click();
    const row = page.getByRole("listitem").filter({ hasText: number.catalog_id });
    await expect(page.getByText("Our outlet")).toBeVisible();
    await isInOrder(page);
    await row.getByRole("button", { name: "Use New Stores" }).click();
    await expect(page.getByRole("heading", { name: `Catalogue ${number.catalog_id}` })).toBeVisible();
    await expect(page.getByRole("heading", { name: "No products yet" })).toBeVisible();
    await isInOrder(page);
  });

  await test.step("what Meta does not take stands there with Meta's words", async () => {
    await offer("Bar soap");
    await offer("Reject bleach in a bottle of five litres for the whole family");
    await offer("Candles", { image_url: null });
    const refused = page.getByRole("listitem").filter({ hasText: "Reject bleach" });
    await expect(refused).toContainText("does not comply with the WhatsApp Commerce Policy", { timeout: 60_000 });
    await expect(page.getByRole("listitem").filter({ hasText: "Candles" })).toContainText("Add one to this product");
    await expect(page.getByRole("listitem").filter({ hasText: "Bar soap" })).toContainText("Up to date");
    await isInOrder(page);
  });

  await test.step("paused, it says so", async () => {
    await page.getByRole("button", { name: "Pause" }).click();
    await expect(page.getByText("You paused this.")).toBeVisible();
    await isInOrder(page);
    await page.getByRole("button", { name: "Resume" }).click();
    await expect(page.getByRole("button", { name: "Pause" })).toBeVisible();
  });

  await test.step("when her token has expired, it stops and says what to do", async () => {
    await news({ token_lives_seconds: 0 });
    await offer("Matches");
    await expect(page.getByText(/the access token of the number has expired/)).toBeVisible({ timeout: 60_000 });
    await expect(page.getByText("Stopped")).toBeVisible();
    await isInOrder(page);
    await page.getByRole("link", { name: "Open the number" }).click();
    await expect(page).toHaveURL(new RegExp(number.phone_number_id));
  });
});
