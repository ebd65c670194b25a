import { createLink } from "@tanstack/react-router";
import type { AnchorHTMLAttributes } from "react";

type Props = AnchorHTMLAttributes<HTMLAnchorElement> & { isNow: boolean };

/**
 * One view of a page's list, as a pill in a row of them. `isNow` alone marks it: the router would mark the widest view
 * too, whose search has no words, on every narrower one.
 */
export const ViewLink = createLink(({ isNow, children, ...rest }: Props) => (
  <a
    {...rest}
    aria-current={isNow ? "page" : undefined}
    className="block shrink-0 rounded-full px-3 py-1.5 text-sm font-medium text-muted outline-offset-2 hover:bg-default aria-[current=page]:bg-brand aria-[current=page]:text-brand-foreground"
  >
    <span ref={isNow ? bringIntoView : undefined}>{children}</span>
  </a>
));

/** A row that is wider than a phone is swiped to the view that is open; the page itself stays where it is. */
export function bringIntoView(name: HTMLElement | null): void {
  const row = name?.closest("nav");
  if (!name || !row) return;
  const middle = ({ left, width }: DOMRect) => left + width / 2;
  row.scrollBy({ left: middle(name.getBoundingClientRect()) - middle(row.getBoundingClientRect()) });
}
