import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const PATIENCE = 180_000;

/**
 * A demo shop for the stories. `OJA_E2E_URL` (with `OJA_HOME`, for its logins) names one that runs already; otherwise
 * one is opened in a folder of its own, and closed at the end.
 */
export default async function openShop(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.OJA_E2E_URL) return undefined;
  const home = mkdtempSync(`${tmpdir()}/oja-e2e-`);
  const port = await freePort();
  process.env.OJA_E2E_DNS = `127.0.0.1:${await freePort()}`;
  const log = `${home}/up.log`;
  const output = openSync(log, "w");
  const shop = spawn(`${root}.venv/bin/oja`, ["up"], {
    cwd: root,
    env: {
      ...process.env,
      OJA_HOME: `${home}/home`,
      PORT: String(port),
      OJA_RATE_LIMITS: "off",
      OJA_DOMAIN_TARGET: "shops.oja.example",
      OJA_DNS_SERVERS: process.env.OJA_E2E_DNS,
    },
    stdio: ["ignore", output, output],
    detached: true,
  });
  process.env.OJA_E2E_URL = `http://127.0.0.1:${port}`;
  process.env.OJA_HOME = `${home}/home`;
  await untilOpen(shop, `${process.env.OJA_E2E_URL}/readyz`, log);
  return async () => {
    shop.kill("SIGTERM");
    await new Promise((resolve) => shop.once("exit", resolve));
    rmSync(home, { recursive: true, force: true });
  };
}

async function untilOpen(shop: ChildProcess, address: string, log: string): Promise<void> {
  const late = Date.now() + PATIENCE;
  while (Date.now() < late && shop.exitCode === null) {
    const answer = await fetch(address).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  shop.kill("SIGTERM");
  throw new Error(`The shop did not open:\n${readFileSync(log, "utf8")}`);
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === "object" ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}
