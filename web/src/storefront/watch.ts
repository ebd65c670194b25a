import { lookAgain } from "./live";

/** Several changes in a row are looked at once. */
const together = 100;

/**
 * Looks again whenever the server says that what this page shows has changed, through whichever door: the chat, another
 * tab, the shop's team. Only while somebody looks. Without a script the next page shows it.
 */
export function watch(page: Document): void {
  const address = page.querySelector<HTMLElement>("[data-watch]")?.dataset.watch;
  if (!address || typeof EventSource === "undefined") return;
  let stream: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => lookAgain(page).catch(() => undefined), together);
  };
  const begin = () => {
    if (stream) return;
    stream = new EventSource(address);
    stream.onmessage = soon;
  };
  const end = () => {
    stream?.close();
    stream = undefined;
  };

  page.addEventListener("visibilitychange", () => {
    if (page.hidden) return end();
    soon();
    begin();
  });
  addEventListener("pagehide", end);
  addEventListener("pageshow", (event) => {
    if (event.persisted) begin();
  });
  begin();
}

/** Shows the buttons that copy a text: without a script she marks it by hand. */
export function offerCopies(page: Document): void {
  for (const button of page.querySelectorAll<HTMLButtonElement>("button[data-copy]")) {
    const text = page.getElementById(button.dataset.copy ?? "");
    if (!(text instanceof HTMLTextAreaElement)) continue;
    button.hidden = false;
    button.addEventListener("click", async () => {
      text.select();
      await navigator.clipboard.writeText(text.value).catch(() => undefined);
      const place = page.getElementById("said");
      if (place) place.textContent = button.dataset.said ?? "";
      button.textContent = button.dataset.said ?? button.textContent;
    });
  }
}
