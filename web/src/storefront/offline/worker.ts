import { replay } from "./replay";
import { baseOf, isWithin, kindOf, nameOf, shelfFor } from "./rules";
import { find, keep, outdated } from "./shelves";
import { waitingFor } from "./waiting";

declare const self: ServiceWorkerGlobalScope & {
  /** Put before this script by the server: it changes with each build and each design, and so the script does. */
  readonly oja: { version: string; offline: string; assets: string[] };
};

const base = baseOf(self.registration.scope);
const patience = 6000;

self.addEventListener("install", (event) => {
  event.waitUntil(stockUp().then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(takeOver());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const kind = kindOf(request, base, self.location.origin);
  if (kind === "page") event.respondWith(page(event));
  else if (kind === "walk") event.respondWith(ask(event).catch(offlinePage));
  else if (kind === "asset") event.respondWith(keptOrAsked(event, "assets"));
  else if (kind === "picture") event.respondWith(keptOrAsked(event, "pictures"));
  // The browser has asked already, wherever in our scope she goes.
  else if (request.mode === "navigate" && request.method === "GET") event.respondWith(ask(event));
});

// The line is back, though perhaps no page is open. TypeScript's library does not know of this event.
self.addEventListener("sync" as "message", (event) => {
  event.waitUntil(settle());
});

async function settle(): Promise<void> {
  const waiting = waitingFor(base);
  await replay(base, waiting);
  for (const client of await self.clients.matchAll({ type: "window" })) client.postMessage("settled");
  if ((await waiting.all()).some(({ said }) => said === undefined)) throw new TypeError("Something still waits");
}

async function stockUp(): Promise<void> {
  for (const address of self.oja.assets) await stock(address);
  await stock(self.oja.offline, "reload");
}

async function stock(address: string, cache?: RequestCache): Promise<void> {
  const response = await fetch(address, { cache });
  if (!response.ok) throw new TypeError(`${address} answered ${response.status}`);
  await keep(base, "assets", address, response);
}

/** From now on; and the pages that are open were seen, too, though nobody was there to keep them. */
async function takeOver(): Promise<void> {
  for (const name of outdated(await caches.keys(), base)) await caches.delete(name);
  await self.registration.navigationPreload?.enable();
  await self.clients.claim();
  for (const { url } of await self.clients.matchAll({ type: "window" })) {
    if (!isWithin(base, url)) continue;
    const request = { method: "GET", mode: "navigate", destination: "document", referrer: "", url };
    if (kindOf(request, base, self.location.origin) !== "page") continue;
    await fetch(url).then((response) => keepPage(url, response), ignore);
  }
}

/** Always the newest; what was kept only when there is no line, or one so slow that nobody would wait. */
async function page(event: FetchEvent): Promise<Response> {
  const { url } = event.request;
  const asked = ask(event);
  event.waitUntil(asked.then((response) => keepPage(url, response.clone()), ignore));
  // From now on she reads the shop in another language.
  if (url.includes("lang=")) event.waitUntil(asked.then(() => stock(self.oja.offline, "reload")).catch(ignore));
  const kept = await keptPage(url);
  if (!kept) return asked.catch(offlinePage);
  return Promise.race([asked.catch(() => kept), after(patience).then(() => kept)]);
}

async function ask(event: FetchEvent): Promise<Response> {
  const preloaded: Response | undefined = await event.preloadResponse;
  return preloaded ?? fetch(event.request);
}

async function keepPage(url: string, response: Response): Promise<void> {
  const shelf = shelfFor(response, url);
  if (!shelf) return;
  const name = nameOf(url);
  await (await caches.open(`oja${base}:${shelf === "own" ? "pages" : "own"}`)).delete(name);
  await keep(base, shelf, name, response);
}

/** The page says of itself that it is not of today. */
async function keptPage(url: string): Promise<Response | undefined> {
  const kept = (await find(base, "own", nameOf(url))) ?? (await find(base, "pages", nameOf(url)));
  if (!kept) return undefined;
  const html = (await kept.text()).replace("<html ", "<html data-kept ");
  return new Response(html, { headers: kept.headers });
}

async function offlinePage(): Promise<Response> {
  return (await find(base, "assets", self.oja.offline)) ?? Response.error();
}

async function keptOrAsked(event: FetchEvent, shelf: "assets" | "pictures"): Promise<Response> {
  const { url } = event.request;
  const kept = await find(base, shelf, url);
  if (kept) return kept;
  const response = await fetch(event.request);
  if (response.status === 200) event.waitUntil(keep(base, shelf, url, response.clone()));
  return response;
}

const after = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const ignore = () => undefined;
