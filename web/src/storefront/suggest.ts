import { savesData } from "./saving";

type Hit = { name: string; url: string; price: string; image_url: string | null };
type Answer = { q: string; total: number; hits: Hit[] };

const row = "flex min-h-14 items-center gap-3 px-3 py-1.5 text-sm aria-selected:bg-surface-secondary";

/**
 * Shows products under the search field while somebody types: a combobox with a list (ARIA practices). Without a script
 * it is a plain form. One question is on its way at a time and the newest letters are asked for next, so that on a slow
 * line something shows from the first letter on, and an old answer never replaces a newer one.
 */
export function suggest(page: Document): void {
  const form = page.querySelector<HTMLFormElement>("form[data-suggest]");
  const field = form?.querySelector<HTMLInputElement>("input[name=q]");
  if (!form || !field) return;
  const list = page.createElement("div");
  list.id = "suggestions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", form.dataset.label ?? "");
  list.hidden = true;
  list.className =
    "absolute inset-x-0 top-full z-40 mt-2 overflow-hidden rounded-2xl border border-border bg-overlay py-1 text-foreground shadow-overlay";
  form.append(list);
  for (const [name, value] of Object.entries({
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-controls": list.id,
    "aria-expanded": "false",
  }))
    field.setAttribute(name, value);

  let isAsking = false;
  let shown = "";
  const options = () => [...list.querySelectorAll<HTMLAnchorElement>("[role=option]")];

  const open = (isOpen: boolean) => {
    list.hidden = !isOpen;
    field.setAttribute("aria-expanded", String(isOpen));
    if (!isOpen) choose(-1);
  };

  const choose = (index: number) => {
    options().forEach((option, at) => {
      option.setAttribute("aria-selected", String(at === index));
      if (at === index) field.setAttribute("aria-activedescendant", option.id);
    });
    if (index < 0) field.removeAttribute("aria-activedescendant");
  };

  const ask = async () => {
    const words = field.value.trim();
    if (!words) {
      shown = "";
      open(false);
    }
    if (isAsking || !words || words === shown) return;
    isAsking = true;
    try {
      const url = `${form.dataset.suggest}?${new URLSearchParams({ q: words })}`;
      const response = await fetch(url, { signal: AbortSignal.timeout(8000) });
      if (response.ok) draw(await response.json());
    } catch {
      // No suggestions then: Enter searches all the same.
    } finally {
      isAsking = false;
      shown = words;
      if (field.value.trim() !== words) ask();
    }
  };

  const draw = ({ q, total, hits }: Answer) => {
    if (!field.value.trim() || page.activeElement !== field) return;
    const every = hits.map((hit, index) => option(page, hit, index));
    if (total > hits.length)
      every.push(all(page, `${form.action}?${new URLSearchParams({ q })}`, form.dataset.all ?? ""));
    list.replaceChildren(...every);
    choose(-1);
    open(every.length > 0);
  };

  field.addEventListener("input", ask);
  field.addEventListener("focus", () => field.value.trim() && (list.childElementCount ? open(true) : ask()));
  form.addEventListener("focusout", (event) => {
    if (!form.contains(event.relatedTarget as Node)) open(false);
  });
  // A press on the list must not take the focus away before the click arrives.
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  field.addEventListener("keydown", (event) => {
    const every = options();
    const at = every.findIndex((option) => option.ariaSelected === "true");
    if (event.key === "Escape" && !list.hidden) open(false);
    else if (event.key === "Enter" && !list.hidden && at >= 0) every[at]?.click();
    else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && every.length > 0) {
      const step = event.key === "ArrowDown" ? 1 : -1;
      // One place more than there are options: between the last and the first is the field itself.
      const next = ((at + 1 + step + every.length + 1) % (every.length + 1)) - 1;
      open(true);
      choose(next);
    } else return;
    event.preventDefault();
  });
}

function option(page: Document, hit: Hit, index: number): HTMLElement {
  const link = all(page, hit.url, "", index);
  const photo = page.createElement(hit.image_url && !savesData(page) ? "img" : "span");
  photo.className = "size-11 shrink-0 rounded-lg bg-surface-tertiary object-cover";
  if (photo instanceof HTMLImageElement && hit.image_url) {
    photo.alt = "";
    photo.width = photo.height = 44;
    photo.src = hit.image_url;
  }
  const name = page.createElement("bdi");
  name.className = "line-clamp-2 min-w-0 flex-1 break-words";
  name.textContent = hit.name;
  const price = page.createElement("span");
  price.className = "shrink-0 font-semibold tabular-nums";
  price.textContent = hit.price;
  link.append(photo, name, price);
  return link;
}

function all(page: Document, url: string, words: string, index = 99): HTMLAnchorElement {
  const link = page.createElement("a");
  link.id = `suggestion-${index}`;
  link.href = url;
  link.tabIndex = -1;
  link.setAttribute("role", "option");
  link.setAttribute("aria-selected", "false");
  link.className = words ? `${row} font-medium text-link` : row;
  link.textContent = words;
  return link;
}
