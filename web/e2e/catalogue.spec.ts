import { ada, demo, expect, isInOrder, signIn, test } from "./shop";

type Item = { retailer_id: string; title: string; price: string; sale_price?: string; availability: string };

test("a price goes to WhatsApp by itself, what is refused says why, and what is changed there is put right", async ({
  page,
  request,
}) => {
  test.setTimeout(120_000);
  const stamp = Date.now().toString(36);
  const number = demo().numbers[0];
  const numbers: { phone_number_id: string; catalog_id: string }[] = await (
    await request.get("/sandbox/api/numbers")
  ).json();
  const catalogue = numbers.find((one) => one.phone_number_id === number?.phone_number_id)?.catalog_id;
  const itemsAt = `/sandbox/api/catalogs/${catalogue}/items`;
  const inWhatsApp = async (title: string): Promise<Item | undefined> =>
    ((await (await request.get(itemsAt)).json()) as Item[]).find((item) => item.title === title);
  const signedIn = await request.post("/api/auth/login", {
    data: { email: ada().email, password: ada().password },
  });
  const headers = { Authorization: `Bearer ${(await signedIn.json()).token}` };
  const products = `/api/merchants/${ada().merchant_id}/products`;
  const [shown] = (await (await request.get(`${products}?search=rice`, { headers })).json()).data.products;
  const picture = new URL(shown.image_url, (await request.get("/healthz")).url()).href;
  const offer = async (name: string) => {
    const made = await request.post(products, { headers, data: { name, price: "4500.00", image_url: picture } });
    expect(made.status()).toBe(201);
    return (await made.json()).data as { id: string; external_id: string };
  };
  const yams = `Yams ${stamp}`;
  const soap = `Reject soap ${stamp}`;

  const product = await test.step("she offers something, and WhatsApp shows it", async () => {
    const made = await offer(yams);
    await offer(soap);
    await expect.poll(async () => (await inWhatsApp(yams))?.price, { timeout: 20_000 }).toBe("4500.00 NGN");
    return made;
  });

  await test.step("she reduces it, and WhatsApp knows both prices until the sale is over", async () => {
    await request.patch(`${products}/${product.id}`, { headers, data: { compare_at_price: "6000.00" } });
    await expect.poll(async () => (await inWhatsApp(yams))?.sale_price, { timeout: 20_000 }).toBe("4500.00 NGN");
    expect((await inWhatsApp(yams))?.price).toBe("6000.00 NGN");
    await request.patch(`${products}/${product.id}`, { headers, data: { compare_at_price: null } });
    await expect.poll(async () => (await inWhatsApp(yams))?.sale_price, { timeout: 20_000 }).toBe("");
  });

  await test.step("the page says how it goes, and why one is not taken", async () => {
    await signIn(page);
    await page.goto("/dashboard/whatsapp");
    await page.getByRole("link", { name: "Catalogue", exact: true }).click();
    await expect(page.getByRole("heading", { name: "WhatsApp catalogue" })).toBeVisible();
    await expect(page.getByText("Up to date").first()).toBeVisible({ timeout: 20_000 });
    await isInOrder(page);
    await page.getByRole("button", { name: /State/ }).click();
    await page.getByRole("option", { name: "Not taken" }).click();
    const row = page.getByRole("listitem").filter({ hasText: soap });
    await expect(row).toContainText("does not comply with the WhatsApp Commerce Policy");
    await isInOrder(page);
  });

  await test.step("she lets customers fill carts, or not", async () => {
    const carts = page.getByRole("switch", { name: /Take carts/ });
    await expect(carts).toBeVisible();
    const before = await carts.isChecked();
    await page.getByText("Take carts").click();
    await expect(carts).toBeChecked({ checked: !before });
    await page.reload();
    await expect(carts).toBeChecked({ checked: !before });
    await isInOrder(page);
  });

  await test.step("somebody changes the price in Commerce Manager, and it is put right", async () => {
    const edited = await request.put(`${itemsAt}/${product.external_id}`, { data: { price: "1.00 NGN" } });
    expect(edited.status()).toBe(204);
    await page.getByRole("button", { name: "Compare with WhatsApp" }).click();
    await expect.poll(async () => (await inWhatsApp(yams))?.price, { timeout: 20_000 }).toBe("4500.00 NGN");
    await expect(page.getByText(/differed there and w/)).toBeVisible({ timeout: 20_000 });
  });

  await test.step("paused it waits, resumed it goes", async () => {
    await page.getByRole("button", { name: "Pause" }).click();
    await expect(page.getByText("You paused this.")).toBeVisible();
    await isInOrder(page);
    await request.patch(`${products}/${product.id}`, { headers, data: { price: "5000.00" } });
    await page.getByRole("button", { name: "Resume" }).click();
    await expect.poll(async () => (await inWhatsApp(yams))?.price, { timeout: 20_000 }).toBe("5000.00 NGN");
  });
});
