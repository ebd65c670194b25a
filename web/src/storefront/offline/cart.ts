import { shelfName } from "./shelves";

export type Line = { name: string; quantity: number; total: string };
/** A cart as it was when it was last seen; `version` names its state. */
export type Copy = { version: string; at: number; total: string; lines: Line[] };

const nameOf = (base: string) => `cart:${base}`;

/**
 * Keeps a small copy of the cart that the page tells of, for when there is no line. A cart that is empty, ordered, or
 * somebody else's by now takes the old copy with it, and the pages on which its number stands.
 */
export async function copyCart(page: Document, base: string): Promise<void> {
  const cart = page.querySelector<HTMLElement>("[data-cart-version]")?.dataset;
  if (!cart) return;
  const version = cart.cartVersion ?? "";
  const copy = readCopy(base);
  const isSame = copy !== null && ownerOf(copy.version) === ownerOf(version);
  if (copy && !isSame) await forget(base);
  if (!version || copy?.version === version) return;
  // From here on there is something to forget, whether the copy arrives or not.
  if (!isSame) write(base, { version: `${ownerOf(version)}.`, at: Date.now(), total: "", lines: [] });
  const answer = await fetch(`${base}/cart/copy`).catch(() => null);
  if (!answer?.ok) return;
  const fresh: Omit<Copy, "at"> = await answer.json();
  write(base, { ...fresh, at: Date.now() });
}

export function readCopy(base: string): Copy | null {
  try {
    const kept = JSON.parse(localStorage.getItem(nameOf(base)) ?? "null");
    return kept && Array.isArray(kept.lines) ? kept : null;
  } catch {
    return null; // A browser may keep nothing for us.
  }
}

function write(base: string, copy: Copy): void {
  try {
    localStorage.setItem(nameOf(base), JSON.stringify(copy));
  } catch {
    // Then there is nothing to show without a line.
  }
}

async function forget(base: string): Promise<void> {
  try {
    localStorage.removeItem(nameOf(base));
    await caches?.delete(shelfName(base, "own"));
  } catch {
    // It was never kept.
  }
}

/** A version is the cart's mark and the number of its changes. */
const ownerOf = (version: string) => version.split(".")[0] ?? "";
