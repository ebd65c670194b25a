import { lookAgain } from "../live";
import { hide, offerRemoval, show } from "./notice";
import { replay, takeBack } from "./replay";
import { type Addition, waitingFor } from "./waiting";

const patience = 10_000;
const most = 50;

/** Keeps what she wanted to add until there is a line; what cannot be kept, or is no addition, she is told of. */
export async function putOff(page: Document, base: string, form: HTMLFormElement, fields: FormData): Promise<void> {
  const waiting = waitingFor(base);
  try {
    const key = fields.get("key");
    if (!key || (await waiting.all()).length >= most) throw new Error("Not to be put off");
    const kept = [...fields].map(([name, value]): [string, string] => [name, String(value)]);
    await waiting.put({ key: String(key), name: nameOf(form, fields), at: Date.now(), fields: kept });
  } catch {
    show(page, "missed");
    return;
  }
  await tell(page, base);
  tryLater(page, base, patience);
  await askToSync();
}

/** From now on, whatever waits goes into the cart as soon as it can, and she is told how that went. */
export async function settle(page: Document, base: string, wait = patience): Promise<void> {
  await replay(base, waitingFor(base));
  if ((await tell(page, base)) && !page.hidden) tryLater(page, base, wait);
}

let timer: ReturnType<typeof setTimeout> | undefined;

/** A phone may have a line again without telling. */
function tryLater(page: Document, base: string, wait: number): void {
  clearTimeout(timer);
  timer = setTimeout(() => settle(page, base, Math.min(wait * 1.5, 60_000)).catch(() => undefined), wait);
}

// What was told on this page stands there: news may come one by one.
const landed: Addition[] = [];
const reasons: string[] = [];

/** Says what waits, what has landed and what was refused, each once; true while something waits. */
export async function tell(page: Document, base: string): Promise<boolean> {
  const waiting = waitingFor(base);
  const all = await waiting.all();
  const still = all.filter(({ said }) => said === undefined);
  if (still.length > 0) {
    show(page, "waiting", namesOf(still));
    offerRemoval(page, "waiting", async (place) => {
      await takeBack(base, waiting, keysOf(still)[place] ?? []);
      await tell(page, base);
    });
  } else hide(page, "waiting");
  const done = all.filter(({ said }) => said !== undefined);
  // A page that nobody sees leaves the news to the one that she looks at.
  if (page.hidden || done.length === 0) return still.length > 0;
  for (const { key } of done) await waiting.remove(key);
  hide(page, "missed");
  landed.push(...done.filter(({ said }) => said === ""));
  const refused = done.filter(({ said }) => said);
  reasons.push(...(await Promise.all(refused.map((one) => reasonOf(base, one)))));
  if (landed.length > 0) show(page, "landed", namesOf(landed));
  if (reasons.length > 0) show(page, "refused", reasons);
  await lookAgain(page);
  return still.length > 0;
}

/** Of the same product, how many. */
function namesOf(additions: Addition[]): string[] {
  const pieces = new Map<string, number>();
  for (const { name, fields } of additions) {
    const quantity = Number(fields.find(([field]) => field === "quantity")?.[1]) || 1;
    pieces.set(name, (pieces.get(name) ?? 0) + quantity);
  }
  return [...pieces].map(([name, count]) => `${count} × ${name}`);
}

/** The keys of each of them, in the same order. */
function keysOf(additions: Addition[]): string[][] {
  const keys = new Map<string, string[]>();
  for (const { name, key } of additions) keys.set(name, [...(keys.get(name) ?? []), key]);
  return [...keys.values()];
}

/** The server has a sentence for each of its words. */
async function reasonOf(base: string, { name, said }: Addition): Promise<string> {
  const answer = await fetch(`${base}/offline?said=${said}`).catch(() => null);
  const drawn = new DOMParser().parseFromString((await answer?.text()) ?? "", "text/html");
  return [name, drawn.querySelector("[role=alert]")?.textContent].filter(Boolean).join(": ");
}

function nameOf(form: HTMLFormElement, fields: FormData): string {
  const product = form.closest("li, article")?.querySelector("h1, h3")?.textContent ?? "";
  const chosen = form.querySelector(`[name=variant_id][value="${CSS.escape(String(fields.get("variant_id")))}"]`);
  return [product, chosen?.closest("label")?.querySelector("bdi")?.textContent].filter(Boolean).join(", ");
}

/** Some browsers wake the worker when the line is back, with no page open at all. */
async function askToSync(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration();
  const { sync } = (registration ?? {}) as { sync?: { register(tag: string): Promise<void> } };
  await sync?.register("additions").catch(() => undefined);
}
