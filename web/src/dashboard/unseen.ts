import { useSyncExternalStore } from "react";

/**
 * Orders that came in since somebody last looked: counted in the tab's title, and sliding in where they are listed.
 * It lives as long as the tab.
 */
let unseen: ReadonlySet<string> = new Set();
let arrivals: ReadonlySet<string> = new Set();
const listeners = new Set<() => void>();

function changed(): void {
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export function orderArrived(orderId: string): void {
  unseen = new Set(unseen).add(orderId);
  arrivals = new Set(arrivals).add(orderId);
  changed();
}

export function ordersSeen(): void {
  if (unseen.size === 0) return;
  unseen = new Set();
  changed();
}

export const useUnseenOrders = () => useSyncExternalStore(subscribe, () => unseen).size;

/** Ids of orders that arrived while this tab was open. */
export const useArrivals = () => useSyncExternalStore(subscribe, () => arrivals);
