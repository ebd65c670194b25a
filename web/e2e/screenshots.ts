// Takes the pictures in docs/images from the demo world: `npm run screenshots`, or only some: `-- import stock`.
import { mkdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium, type Page } from "@playwright/test";
import { launchOptions, userAgent } from "./browser.ts";
import { playNumber } from "./numbers.ts";
import openShop from "./server.ts";
import { workbook } from "./workbook.ts";

const folder = fileURLToPath(new URL("../../docs/images/", import.meta.url));
const sizes = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 860 } };

const only = process.argv.slice(2);
const close = await openShop();
const base = process.env.OJA_E2E_URL ?? "";
const { email, password } = JSON.parse(readFileSync(`${process.env.OJA_HOME}/demo.json`, "utf8")).logins[0];
const browser = await chromium.launch(launchOptions);
mkdirSync(folder, { recursive: true });

type Size = keyof typeof sizes;
type Scheme = "light" | "dark";
type Take = (name: string, path?: string, ready?: (page: Page) => Promise<unknown>) => Promise<void>;

/** A page of its own, and what takes pictures of it; those in the dark are named so. */
async function open(size: Size, colorScheme: Scheme): Promise<{ page: Page; take: Take }> {
  const viewport = sizes[size];
  const context = await browser.newContext({
    viewport,
    colorScheme,
    userAgent,
    hasTouch: size === "phone",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  const take: Take = async (name, path, ready) => {
    if (path) await page.goto(base + path);
    await ready?.(page);
    await page.waitForFunction(() => !document.querySelector("[aria-busy=true]"));
    await page.waitForLoadState("networkidle", { timeout: 2_000 }).catch(() => undefined);
    if (only.length > 0 && !only.includes(name)) return;
    const file = `${folder}${name}-${size}${colorScheme === "dark" ? "-dark" : ""}.png`;
    await page.screenshot({ path: file });
    console.log(file);
  };
  return { page, take };
}

for (const size of ["phone", "desktop"] as const) {
  for (const scheme of ["dark", "light"] as const) {
    const { page, take } = await open(size, scheme);
    await shopping(page, take);
    await page.context().close();
  }
  const { page, take } = await open(size, "light");
  await take("start", "/");
  await take("phone", `/sandbox?as=23480700000${size.length}`, async (it) => {
    for (const words of ["Hi", "rice"]) {
      await it.getByLabel("Message").fill(words);
      await it.getByRole("button", { name: "Send", exact: true }).click();
      await it
        .getByText(words === "Hi" ? "Welcome to" : "Here is what I found")
        .first()
        .waitFor();
    }
  });
  await page.goto(`${base}/dashboard`);
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await take("dashboard", undefined, (it) => it.getByText("Latest orders").waitFor());
  await take("orders", "/dashboard/orders", (it) => it.getByRole("row").last().waitFor());
  await page.getByRole("row").getByRole("link").first().click();
  await take("order", undefined, (it) => it.getByText("History").waitFor());
  await take("products", "/dashboard/products", (it) => it.getByRole("row").last().waitFor());
  await catalogue(page, take);
  await take("chats", "/dashboard/chats", async (it) => {
    await it.getByRole("region", { name: "Conversations" }).getByRole("listitem").first().getByRole("link").click();
    await it.getByRole("log").getByRole("listitem").first().waitFor();
  });
  await take("design", "/dashboard/settings/design", (it) =>
    size === "phone"
      ? it.getByRole("heading", { name: "Look" }).waitFor()
      : it.frameLocator("iframe").getByRole("combobox").waitFor(),
  );
  await take("templates", "/dashboard/whatsapp/templates", (it) =>
    it.getByText("order_confirmation").first().waitFor(),
  );
  await page.getByRole("searchbox").fill("order_shipped");
  await page
    .getByRole("link", { name: /order_shipped/ })
    .filter({ hasText: "English" })
    .first()
    .click();
  await take("template", undefined, (it) => it.getByRole("figure", { name: "Preview on the phone" }).waitFor());
  await take("visits", "/dashboard/visits", (it) => it.getByText("From looking to buying").waitFor());
  await take("costs", "/dashboard/whatsapp", (it) => it.getByText("This month's messages").waitFor());
  await connecting(page, take);
  await page.context().close();
}

/** Every page of a shop, on the way from its front to an order. */
async function shopping(page: Page, take: Take): Promise<void> {
  await take("storefront", "/starlingmarket");
  await take("category", "/starlingmarket/c/rice-grains");
  await take("search", "/starlingmarket?q=rice");
  await take("product", "/starlingmarket/p/ofada-rice-5-kg");
  await take("nothing", "/starlingmarket/p/nothing-of-the-kind");
  await take("cart-empty", "/starlingmarket/cart");
  await page.goto(`${base}/starlingmarket`);
  const add = page.getByRole("button", { name: /to your cart$/ });
  for (const count of [1, 2]) {
    await add.first().click();
    await page.getByRole("link", { name: `Your cart, ${count} in it` }).waitFor();
  }
  await take("cart", "/starlingmarket/cart");
  await page.goto(`${base}/starlingmarket/checkout`);
  await page.getByLabel("Your name").fill("Chidi Okafor");
  await page.getByLabel("Your phone number").fill("0803 111 2222");
  await page.getByText("Bring it to me").click();
  await page.getByLabel("Street and house").fill("12 Adeola Odeku St");
  await page.getByLabel("Landmark").fill("Blue gate opposite the bank");
  await take("checkout");
  await page.getByRole("button", { name: "Continue to the total" }).click();
  await page.getByRole("button", { name: "Place the order" }).waitFor();
  await take("review");
  await page.getByRole("button", { name: "Place the order" }).click();
  await page.getByRole("heading", { name: "Thank you, your order is in" }).waitFor();
  await take("order-page");
  await page.goto(`${base}/starlingmarket`);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.context().setOffline(true);
  await take("offline", "/starlingmarket?q=never+seen");
}

/** What a merchant does with what she sells. */
async function catalogue(page: Page, take: Take): Promise<void> {
  await page.goto(`${base}/dashboard/products`);
  await page.getByRole("row").last().getByRole("link").first().click();
  await take("editor", undefined, (it) => it.getByRole("heading", { name: "History" }).waitFor());
  await take("categories", "/dashboard/categories", (it) =>
    it
      .getByRole("button", { name: /^Move / })
      .first()
      .waitFor(),
  );
  await take("stock", "/dashboard/stock", (it) => it.getByRole("row").last().waitFor());
  await take("sync", "/dashboard/whatsapp/catalogue", (it) => it.getByRole("heading", { level: 2 }).first().waitFor());
  await take("rotation", "/dashboard/whatsapp/rotation", (it) =>
    it.getByRole("heading", { level: 2 }).first().waitFor(),
  );
  const rows = [
    ["Art. no", "Item", "Unit price (NGN)", "Group", "In hand", "Photos"],
    ["B-104", "Ofada Rice 5kg", "NGN 12,500.00", "Grains", 12, "https://example.com/ofada.jpg"],
    ["B-105", "Honey Beans 2kg", 8400.5, "Grains", 7, ""],
    ["B-106", "Yam Flour 1kg", "ask us", "Grains", 3, ""],
  ];
  await page.goto(`${base}/dashboard/products/upload`);
  await page
    .getByLabel("Product file")
    .setInputFiles({ name: "balogun.xlsx", mimeType: "application/zip", buffer: workbook(rows) });
  await page.getByRole("button", { name: "Check the file" }).click();
  await take("import", undefined, (it) => it.getByText("What would change").waitFor());
}

/** Connecting a number, how it is doing, and the desk. */
async function connecting(page: Page, take: Take): Promise<void> {
  const number = await playNumber(page.request, base);
  await page.goto(`${base}/dashboard/whatsapp/connect`);
  await page.getByRole("button", { name: "With my own Meta app" }).click();
  await page.getByLabel("Access token").fill(number.token);
  await page.getByRole("button", { name: "Find my numbers" }).click();
  await page.getByRole("button", { name: /555 0100/ }).click();
  await page.getByLabel("App secret").fill(number.app_secret);
  await page.getByRole("button", { name: "Try it and connect" }).click();
  await page.getByText("Callback URL").waitFor();
  await take("connect");
  const [address = "", word = ""] = await page.locator("span.font-mono").allTextContents();
  await number.deliverTo(address);
  await number.save(word);
  await number.write("Hi");
  await page.goto(`${base}/dashboard/whatsapp/${number.phoneNumberId}`);
  await page.getByText("Meta has called the webhook").waitFor();
  await take("number");
  await page.goto(`${base}/dashboard/whatsapp/desk`);
  await page.getByRole("listitem").last().waitFor();
  await take("desk");
}

await browser.close();
await close?.();
