import { savesData } from "./saving";

/** After so many the shopper turns pages by hand again: else the foot of the shop would flee before her. */
const atMost = 3;

/**
 * Goes on with the next page of a list as its end comes into sight. The server draws that page whole, and its products
 * are put below ours. As she leaves by one of them, the address becomes that of its page, so that Back comes to it again.
 * Whoever saves data turns pages by hand, as do all without a script.
 */
export function readOn(page: Document): void {
  const list = page.querySelector("[data-more]");
  if (!list || !page.querySelector("[data-pages] a[rel=next]")) return;
  if (savesData(page)) return;
  list.addEventListener("click", (event) => {
    const tile = (event.target as Element).closest<HTMLElement>("[data-page]");
    if (tile) history.replaceState(history.state, "", tile.dataset.page);
  });
  let isReading = false;
  let read = 0;

  const watch = new IntersectionObserver(
    async (entries) => {
      const next = page.querySelector<HTMLAnchorElement>("[data-pages] a[rel=next]");
      if (!next || isReading || !entries.some((entry) => entry.isIntersecting)) return;
      isReading = true;
      try {
        const response = await fetch(next.href);
        if (!response.ok) return;
        append(page, new DOMParser().parseFromString(await response.text(), "text/html"), next.href);
        read += 1;
      } catch {
        // The links are still there.
      } finally {
        isReading = false;
      }
      watch.disconnect();
      if (read < atMost) look();
    },
    { rootMargin: "600px" },
  );
  const look = () => {
    const pages = page.querySelector("[data-pages]");
    if (pages?.querySelector("a[rel=next]")) watch.observe(pages);
  };
  look();
}

function append(page: Document, answer: Document, address: string): void {
  const list = page.querySelector("[data-more]");
  const more = answer.querySelector("[data-more]");
  const pages = answer.querySelector("[data-pages]");
  if (!list || !more || !pages) throw new Error("The answer is not a page of this list");
  // What moved to another page in the meantime is not shown twice.
  const known = new Set([...list.querySelectorAll("h3 a")].map((link) => link.getAttribute("href")));
  for (const tile of more.querySelectorAll<HTMLElement>(":scope > li")) {
    if (known.has(tile.querySelector("h3 a")?.getAttribute("href") ?? null)) continue;
    tile.dataset.page = address;
    list.append(page.importNode(tile, true));
  }
  page.querySelector("[data-pages]")?.replaceWith(page.importNode(pages, true));
}
