import { defineConfig } from "@playwright/test";
import { launchOptions } from "./e2e/browser";

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };
const shopping = "shopping.spec.ts";

/** Browser stories run against a real shop: the one that `OJA_E2E_URL` names, or one opened for them (e2e/server.ts). */
export default defineConfig({
  testDir: "e2e",
  globalSetup: "./e2e/server.ts",
  workers: 1,
  timeout: 60_000,
  // A machine that is busy may be late once; the report then calls the story flaky.
  retries: 1,
  forbidOnly: Boolean(process.env.CI),
  reporter: [["list"]],
  use: {
    baseURL: process.env.OJA_E2E_URL ?? "http://127.0.0.1:8000",
    launchOptions,
    trace: "on-first-retry",
  },
  projects: [
    { name: "phone", use: phone },
    { name: "desktop", use: { viewport: { width: 1280, height: 900 } } },
    { name: "slow line", use: phone, testMatch: shopping, metadata: { isSlow: true } },
    { name: "right to left", use: { ...phone, locale: "ar" }, testMatch: shopping },
    { name: "dark", use: { ...phone, colorScheme: "dark" }, testMatch: shopping },
    { name: "no script", use: { ...phone, javaScriptEnabled: false }, testMatch: shopping },
  ],
});
