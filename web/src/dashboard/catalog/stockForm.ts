import type { Wire } from "../wire";

export type Reason = Wire["NewMovement"]["reason"];

/** The main place has no id of its own. */
export const MAIN = "main";

/** What happened to some stock, as the form holds it. */
export type Adjusting = { reason: Reason; pieces: string; place: string; note: string };

export const adjusting = (): Adjusting => ({ reason: "received", pieces: "", place: MAIN, note: "" });

/** The move as the server wants it; null while the number says nothing. Losses are typed as a number, and leave. */
export function movementOf(variantId: string, { reason, pieces, place, note }: Adjusting): Wire["NewMovement"] | null {
  const words = pieces.trim().replace("−", "-");
  if (!/^[+-]?\d{1,9}$/.test(words)) return null;
  const number = Number(words);
  const shared = {
    variant_id: variantId,
    reason,
    location_id: place === MAIN ? null : place,
    note: note.trim() || null,
  };
  if (reason === "count") return number < 0 ? null : { ...shared, quantity: number };
  if (number === 0 || (number < 0 && reason !== "correction")) return null;
  return { ...shared, step: reason === "loss" ? -number : number };
}
