/**
 * Changes the cart without leaving the page. The server draws every page whole, so nothing is drawn here: a form marked
 * `data-cart` is sent by script, and from the page that answers, the parts marked `data-live` replace their old selves.
 * Without a script, or when anything fails, the same form simply loads that page.
 */
export function keepInStep(page: Document): void {
  let sending = false;

  page.addEventListener("submit", async (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !form.matches("[data-cart]")) return;
    event.preventDefault();
    if (sending) return;
    sending = true;
    const button = event.submitter;
    form.setAttribute("aria-busy", "true");
    try {
      replaceLiveParts(page, await send(form, button));
      if (!page.querySelector("[role=alert]")) announce(page, form.dataset.said ?? "");
    } catch {
      sendPlainly(form, button);
    } finally {
      sending = false;
      form.removeAttribute("aria-busy");
    }
  });

  page.addEventListener("change", (event) => {
    if (event.target instanceof HTMLSelectElement && event.target.matches("[data-at-once]"))
      event.target.form?.requestSubmit();
    const price = event.target instanceof HTMLInputElement && event.target.dataset.price;
    const shown = price && page.querySelector("[data-shown-price]");
    if (shown) shown.textContent = price;
  });

  // Back brings a page up as it was, from memory or from the browser's cache: its cart may be an old one.
  addEventListener("pageshow", async (event) => {
    const [visit] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
    if (!event.persisted && visit?.type !== "back_forward") return;
    const response = await fetch(location.href, { cache: "no-cache" }).catch(() => null);
    if (response?.ok) replaceLiveParts(page, await read(response));
  });

  page.addEventListener("click", (event) => {
    for (const open of page.querySelectorAll<HTMLDetailsElement>("details[open]"))
      if (!open.contains(event.target as Node)) open.open = false;
  });

  page.addEventListener("keydown", (event) => {
    const open = page.querySelector<HTMLDetailsElement>("details[open]");
    if (event.key !== "Escape" || !open) return;
    open.open = false;
    open.querySelector("summary")?.focus();
  });
}

async function send(form: HTMLFormElement, button: HTMLElement | null): Promise<Document> {
  const fields = [...new FormData(form, button)].map(([name, value]) => [name, String(value)]);
  const response = await fetch(form.action, { method: "POST", body: new URLSearchParams(fields) });
  if (!response.ok) throw new Error(`The cart answered ${response.status}`);
  return read(response);
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
function sendPlainly(form: HTMLFormElement, button: HTMLElement | null): void {
  if (button instanceof HTMLButtonElement && button.name) {
    const field = form.ownerDocument.createElement("input");
    field.type = "hidden";
    field.name = button.name;
    field.value = button.value;
    form.append(field);
  }
  form.submit();
}
