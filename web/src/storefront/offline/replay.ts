import { isWithin } from "./rules";
import type { Waiting } from "./waiting";

const patience = 20_000;
/** The server knows a key for longer than this. */
const longest = 7 * 24 * 3_600_000;
/** Asks to be sent again: whatever it was, it was not about what was asked for. */
const passing = new Set([408, 425, 429]);

/**
 * Sends what waits, one after the other, and writes down how each went. Whoever comes meanwhile, another page or the
 * worker, waits for the end and finds nothing left; and what was sent already is not done twice, for it has a key.
 */
export async function replay(base: string, waiting: Waiting): Promise<void> {
  await inTurn(base, async () => {
    for (const one of await waiting.all()) {
      if (one.said !== undefined) continue;
      const said = Date.now() - one.at > longest ? "try_again" : await send(base, one.fields);
      if (said === null) return;
      await waiting.put({ ...one, said });
    }
  });
}

/** Lets go of what she does not want any more. What is on its way just now is waited for: once it is there, it stays. */
export async function takeBack(base: string, waiting: Waiting, keys: string[]): Promise<void> {
  await inTurn(base, async () => {
    for (const one of await waiting.all())
      if (one.said === undefined && keys.includes(one.key)) await waiting.remove(one.key);
  });
}

async function inTurn(base: string, act: () => Promise<void>): Promise<void> {
  await (navigator.locks ? navigator.locks.request(`oja${base}`, act) : act());
}

/** How it went in the server's word; null when nobody can tell, and it is to be sent again. */
async function send(base: string, fields: [string, string][]): Promise<string | null> {
  const body = new URLSearchParams(fields);
  // The lightest page there is: only its address is read.
  body.set("next", `${base}/offline`);
  const signal = AbortSignal.timeout(patience);
  const answer = await fetch(`${base}/cart/lines`, { method: "POST", body, signal }).catch(() => null);
  if (!answer || answer.status >= 500 || passing.has(answer.status)) return null;
  if (answer.status >= 400) return "try_again";
  // Somebody between us and the shop, such as a hotel's sign-in page.
  if (!answer.redirected || !isWithin(base, answer.url)) return null;
  return new URL(answer.url).searchParams.get("said") ?? "";
}
