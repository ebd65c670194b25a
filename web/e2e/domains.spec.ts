import { nameserver } from "./nameserver";
import { expect, isInOrder, signIn, test } from "./shop";

test("Ada brings a domain of her own, proves it, and lets her shop live there", async ({ page }, info) => {
  test.slow();
  const name = `shop-${info.project.name}.starling.example`.toLowerCase();
  const records = new Map([["shops.oja.example A", "192.0.2.7"]]);
  const dns = await nameserver(records);
  try {
    await signIn(page);
    await page.goto("/dashboard/settings/domains");
    await page.getByLabel("Domain").fill(`https://${name}/`);
    await page.getByRole("button", { name: "Add", exact: true }).click();
    const sheet = page.locator("section").filter({ has: page.getByRole("heading", { name }) });
    await expect(sheet.getByText("Waiting for records")).toBeVisible();
    await sheet.getByRole("button", { name: "Check now" }).click();
    await expect(sheet.getByText("The TXT record is not there yet.")).toBeVisible();
    await isInOrder(page);
    await page.screenshot({ path: info.outputPath("waiting.png"), fullPage: true });

    const proof = (await sheet.getByText(/^oja-shop=/).textContent()) ?? "";
    records.set(`_oja.${name} TXT`, proof).set(`${name} A`, "192.0.2.7");
    await sheet.getByRole("button", { name: "Check now" }).click();
    await sheet.getByRole("button", { name: "Let the shop live here" }).click();
    await expect(sheet.getByText("In use")).toBeVisible();
    await isInOrder(page);
    await page.screenshot({ path: info.outputPath("in-use.png"), fullPage: true });
    const led = await page.request.get("/starlingmarket/cart", { maxRedirects: 0 });
    expect(led.headers().location).toContain(`//${name}:`);
  } finally {
    const sheet = page.locator("section").filter({ has: page.getByRole("heading", { name }) });
    await sheet.getByRole("button", { name: "Remove" }).click();
    const question = page.getByRole("alertdialog", { name: `Remove ${name}` });
    await question.getByRole("button", { name: "Remove" }).click();
    await expect(question).toBeHidden({ timeout: 15_000 });
    await expect(sheet).toBeHidden();
    dns.close();
  }
});
