import { defineConfig } from "@playwright/test";
import { launchOptions } from "./e2e/browser";

/** Browser stories run against a real shop: the one that `OJA_E2E_URL` names, or one opened for them (e2e/server.ts). */
export default defineConfig({
  testDir: "e2e",
  globalSetup: "./e2e/server.ts",
  workers: 1,
  timeout: 60_000,
  forbidOnly: Boolean(process.env.CI),
  reporter: [["list"]],
  use: {
    baseURL: process.env.OJA_E2E_URL ?? "http://127.0.0.1:8000",
    launchOptions,
    trace: "retain-on-failure",
  },
  projects: [
    { name: "phone", use: { viewport: { width: 390, height: 844 }, hasTouch: true } },
    { name: "desktop", use: { viewport: { width: 1280, height: 900 } } },
  ],
});
