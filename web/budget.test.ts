// @vitest-environment node
import { existsSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";

const built = new URL("../src/oja/web/", import.meta.url);
const manifestFile = new URL("manifest.json", built);

/** What a first visit may load, in kilobytes after gzip -9. React reaches a shopper only when the server could not draw. */
const budgets: Record<string, { js: number; css: number }> = {
  storefront: { js: 8, css: 10 },
  dashboard: { js: 290, css: 60 },
  phone: { js: 230, css: 60 },
};

type Chunk = { file: string; css?: string[]; imports?: string[] };

function firstLoad(manifest: Record<string, Chunk>, entry: string) {
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
  return { js: weigh(js), css: weigh(css) };
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
});
