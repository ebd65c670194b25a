// @vitest-environment node
import { existsSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";

const built = new URL("../src/oja/web/", import.meta.url);
const manifestFile = new URL("manifest.json", built);

/** What a first visit may load, in kilobytes after gzip -9. React reaches a shopper only when the server could not draw. */
const budgets: Record<string, { js: number; css: number }> = {
  storefront: { js: 8, css: 10 },
  start: { js: 130, css: 60 },
  dashboard: { js: 232, css: 60 },
  phone: { js: 230, css: 60 },
};

/** What one page of the dashboard may load beyond the shell. */
const PAGE = 60;

/** What a browser loads of the storefront once it has nothing else to do. */
const OFFLINE = 6;

type Chunk = { file: string; css?: string[]; imports?: string[]; dynamicImports?: string[] };

function firstLoad(manifest: Record<string, Chunk>, entry: string) {
  const { js, css } = filesOf(manifest, entry);
  return { js: weigh(js), css: weigh(css) };
}

function filesOf(manifest: Record<string, Chunk>, entry: string) {
  const js = new Set<string>();
  const css = new Set<string>();
  const visit = (name: string) => {
    const chunk = manifest[name];
    if (!chunk || js.has(chunk.file)) return;
    js.add(chunk.file);
    for (const sheet of chunk.css ?? []) css.add(sheet);
    for (const next of chunk.imports ?? []) visit(next);
  };
  visit(entry);
  return { js, css };
}

function weigh(files: Set<string>): number {
  let bytes = 0;
  for (const file of files) bytes += gzipSync(readFileSync(new URL(file, built)), { level: 9 }).length;
  return Math.round(bytes / 102.4) / 10;
}

describe("first load", () => {
  test("was built", () => {
    expect(existsSync(manifestFile), "run `npm run build` first").toBe(true);
  });

  for (const [entry, budget] of Object.entries(budgets))
    test(`${entry} stays within ${budget.js} KB of script and ${budget.css} KB of styles`, () => {
      const weight = firstLoad(JSON.parse(readFileSync(manifestFile, "utf8")), `${entry}.html`);
      console.log(`${entry}: ${weight.js} KB script, ${weight.css} KB styles`);
      expect(weight.js).toBeGreaterThan(0);
      expect(weight.js).toBeLessThanOrEqual(budget.js);
      expect(weight.css).toBeLessThanOrEqual(budget.css);
    });

  test(`what a shop needs without a line stays within ${OFFLINE} KB`, () => {
    const manifest: Record<string, Chunk> = JSON.parse(readFileSync(manifestFile, "utf8"));
    const first = filesOf(manifest, "storefront.html").js;
    const later = [...filesOf(manifest, "src/storefront/offline/page.ts").js].filter((file) => !first.has(file));
    const weight = weigh(new Set([...later, "worker/worker.js"]));
    console.log(`offline: ${weight} KB script, after the page is there`);
    expect(weight).toBeLessThanOrEqual(OFFLINE);
  });

  test(`every page of the dashboard stays within ${PAGE} KB beyond the shell`, () => {
    const manifest: Record<string, Chunk> = JSON.parse(readFileSync(manifestFile, "utf8"));
    const shell = filesOf(manifest, "dashboard.html").js;
    const pages = manifest["dashboard.html"]?.dynamicImports ?? [];
    expect(pages.length).toBeGreaterThan(5);
    for (const page of pages) {
      const beyond = [...filesOf(manifest, page).js].filter((file) => !shell.has(file));
      const weight = weigh(new Set(beyond));
      console.log(`${page}: ${weight} KB`);
      expect(weight).toBeLessThanOrEqual(PAGE);
    }
  });
});
