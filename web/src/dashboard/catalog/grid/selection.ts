/** Which products of the grid are chosen: some of them, or all that its filters find, on every page. */
export type Selection = { kind: "some"; ids: ReadonlySet<string> } | { kind: "all" };

export const nothing: Selection = { kind: "some", ids: new Set() };
export const everything: Selection = { kind: "all" };

export const isChosen = (selection: Selection, id: string) => selection.kind === "all" || selection.ids.has(id);

export const howMany = (selection: Selection, total: number) => (selection.kind === "all" ? total : selection.ids.size);

/** How much of a page is chosen, as its checkbox shows it. */
export function ofPage(selection: Selection, page: string[]): "none" | "some" | "all" {
  const chosen = page.filter((id) => isChosen(selection, id)).length;
  return chosen === 0 ? "none" : chosen === page.length ? "all" : "some";
}

/** The same with these chosen or not. Whoever takes one out of all goes on with the rest of the page she sees. */
export function withThese(selection: Selection, ids: string[], isOn: boolean, page: string[]): Selection {
  if (selection.kind === "all" && isOn) return selection;
  const kept = new Set(selection.kind === "all" ? page : selection.ids);
  for (const id of ids) {
    if (isOn) kept.add(id);
    else kept.delete(id);
  }
  return { kind: "some", ids: kept };
}

/** The ids from one row to another, whichever comes first: what Shift and a click choose. */
export function between(page: string[], from: string | null, to: string): string[] {
  const [a, b] = [page.indexOf(from ?? to), page.indexOf(to)];
  return a < 0 || b < 0 ? [to] : page.slice(Math.min(a, b), Math.max(a, b) + 1);
}
