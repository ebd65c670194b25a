import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Empty } from "@/ui/Empty";
import { ButtonLink } from "@/ui/skin";
import { Breadcrumbs } from "../Breadcrumbs";
import { Chosen } from "../Facets";
import { FilterForm } from "../FilterForm";
import { Front } from "../Front";
import { ProductGrid } from "../ProductTile";
import type { Listing, Page, Pages } from "../types";

export function ListingPage({ page, listing }: { page: Page; listing: Listing }) {
  const { shop } = page;
  const { blocks } = listing;
  const showsTagline = listing.view === "home" && shop.tagline && blocks[0]?.kind !== "hero";
  return (
    <>
      {listing.view === "home" ? <h1 className="sr-only">{shop.name}</h1> : null}
      {showsTagline ? (
        <p className="pt-3 text-muted text-pretty break-words">
          <bdi>{shop.tagline}</bdi>
        </p>
      ) : null}
      {blocks.map((block, place) =>
        block.kind === "products" ? (
          <Products key="products" page={page} listing={listing} title={block.title} isFirst={place === 0} />
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, never reordered in the page
          <Front key={place} page={page} block={block} place={place} />
        ),
      )}
    </>
  );
}

type ProductsProps = { page: Page; listing: Listing; title: string; isFirst: boolean };

function Products({ page, listing, title, isFirst }: ProductsProps) {
  const Level = listing.view === "home" ? "h2" : "h1";
  const showsPhotosAbove = listing.blocks.some(({ kind }) => kind === "featured" || kind === "hero");
  return (
    <section aria-labelledby="products" className={isFirst ? "pt-3" : "pt-10"}>
      <Breadcrumbs trail={listing.breadcrumbs} />
      <div className="mb-4 flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <div className="min-w-0">
          <Level id="products" className="text-xl font-semibold tracking-tight break-words">
            {title || <Heading listing={listing} />}
          </Level>
          {listing.total > 0 ? (
            <p className="text-sm text-muted">
              <Plural value={listing.total} one="# product" other="# products" />
            </p>
          ) : null}
        </div>
        {listing.total > 0 || listing.filters.are_set ? <FilterForm listing={listing} /> : null}
      </div>
      {listing.about ? <p className="mb-4 max-w-prose text-pretty break-words text-muted">{listing.about}</p> : null}
      <Chosen listing={listing} />
      <Subcategories listing={listing} />
      {Level === "h1" && listing.tiles.length > 0 ? (
        <h2 className="sr-only">
          <Trans>Products</Trans>
        </h2>
      ) : null}
      {listing.tiles.length > 0 ? (
        <ProductGrid tiles={listing.tiles} page={page} eager={showsPhotosAbove ? 0 : 4} />
      ) : (
        <Nothing page={page} listing={listing} />
      )}
      <Pagination pages={listing.pages} />
    </section>
  );
}

function Heading({ listing }: { listing: Listing }) {
  const { t } = useLingui();
  if (listing.view === "search" && listing.filters.q) return t`Results for “${listing.filters.q}”`;
  return listing.category ?? <Trans>Everything we sell</Trans>;
}

function Subcategories({ listing }: { listing: Listing }) {
  const { t } = useLingui();
  if (listing.subcategories.length === 0) return null;
  return (
    <nav aria-label={t`In this category`} className="-mx-4 mb-3">
      <ul className="strip gap-5 px-4 text-sm">
        {listing.subcategories.map((sub) => (
          <li key={sub.url} className="shrink-0">
            <a
              href={sub.url}
              className="flex min-h-10 items-center font-medium text-link underline-offset-4 hover:underline"
            >
              {sub.name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Nothing({ page, listing }: { page: Page; listing: Listing }) {
  const { t } = useLingui();
  const { shop } = page;
  if (listing.filters.q)
    return (
      <Empty
        title={t`Nothing found for “${listing.filters.q}”`}
        action={
          <ButtonLink href={shop.home_url}>
            <Trans>See everything</Trans>
          </ButtonLink>
        }
      >
        <Trans>Try a shorter word, or ask us on WhatsApp: we may have it in the back.</Trans>
      </Empty>
    );
  if (listing.filters.are_set)
    return (
      <Empty
        title={<Trans>No product fits these filters</Trans>}
        action={
          <ButtonLink href={listing.clear_url}>
            <Trans>Clear the filters</Trans>
          </ButtonLink>
        }
      />
    );
  return (
    <Empty
      title={<Trans>The shelves are being filled</Trans>}
      action={
        shop.chat_url ? (
          <ButtonLink href={shop.chat_url}>
            <Trans>Say hello on WhatsApp</Trans>
          </ButtonLink>
        ) : null
      }
    >
      {t`${shop.name} has not put products here yet. Come back soon.`}
    </Empty>
  );
}

function Pagination({ pages }: { pages: Pages }) {
  const { t } = useLingui();
  if (pages.last <= 1) return null;
  return (
    <nav aria-label={t`Pages`} data-pages="" className="mt-10 flex items-center justify-center gap-4">
      {pages.previous_url ? (
        <ButtonLink variant="outline" size="lg" href={pages.previous_url} rel="prev">
          <Trans>Previous</Trans>
        </ButtonLink>
      ) : null}
      <span className="text-sm text-muted tabular-nums">
        <Trans>
          Page {pages.current} of {pages.last}
        </Trans>
      </span>
      {pages.next_url ? (
        <ButtonLink variant="outline" size="lg" href={pages.next_url} rel="next">
          <Trans>Next</Trans>
        </ButtonLink>
      ) : null}
    </nav>
  );
}
