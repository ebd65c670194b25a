import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ada, expect, isInOrder, signIn, test } from "./shop";

const photo = (name: string) => ({
  name,
  mimeType: "image/png",
  buffer: readFileSync(fileURLToPath(new URL("../../docs/images/start-phone.png", import.meta.url))),
});

test("photos of a product are added, put in order, described, cropped and removed", async ({ page }, { project }) => {
  test.setTimeout(120_000);
  await signIn(page);
  await page.goto("/dashboard/products?search=rice");
  await page
    .locator("tbody")
    .getByRole("link")
    .nth(project.name === "phone" ? 0 : 1)
    .click();
  const photos = page.getByRole("region", { name: "Photos" });
  const name = (await page.getByRole("textbox", { name: "Name*", exact: true }).inputValue()) ?? "";
  await page.getByRole("textbox", { name: "SKU" }).fill("TYPED-MEANWHILE");

  await photos
    .locator("input[type=file]")
    .setInputFiles([
      photo("front.png"),
      photo("back.png"),
      { name: "drawing.svg", mimeType: "image/svg+xml", buffer: Buffer.from("<svg onload='alert(1)'/>") },
    ]);
  await expect(photos.getByRole("alert")).toContainText("drawing.svg is not a photo that we can show.");
  await expect(photos.getByRole("button", { name: "Photo 1, front.png", exact: true })).toBeVisible({
    timeout: 30_000,
  });
  const back = photos.getByRole("button", { name: "Photo 2, back.png", exact: true });
  await expect(back).toBeVisible({ timeout: 30_000 });
  await isInOrder(page);

  await back.click();
  await photos.getByRole("button", { name: "Earlier" }).click();
  await expect(photos.getByRole("button", { name: "Photo 1, back.png", exact: true })).toBeVisible();
  await photos.getByRole("textbox", { name: "What is to be seen" }).fill("The back of the bag");
  await photos.getByRole("button", { name: "Save words" }).click();
  await expect(photos.getByRole("button", { name: "Photo 1, The back of the bag", exact: true })).toBeVisible();

  await photos.getByRole("button", { name: "Crop…" }).click();
  const sheet = page.getByRole("dialog", { name: "Crop the photo" });
  await sheet.getByRole("slider", { name: "Closer" }).fill("2");
  await isInOrder(page);
  await sheet.getByRole("button", { name: "Crop", exact: true }).click();
  await expect(sheet).toBeHidden();
  await expect(photos.getByRole("button", { name: "Photo 2, The back of the bag", exact: true })).toBeVisible({
    timeout: 30_000,
  });

  await photos.getByRole("button", { name: "Photo 3, front.png", exact: true }).click();
  await photos.getByRole("button", { name: "Remove", exact: true }).click();
  await page.getByRole("button", { name: "Remove the photo" }).click();
  await expect(photos.getByRole("button", { name: /^Photo 3/ })).toHaveCount(0);
  await expect(page.getByRole("textbox", { name: "SKU" })).toHaveValue("TYPED-MEANWHILE");

  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Unsaved changes")).toBeHidden();
  await page.goto("/dashboard/products?search=rice");
  const shown = page.getByRole("row").filter({ hasText: name }).locator("img");
  await expect(shown).toHaveAttribute("src", /^\/media\/pictures\//);
  await page.goto("/starlingmarket?q=rice");
  const card = page.getByRole("listitem").filter({ hasText: name }).locator("picture img").first();
  await expect.poll(() => card.evaluate((it: HTMLImageElement) => it.complete && it.naturalWidth > 0)).toBe(true);
  expect(await card.evaluate((it: HTMLImageElement) => it.currentSrc)).toMatch(/\.avif$/);
});

test("a photo that cannot be fetched says why, and its address is removed", async ({ page, request }) => {
  test.setTimeout(90_000);
  const { email, password, merchant_id } = ada();
  const { token } = await (await request.post("/api/auth/login", { data: { email, password } })).json();
  const made = await request.post(`/api/merchants/${merchant_id}/products`, {
    headers: { Authorization: `Bearer ${token}` },
    data: { name: "Lantern", price: "4500", image_url: "https://127.0.0.1/lantern.jpg" },
  });
  const { data: product } = await made.json();
  await signIn(page);
  await page.goto(`/dashboard/products/${product.id}`);
  const lost = page.getByRole("list", { name: "Photos from elsewhere" });
  await expect(lost).toContainText("leads into a private network", { timeout: 30_000 });
  await isInOrder(page);
  await lost.getByRole("button", { name: "Remove", exact: true }).click();
  const ask = page.getByRole("alertdialog", { name: "Remove this address?" });
  await isInOrder(page);
  await ask.getByRole("button", { name: "Remove the address" }).click();
  await expect(lost).toBeHidden();
  await page.reload();
  await expect(page.getByRole("heading", { name: "Lantern", level: 1 })).toBeVisible();
  await expect(lost).toBeHidden();
});
