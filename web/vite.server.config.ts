import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { alias, plugins } from "./vite.config.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The storefront's tree as one script without imports: Python evaluates it in V8 to render pages to HTML. */
export default defineConfig({
  plugins: plugins(),
  resolve: { alias },
  define: { "process.env.NODE_ENV": JSON.stringify("production") },
  build: {
    outDir: here("../src/oja/web/server"),
    emptyOutDir: true,
    copyPublicDir: false,
    lib: {
      entry: here("./src/storefront/entry-server.tsx"),
      formats: ["iife"],
      name: "OjaStorefront",
      fileName: () => "storefront.js",
    },
  },
});
