import { readCopy } from "./cart";
import { shelfName } from "./shelves";

const patience = 5000;
const longest = 60_000;
const mostPages = 8;

/** Fills the page that stands for another one with what is known of the shop here, and goes on when that one answers. */
export function fillIn(page: Document, base: string): void {
  page.querySelector("[data-again]")?.addEventListener("click", () => location.reload());
  lookOut(patience);
  showCart(page, base);
  showSeen(page, base).catch(() => undefined);
}

/** A phone may have a line without telling, or tell of one that leads nowhere: so we ask. */
function lookOut(wait: number): void {
  setTimeout(async () => {
    const answer = document.hidden ? null : await fetch(location.href, { method: "HEAD" }).catch(() => null);
    if (answer) location.reload();
    else lookOut(Math.min(wait * 1.5, longest));
  }, wait);
}

function showCart(page: Document, base: string): void {
  const copy = readCopy(base);
  const section = page.querySelector<HTMLElement>("[data-known=cart]");
  const time = section?.querySelector("time");
  if (!copy?.lines.length || !section || !time) return;
  const at = new Date(copy.at);
  time.dateTime = at.toISOString();
  time.textContent = at.toLocaleString(page.documentElement.lang, { dateStyle: "medium", timeStyle: "short" });
  const lines = copy.lines.map(({ name, quantity, total }) => row(page, "div", `${quantity} × `, name, total));
  section.querySelector("ul")?.append(...lines, row(page, "div", "", section.dataset.total ?? "", copy.total));
  section.hidden = false;
}

async function showSeen(page: Document, base: string): Promise<void> {
  const section = page.querySelector<HTMLElement>("[data-known=seen]");
  const list = section?.querySelector("ul");
  if (!section || !list) return;
  for (const shelf of ["own", "pages"] as const) {
    const cache = await caches.open(shelfName(base, shelf));
    for (const request of [...(await cache.keys())].reverse().slice(0, mostPages)) {
      const html = (await (await cache.match(request))?.text()) ?? "";
      const { title } = new DOMParser().parseFromString(html.slice(0, html.indexOf("</title>") + 8), "text/html");
      if (!title || list.childElementCount >= mostPages) continue;
      const entry = row(page, "a", "", title, "");
      entry.querySelector("a")?.setAttribute("href", request.url);
      list.append(entry);
    }
  }
  section.hidden = list.childElementCount === 0;
}

function row(page: Document, kind: "a" | "div", before: string, name: string, amount: string): HTMLLIElement {
  const entry = page.createElement("li");
  const line = page.createElement(kind);
  line.className = "flex min-h-11 items-center justify-between gap-3 px-4 py-2 text-sm";
  const what = page.createElement("span");
  const called = page.createElement("bdi");
  called.textContent = name;
  what.className = "min-w-0 break-words";
  what.append(before, called);
  const sum = page.createElement("span");
  sum.className = "font-semibold tabular-nums";
  sum.textContent = amount;
  line.append(what, sum);
  entry.append(line);
  return entry;
}
