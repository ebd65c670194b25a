// Takes the pictures in docs/images from the demo world: `npm run screenshots`.
import { mkdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium, type Page } from "@playwright/test";
import { launchOptions } from "./browser.ts";
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
  await context.close();
}

await browser.close();
await close?.();
