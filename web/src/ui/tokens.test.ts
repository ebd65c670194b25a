import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const sheet = readFileSync("src/ui/tokens.css", "utf8");
const block = (start: string) => sheet.slice(sheet.indexOf(start), sheet.indexOf("}", sheet.indexOf(start)));
const light = valuesOf(block(":root {"));
const themes = { light, dark: { ...light, ...valuesOf(block("@utility dark-tokens")) } };

const pairs: [text: string, ground: string][] = [
  ["foreground", "background"],
  ["foreground", "surface-tertiary"],
  ["muted", "background"],
  ["muted", "surface"],
  ["muted", "surface-tertiary"],
  ["field-placeholder", "field-background"],
  ["accent-foreground", "accent"],
  ["accent", "background"],
  ["accent", "surface-secondary"],
  ["brand-foreground", "brand"],
  ["highlight-foreground", "highlight"],
  ["success-foreground", "success"],
  ["warning-foreground", "warning"],
  ["danger-foreground", "danger"],
  ["danger", "surface"],
];

describe.each(Object.entries(themes))("the %s theme", (_name, values) => {
  test.each(pairs)("shows %s on %s with a contrast of at least 4.5", (text, ground) => {
    expect(contrast(resolve(values, text), resolve(values, ground))).toBeGreaterThanOrEqual(4.5);
  });
});

function valuesOf(css: string): Record<string, string> {
  return Object.fromEntries([...css.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]));
}

function resolve(values: Record<string, string>, name: string): string {
  const value = values[name] ?? "";
  const other = /^var\(--([\w-]+)\)$/.exec(value)?.[1];
  return other ? resolve(values, other) : value;
}

function contrast(one: string, other: string): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
