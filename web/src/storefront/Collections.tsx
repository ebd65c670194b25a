import { Plural, Trans } from "@lingui/react/macro";
import { Photo } from "./Photo";
import type { CollectionLink } from "./types";

/** Ways into the shop that the merchant put together: swiped on a phone. */
export function Collections({ collections }: { collections: CollectionLink[] }) {
  if (collections.length === 0) return null;
  return (
    <section aria-labelledby="collections" className="pt-4">
      <h2 id="collections" className="mb-3 text-xl font-semibold tracking-tight">
        <Trans>Collections</Trans>
      </h2>
      <ul className="strip -mx-4 gap-3 px-4 lg:mx-0 lg:flex-wrap lg:px-0">
        {collections.map((one) => (
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
