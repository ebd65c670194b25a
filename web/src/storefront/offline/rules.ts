/** What the worker does with a request: pages are kept, other addresses of the shop only have the offline page. */
export type Kind = "page" | "walk" | "asset" | "picture" | "none";

type Asked = { method: string; mode: string; destination: string; url: string; referrer: string };

const meaningful = /^(q|sort|min|max|in_stock|tag|variant|page|o\..+)$/;
const pages = /^\/?$|^\/(c|p|collections|pages)\/[^/]+$/;
const pictures = /^\/media\/|\/icon-\d+-[^/]+\.png$/;

/** The shop's addresses begin with this: `/shop`, and nothing where the shop has a host of its own. */
export const baseOf = (scope: string) => new URL(scope).pathname.replace(/\/$/, "");

/** True for an address of this shop. A worker's scope is no more than a beginning: `/shop` begins `/shops`, too. */
export function isWithin(base: string, url: string): boolean {
  const { pathname } = new URL(url);
  return pathname === base || pathname.startsWith(`${base}/`);
}

export function kindOf(request: Asked, base: string, origin: string): Kind {
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== origin) return "none";
  if (request.mode === "navigate") {
    if (!isWithin(base, request.url) || url.searchParams.has("preview")) return "none";
    return pages.test(url.pathname.slice(base.length)) ? "page" : "walk";
  }
  if (url.pathname.startsWith("/assets/")) return "asset";
  if (request.destination !== "image" || !pictures.test(url.pathname)) return "none";
  // Another shop's page may pass through here; its pictures are none of ours.
  return request.referrer && isWithin(base, request.referrer) ? "picture" : "none";
}

/** The address under which a page is kept: without what only tells how somebody came to it. */
export function nameOf(address: string): string {
  const url = new URL(address);
  for (const name of [...url.searchParams.keys()]) if (!meaningful.test(name)) url.searchParams.delete(name);
  url.hash = "";
  return url.href;
}

/** Where an answer is kept: `own` is emptied with the cart, whose number stands on the page. Null: nowhere. */
export function shelfFor(response: Response, address: string): "pages" | "own" | null {
  const control = response.headers.get("cache-control") ?? "";
  const isPage = response.headers.get("content-type")?.startsWith("text/html");
  if (response.status !== 200 || response.redirected || !isPage || control.includes("no-store")) return null;
  if (new URL(address).searchParams.has("said")) return null;
  return control.includes("private") ? "own" : "pages";
}
