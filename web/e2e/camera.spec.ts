import type { APIRequestContext } from "@playwright/test";
import { ada, expect, isInOrder, newNumber, signIn, test } from "./shop";

type Product = { id: string; name: string; image_url: string };

type Found = { product: Product; picture: Buffer };

/** A product in stock that no other one looks like, and its picture: once the new shop's pictures have been looked at. */
async function one(request: APIRequestContext): Promise<Found> {
  let found: Found | undefined;
  await expect(async () => {
    found = await look(request);
    expect(found, "every product of the demo looks like another").toBeDefined();
  }).toPass({ timeout: 60_000 });
  return found as Found;
}

async function look(request: APIRequestContext): Promise<Found | undefined> {
  const { email, password, merchant_id } = ada();
  const { token } = await (await request.post("/api/auth/login", { data: { email, password } })).json();
  const api = { headers: { Authorization: `Bearer ${token}` } };
  const shop = `/api/merchants/${merchant_id}`;
  const { data } = await (await request.get(`${shop}/products?in_stock=true&limit=20`, api)).json();
  for (const product of data.products as Product[]) {
    if (!product.image_url?.startsWith("/media/")) continue;
    const picture = await (await request.get(product.image_url)).body();
    const multipart = { file: { name: "shelf.jpg", mimeType: "image/jpeg", buffer: picture } };
    const found = await (await request.post(`${shop}/products/lookup`, { ...api, multipart })).json();
    if (found.data?.matches.length === 1) return { product, picture };
  }
  return undefined;
}

test("a shopper sends a picture of a product, is asked whether it is this one, and buys it", async ({
  page,
  request,
}) => {
  test.setTimeout(150_000);
  const { product, picture } = await one(request);
  await page.goto(`/sandbox?as=${newNumber()}`);
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles({ name: "from-her-phone.jpg", mimeType: "image/jpeg", buffer: picture });
  const send = page.getByRole("button", { name: "Send", exact: true });
  if (await send.isVisible()) await send.click();
  await expect(page.getByText("This looks like what you sent. Is it this one?")).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(product.name).last()).toBeVisible();
  await expect(page.getByRole("button", { name: "No, not this one" })).toBeVisible();
  await isInOrder(page);
  await page.getByRole("button", { name: "Add to cart" }).last().click();
  await expect(page.getByText(`Added: 1 × ${product.name}`)).toBeVisible({ timeout: 20_000 });
});

test("the team finds a product by a photo of it", async ({ page, request }) => {
  const { product, picture } = await one(request);
  await signIn(page);
  await page.goto("/dashboard/products");
  await expect(page.getByRole("button", { name: "Find by photo or barcode" })).toBeVisible();
  await isInOrder(page);
  await page
    .getByLabel("Photo to find by")
    .setInputFiles({ name: "shelf.jpg", mimeType: "image/jpeg", buffer: picture });
  const found = page.getByRole("dialog", { name: "Found by your photo" });
  await expect(found.getByRole("link", { name: product.name })).toBeVisible({ timeout: 20_000 });
  await isInOrder(page);
  await found.getByRole("link", { name: product.name }).click();
  await expect(page.getByRole("textbox", { name: "Name*", exact: true })).toHaveValue(product.name);
});
