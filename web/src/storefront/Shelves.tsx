import { Plural } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { Photo } from "./Photo";
import type { CollectionLink } from "./types";

/** Ways into the shop, such as collections: swiped on a phone. */
export function Shelves({ id, title, links }: { id: string; title: ReactNode; links: CollectionLink[] }) {
  return (
    <section aria-labelledby={id} className="pt-4">
      <h2 id={id} className="mb-3 text-xl font-semibold tracking-tight">
        {title}
      </h2>
      <ul className="strip -mx-4 gap-3 px-4 lg:mx-0 lg:flex-wrap lg:px-0">
        {links.map((one) => (
          <li key={one.url} className="shrink-0 snap-start">
            <a
              href={one.url}
              className="flex min-h-16 items-center gap-3 rounded-2xl border border-border bg-surface py-2 ps-2 pe-4"
            >
              {one.image_url || one.picture ? (
                <span className="size-12 overflow-hidden rounded-xl">
                  <Photo url={one.image_url} picture={one.picture} name="" size={48} sizes="48px" />
                </span>
              ) : null}
              <span className="ps-2">
                <span className="block max-w-48 truncate font-medium">{one.name}</span>
                <span className="block text-sm text-muted">
                  <Plural value={one.count} one="# product" other="# products" />
                </span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
