import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The storefront's service worker as one script without imports, under a fixed name: Python serves it for each shop. */
export default defineConfig({
  build: {
    outDir: here("../src/oja/web/worker"),
    emptyOutDir: true,
    copyPublicDir: false,
    lib: {
      entry: here("./src/storefront/offline/worker.ts"),
      formats: ["iife"],
      name: "OjaWorker",
      fileName: () => "worker.js",
    },
  },
});
