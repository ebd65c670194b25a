import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const macPath = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

function onPath(name: string): string | undefined {
  try {
    return execFileSync("/bin/sh", ["-c", `command -v ${name}`], { encoding: "utf8" }).trim() || undefined;
  } catch {
    return undefined;
  }
}

/** Path of a browser on this machine, or undefined: then Playwright looks for its own. */
export function findBrowser(): string | undefined {
  const wanted = process.env.CHROME_PATH;
  if (wanted) {
    if (!existsSync(wanted)) throw new Error(`CHROME_PATH names ${wanted}, which does not exist.`);
    return wanted;
  }
  for (const name of names) {
    const found = onPath(name);
    if (found) return found;
  }
  return existsSync(macPath) ? macPath : undefined;
}

/** Chromium refuses its own sandbox when started by root. */
export const launchOptions = {
  executablePath: findBrowser(),
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
};

/** What a shopper's phone says it is; of a program that says so nothing is counted. */
export const userAgent =
  "Mozilla/5.0 (Linux; Android 14; SM-A055F) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36";
