import { defineConfig } from "@lingui/conf";
import { formatter } from "@lingui/format-po";

/** One catalogue per page and what it shares, so that a shopper never downloads the words of the dashboard. */
const pages: Record<string, string[]> = {
  storefront: ["ui"],
  start: ["ui", "account"],
  dashboard: ["ui", "account"],
  phone: [],
};

export default defineConfig({
  sourceLocale: "en",
  locales: ["en", "fr", "pt-BR", "es", "hi", "ar", "id"],
  fallbackLocales: { default: "en" },
  format: formatter({ lineNumbers: false }),
  catalogs: Object.entries(pages).map(([page, shared]) => ({
    path: `<rootDir>/src/${page}/words/{locale}`,
    include: [page, ...shared].map((folder) => `<rootDir>/src/${folder}`),
  })),
});
