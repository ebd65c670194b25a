/** Carrying a row of a list, or of a tree drawn as a list, to another place. Pure: pointer and keyboard share it. */

/** One row; in a tree everything below a row follows it, deeper. */
export type Row = { id: string; depth: number };

/** A place among the rows that are not carried: before how many of them from the top, and how deep. */
export type Spot = { gap: number; depth: number };

/** The same place as the server is told of it: under which row, behind how many siblings. */
export type Target = { parentId: string | null; place: number };

export type Key = "up" | "down" | "out" | "in";

/** What moves together: the row and everything below it. */
export function carriedOf<R extends Row>(rows: R[], id: string): R[] {
  const at = rows.findIndex((row) => row.id === id);
  const top = rows[at];
  if (!top) return [];
  const end = rows.findIndex((row, index) => index > at && row.depth <= top.depth);
  return rows.slice(at, end < 0 ? rows.length : end);
}

/** All rows but those that are carried. */
export function leftOf<R extends Row>(rows: R[], id: string): R[] {
  const carried = new Set(carriedOf(rows, id).map((row) => row.id));
  return rows.filter((row) => !carried.has(row.id));
}

/** Where a row stands before it is carried. */
export function spotOf(rows: Row[], id: string): Spot {
  const at = rows.findIndex((row) => row.id === id);
  return { gap: Math.max(at, 0), depth: rows[at]?.depth ?? 0 };
}

/** The nearest depth at which the carried rows may stand in a gap; null when they may not stand there at all. */
export function fitted(rows: Row[], id: string, spot: Spot, levels: number): Spot | null {
  const left = leftOf(rows, id);
  const carried = carriedOf(rows, id);
  const height = Math.max(...carried.map((row) => row.depth)) - (carried[0]?.depth ?? 0) + 1;
  const gap = Math.min(Math.max(spot.gap, 0), left.length);
  const above = left[gap - 1];
  const deepest = Math.min(above ? above.depth + 1 : 0, levels - height);
  const flattest = left[gap]?.depth ?? 0;
  if (flattest > deepest) return null;
  return { gap, depth: Math.min(Math.max(spot.depth, flattest), deepest) };
}

/** The next place in a direction; the same one at the end of the way. */
export function step(rows: Row[], id: string, from: Spot, key: Key, levels: number): Spot {
  if (key === "in" || key === "out")
    return fitted(rows, id, { gap: from.gap, depth: from.depth + (key === "in" ? 1 : -1) }, levels) ?? from;
  const by = key === "up" ? -1 : 1;
  const last = leftOf(rows, id).length;
  for (let gap = from.gap + by; gap >= 0 && gap <= last; gap += by) {
    const found = fitted(rows, id, { gap, depth: from.depth }, levels);
    if (found) return found;
  }
  return from;
}

/** What to tell the server of a place. */
export function targetOf(rows: Row[], id: string, spot: Spot): Target {
  const above = leftOf(rows, id).slice(0, spot.gap);
  const parentAt = above.findLastIndex((row) => row.depth < spot.depth);
  const parent = spot.depth > 0 ? above[parentAt] : undefined;
  const siblings = above.slice(parent ? parentAt + 1 : 0).filter((row) => row.depth === spot.depth);
  return { parentId: parent?.id ?? null, place: siblings.length };
}

/** The rows as they would be with the carried ones in a place. */
export function arranged<R extends Row>(rows: R[], id: string, spot: Spot): R[] {
  const carried = carriedOf(rows, id);
  const by = spot.depth - (carried[0]?.depth ?? 0);
  const left = leftOf(rows, id);
  return [
    ...left.slice(0, spot.gap),
    ...carried.map((row) => ({ ...row, depth: row.depth + by })),
    ...left.slice(spot.gap),
  ];
}

/** The gap under a pointer: behind every row whose middle it has passed. `middles` are those of the rows left. */
export const gapAt = (middles: number[], y: number) => middles.filter((middle) => middle < y).length;
