import { defineConfig } from "@lingui/conf";
import { formatter } from "@lingui/format-po";

/** One catalogue per page, so that a shopper never downloads the words of the dashboard. */
const pages = ["storefront", "dashboard", "phone"];

export default defineConfig({
  sourceLocale: "en",
  locales: ["en"],
  format: formatter({ lineNumbers: false }),
  catalogs: pages.map((page) => ({
    path: `<rootDir>/src/${page}/words/{locale}`,
    include: [`<rootDir>/src/${page}`, ...(page === "phone" ? [] : ["<rootDir>/src/ui"])],
  })),
});
