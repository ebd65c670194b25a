import { useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";

const places: Record<string, "/" | "/orders" | "/chats" | "/products" | "/whatsapp" | "/settings"> = {
  t: "/",
  o: "/orders",
  c: "/chats",
  p: "/products",
  w: "/whatsapp",
  ",": "/settings",
};

/** `g` then a letter goes somewhere, `/` goes to the search field; never while something is being typed. */
export function useJumps(): void {
  const navigate = useNavigate();
  useEffect(() => {
    let since = 0;
    const listen = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target)) return;
      if (event.key === "/") {
        const search = document.querySelector<HTMLInputElement>("main input[type=search]");
        if (search) event.preventDefault();
        search?.focus();
      } else if (event.key === "g") {
        since = event.timeStamp;
      } else if (event.timeStamp - since < 1_000 && since > 0) {
        since = 0;
        const to = places[event.key];
        if (to) void navigate({ to });
      }
    };
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, [navigate]);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
