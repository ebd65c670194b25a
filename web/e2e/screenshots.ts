// Takes the pictures in docs/images from the demo world: `npm run screenshots`.
import { mkdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium, type Page } from "@playwright/test";
import { launchOptions } from "./browser.ts";
import { playNumber } from "./numbers.ts";
import openShop from "./server.ts";

const folder = fileURLToPath(new URL("../../docs/images/", import.meta.url));
const sizes = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 860 } };

const close = await openShop();
const base = process.env.OJA_E2E_URL ?? "";
const { email, password } = JSON.parse(readFileSync(`${process.env.OJA_HOME}/demo.json`, "utf8")).logins[0];
const browser = await chromium.launch(launchOptions);
mkdirSync(folder, { recursive: true });

for (const [size, viewport] of Object.entries(sizes)) {
  const context = await browser.newContext({ viewport, hasTouch: size === "phone", reducedMotion: "reduce" });
  const page = await context.newPage();

  const take = async (name: string, path?: string, ready?: (page: Page) => Promise<unknown>) => {
    if (path) await page.goto(base + path);
    await ready?.(page);
    await page.waitForFunction(() => !document.querySelector("[aria-busy=true]"));
    await page.waitForLoadState("networkidle", { timeout: 2_000 }).catch(() => undefined);
    const file = `${folder}${name}-${size}.png`;
    await page.screenshot({ path: file });
    console.log(file);
  };

  await take("start", "/");
  await take("storefront", "/starlingmarket");
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
  await take("chats", "/dashboard/chats", async (it) => {
    await it.getByRole("region", { name: "Conversations" }).getByRole("listitem").first().getByRole("link").click();
    await it.getByRole("log").getByRole("listitem").first().waitFor();
  });
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
  await take("costs", "/dashboard/whatsapp", (it) => it.getByText("This month's messages").waitFor());
  await connecting(page, take);
  await context.close();
}

/** Connecting a number, how it is doing, and the desk. */
async function connecting(page: Page, take: (name: string, path?: string) => Promise<void>): Promise<void> {
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
