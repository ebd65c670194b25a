/** Shows one of the sentences that `Line.tsx` keeps ready, with what it is about below it. */
export function show(page: Document, name: string, about: string[] = []): void {
  const word = page.querySelector<HTMLElement>(`[data-line="${name}"]`);
  if (!word) return;
  word.querySelector("ul")?.replaceChildren(
    ...about.map((text) => {
      const entry = page.createElement("li");
      entry.textContent = text;
      return entry;
    }),
  );
  word.hidden = false;
}

/** Puts a button beside each entry that takes it away: `remove` gets its place in the list. */
export function offerRemoval(page: Document, name: string, remove: (place: number) => Promise<void>): void {
  const word = page.querySelector<HTMLElement>(`[data-line="${name}"]`);
  const label = word?.dataset.remove ?? "";
  word?.querySelectorAll("li").forEach((entry, place) => {
    const button = page.createElement("button");
    button.type = "button";
    entry.className = "flex items-center justify-between gap-3";
    button.className = "min-h-11 px-2 text-sm underline underline-offset-4";
    button.textContent = label;
    button.setAttribute("aria-label", `${label}: ${entry.textContent}`);
    button.addEventListener("click", () => {
      button.disabled = true;
      remove(place).catch(() => {
        button.disabled = false;
      });
    });
    entry.append(button);
  });
}

export function hide(page: Document, name: string): void {
  const word = page.querySelector<HTMLElement>(`[data-line="${name}"]`);
  if (word) word.hidden = true;
}
