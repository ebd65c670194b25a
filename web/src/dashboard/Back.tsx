import { Link, type LinkProps } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { BackIcon } from "./icons";

/** The way up from a page to its list. */
export function Back({ children, ...link }: LinkProps & { children: ReactNode }) {
  return (
    <Link
      activeOptions={{ exact: true }}
      {...link}
      className="-ms-1.5 inline-flex min-h-8 items-center gap-1 rounded-lg pe-2 text-sm text-muted hover:text-foreground"
    >
      <BackIcon />
      {children}
    </Link>
  );
}
