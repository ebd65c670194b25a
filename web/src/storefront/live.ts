const patience = 20_000;

/**
 * Changes the cart without leaving the page. The server draws every page whole, so nothing is drawn here: a form marked
 * `data-cart` is sent by script, and from the page that answers, the parts marked `data-live` replace their old selves.
 * Without a script, or when anything fails, the same form simply loads that page.
 */
export function keepInStep(page: Document): void {
  let sending = false;
  let next = "";

  page.addEventListener("submit", async (event) => {
    const form = event.target;
    if (form instanceof HTMLFormElement && form.matches("[data-once]")) {
      if (form.dataset.once) event.preventDefault();
      form.dataset.once = "sent";
      // Whoever stopped it on the way may send it again.
      setTimeout(() => {
        form.dataset.once = "";
      }, 8000);
    }
    if (!(form instanceof HTMLFormElement) || !form.matches("[data-cart]")) return;
    event.preventDefault();
    if (sending) return;
    sending = true;
    const button = event.submitter;
    form.setAttribute("aria-busy", "true");
    const fields = fieldsOf(form, button);
    try {
      const answer = await send(form, fields);
      if (answer) replaceLiveParts(page, answer);
      if (answer && !page.querySelector("[role=alert]")) announce(page, form.dataset.said ?? "");
    } catch (trouble) {
      const isPutOff = trouble instanceof NoAnswer && (await putOff(page, form, fields));
      if (!isPutOff) {
        next = "";
        sendPlainly(form, fields, button);
      }
    } finally {
      sending = false;
      form.removeAttribute("aria-busy");
      if (next) location.assign(next);
      next = "";
    }
  });

  // Who goes to her cart before it has answered would find it as it was before.
  page.addEventListener("click", (event) => {
    const link = (event.target as Element).closest?.<HTMLAnchorElement>("a[href]");
    if (!sending || !link?.pathname.endsWith("/cart") || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    next = link.href;
  });

  page.addEventListener("change", (event) => {
    const field = event.target;
    if ((field instanceof HTMLSelectElement || field instanceof HTMLInputElement) && field.matches("[data-at-once]"))
      field.form?.requestSubmit();
    if (field instanceof HTMLInputElement && field.dataset.price) choose(page, field, field.dataset.price);
  });

  addEventListener("pagehide", () => {
    for (const form of page.querySelectorAll<HTMLElement>("[data-once]")) form.dataset.once = "";
  });

  // Back brings a page up as it was, from memory or from the browser's cache: its cart may be an old one.
  addEventListener("pageshow", async (event) => {
    const [visit] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
    if (event.persisted || visit?.type === "back_forward") await lookAgain(page);
  });

  page.addEventListener("click", (event) => {
    for (const open of page.querySelectorAll<HTMLDetailsElement>("details[open]:not([data-stays])"))
      if (!open.contains(event.target as Node)) open.open = false;
  });

  page.addEventListener("keydown", (event) => {
    const open = page.querySelector<HTMLDetailsElement>("details[open]:not([data-stays])");
    if (event.key !== "Escape" || !open) return;
    open.open = false;
    open.querySelector("summary")?.focus();
  });
}

/** Puts the page's live parts as they are now in place of the old ones; what is being typed stays. */
export async function lookAgain(page: Document): Promise<void> {
  const response = await fetch(location.href, { cache: "no-cache" }).catch(() => null);
  const answer = response?.ok ? await read(response).catch(() => null) : null;
  if (!answer) return;
  const field = page.activeElement;
  if (field instanceof HTMLInputElement && field.closest("[data-live]") && field.value !== field.defaultValue) return;
  replaceLiveParts(page, answer);
}

/** Shows what the variant that was chosen costs; the page's address names it from now on, as a link to it would. */
function choose(page: Document, variant: HTMLInputElement, price: string): void {
  const shown = page.querySelector("[data-shown-price]");
  if (shown) shown.textContent = price;
  const address = new URL(location.href);
  address.searchParams.set("variant", variant.value);
  history.replaceState(history.state, "", address);
}

/** What the form says; an addition gets a key, so that it is done once however often it is sent. */
function fieldsOf(form: HTMLFormElement, button: HTMLElement | null): FormData {
  const fields = new FormData(form, button);
  if (fields.has("product_id")) fields.set("key", newKey());
  return fields;
}

function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Nobody knows whether it was done. */
class NoAnswer extends Error {}

/** Leaves it for when there is a line, where the shop keeps anything in this browser; false where it does not. */
async function putOff(page: Document, form: HTMLFormElement, fields: FormData): Promise<boolean> {
  const worker = page.getElementById("root")?.dataset.worker;
  const offline = worker ? await import("./offline/page").catch(() => null) : null;
  await offline?.putOff(page, offline.baseOf(worker ?? ""), form, fields);
  return offline !== null;
}

/** The page that answers; null when it cannot be read, and is gone to instead: what was sent is not sent again. */
async function send(form: HTMLFormElement, fields: FormData): Promise<Document | null> {
  const body = new URLSearchParams([...fields].map(([name, value]) => [name, String(value)]));
  const signal = AbortSignal.timeout(patience);
  const response = await fetch(form.action, { method: "POST", body, signal, keepalive: true }).catch(() => {
    throw new NoAnswer();
  });
  if (!response.ok) throw new Error(`The cart answered ${response.status}`);
  return read(response).catch(() => {
    location.assign(response.url);
    return null;
  });
}

async function read(response: Response): Promise<Document> {
  const answer = new DOMParser().parseFromString(await response.text(), "text/html");
  if (!answer.querySelector("[data-live]")) throw new Error("The answer is not one of our pages");
  return answer;
}

/** Puts the answer's live parts in place of ours, and the focus back where it was. */
function replaceLiveParts(page: Document, answer: Document): void {
  const focused = page.activeElement?.id;
  for (const part of page.querySelectorAll("[data-live]")) {
    const fresh = answer.querySelector(`[data-live="${CSS.escape(part.getAttribute("data-live") ?? "")}"]`);
    if (fresh) part.replaceWith(page.importNode(fresh, true));
  }
  page.dispatchEvent(new Event("cart"));
  if (focused && page.activeElement?.id !== focused)
    (page.getElementById(focused) ?? page.querySelector<HTMLElement>("h1[tabindex]"))?.focus();
}

function announce(page: Document, text: string): void {
  const place = page.getElementById("said");
  if (!place) return;
  place.textContent = "";
  setTimeout(() => {
    place.textContent = text;
  }, 50);
}

/** `form.submit()` forgets which button was pressed, and that button may carry the quantity. */
function sendPlainly(form: HTMLFormElement, fields: FormData, button: HTMLElement | null): void {
  const more = ["key", button instanceof HTMLButtonElement ? button.name : ""];
  for (const name of more) {
    const value = name ? fields.get(name) : null;
    if (value === null) continue;
    const field = form.ownerDocument.createElement("input");
    field.type = "hidden";
    field.name = name;
    field.value = String(value);
    form.append(field);
  }
  form.submit();
}
