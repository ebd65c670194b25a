import { fileURLToPath } from "node:url";
import { lingui } from "@lingui/vite-plugin";
import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { build, type Plugin } from "vite";
import { defineConfig } from "vitest/config";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const server = process.env.OJA_DEV_SERVER ?? "http://127.0.0.1:8000";

/** Every page the Python process serves; each is one HTML file beside this one. */
export const entries = ["storefront", "start", "dashboard", "phone", "docs"];

export const plugins = () => [react(), lingui({ macroTransform: true }), tailwindcss()];
export const alias = { "@": here("./src") };

/** Builds what goes with the pages: the script that draws the storefront on the server, and its service worker. */
const besides = (): Plugin => ({
  name: "storefront-besides",
  apply: "build",
  closeBundle: {
    sequential: true,
    async handler(error) {
      if (error) return;
      for (const one of ["server", "worker"]) await build({ configFile: here(`./vite.${one}.config.ts`) });
    },
  },
});

export default defineConfig({
  plugins: [...plugins(), besides()],
  resolve: { alias },
  build: {
    outDir: here("../src/oja/web"),
    emptyOutDir: true,
    manifest: "manifest.json",
    modulePreload: { polyfill: false },
    rolldownOptions: { input: Object.fromEntries(entries.map((name) => [name, here(`./${name}.html`)])) },
  },
  server: {
    proxy: {
      "/api": server,
      "/media": server,
      "/sandbox/api": server,
      "/sandbox/graph": server,
    },
  },
  test: {
    environment: "happy-dom",
    include: ["src/**/*.test.{ts,tsx}", "budget.test.ts"],
    setupFiles: ["./vitest.setup.ts"],
    restoreMocks: true,
  },
});
