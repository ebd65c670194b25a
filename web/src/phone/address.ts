import { useCallback, useState } from "react";

/** What the address says: which number is called (`to`), who calls (`as`), what is typed in (`text`). */
export type Address = { to: string; as: string; text: string };

const read = (): Address => {
  const query = new URLSearchParams(location.search);
  return { to: (query.get("to") ?? "").replace(/\D/g, ""), as: query.get("as") ?? "", text: query.get("text") ?? "" };
};

/** The screen's state lives in the address, so that it can be shared and reloaded. */
export function useAddress(): [Address, (change: Partial<Address>) => void] {
  const [address, setAddress] = useState(read);
  const change = useCallback((wanted: Partial<Address>) => {
    const query = new URLSearchParams(location.search);
    for (const [name, value] of Object.entries(wanted)) value ? query.set(name, value) : query.delete(name);
    history.replaceState(null, "", `?${query}`);
    setAddress(read());
  }, []);
  return [address, change];
}
