import { useEffect, useState } from "react";
import type { components } from "@/api/schema";

const PAUSE = 300;
const SHORTEST = 3;
const LONGEST = 40;

export type AddressState = { state: "empty" | "asking" | "free" | "unsure" } | { state: "taken"; reason: string };

/** A shop address from a name: `"Mama Ronke's Foods"` → `"mamaronkesfoods"`. While typing, an ending dash stays. */
export function addressFrom(name: string, isTyping = false): string {
  const plain = name
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(isTyping ? /[^a-z0-9-]+/g : /[^a-z0-9]+/g, "");
  return plain.slice(0, LONGEST);
}

/** Whether an address can be had, asked once the typing pauses. */
export function useAddress(address: string): AddressState {
  const [answer, setAnswer] = useState<{ for: string; state: AddressState } | null>(null);
  useEffect(() => {
    if (address.length < SHORTEST) return;
    const ended = new AbortController();
    const timer = setTimeout(() => {
      void ask(address, ended.signal).then((state) => {
        if (!ended.signal.aborted) setAnswer({ for: address, state });
      });
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      ended.abort();
    };
  }, [address]);
  if (address.length < SHORTEST) return { state: "empty" };
  return answer?.for === address ? answer.state : { state: "asking" };
}

async function ask(address: string, signal: AbortSignal): Promise<AddressState> {
  try {
    const response = await fetch(`/api/auth/subdomains/${encodeURIComponent(address)}`, { signal });
    if (!response.ok) return { state: "unsure" };
    const { available, reason } = (await response.json()) as components["schemas"]["AddressAnswer"];
    return available ? { state: "free" } : { state: "taken", reason: reason ?? "" };
  } catch {
    return { state: "unsure" };
  }
}
