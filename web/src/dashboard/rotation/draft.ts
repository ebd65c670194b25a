import type { Wire } from "../wire";

type Wish = Wire["StandingOut"]["wish"];

/** What is tried out and not saved yet: another limit, another share for comparison, other wishes by product. */
export type Draft = { slots?: number; holdout?: number; wishes: Record<string, Wish> };

export const nothing: Draft = { wishes: {} };

export const changesOf = ({ slots, holdout, wishes }: Draft) =>
  Object.keys(wishes).length + (slots === undefined ? 0 : 1) + (holdout === undefined ? 0 : 1);

/** The draft with another wish for a product; what it is anyway is no wish. */
export function wishing(draft: Draft, productId: string, wish: Wish, kept: Wish): Draft {
  const { [productId]: _, ...others } = draft.wishes;
  return { ...draft, wishes: wish === kept ? others : { ...others, [productId]: wish } };
}

/** What the server is asked about a draft. */
export function wishesOf({ slots, wishes }: Draft): Wire["WishesIn"] {
  const those = (wanted: Wish) =>
    Object.entries(wishes)
      .filter(([, wish]) => wish === wanted)
      .map(([id]) => id);
  return { slots, always: those("always"), automatic: those("automatic"), never: those("never") };
}

/** A number as it is typed; undefined while it is none, or out of bounds. */
export function typedNumber(typed: string, least: number, most: number): number | undefined {
  const value = /^\d{1,7}$/.test(typed.trim()) ? Number(typed) : Number.NaN;
  return value >= least && value <= most ? value : undefined;
}
