import { Trans, useLingui } from "@lingui/react/macro";
import { SlidersIcon } from "@/ui/icons";
import { Button, ButtonLink, Select, TextInput } from "@/ui/skin";
import { Facets } from "./Facets";
import type { Listing } from "./types";

/** Sorting and filters: a form that leads to a link one can share. Opens without a script. */
export function FilterForm({ listing }: { listing: Listing }) {
  const { t } = useLingui();
  const { filters } = listing;
  const newest = t`Newest first`;
  const usual = filters.q ? t`Best match` : listing.view === "collection" ? t`As the shop arranged it` : newest;
  return (
    <details className="group relative">
      <summary className="flex min-h-11 cursor-pointer list-none items-center gap-2 rounded-full border border-border bg-surface px-3 text-sm font-medium [&::-webkit-details-marker]:hidden">
        <span className="size-5 max-sm:hidden">
          <SlidersIcon />
        </span>
        <Trans>Sort and filter</Trans>
        {filters.are_set ? <span className="size-2 rounded-full bg-highlight" title={t`Filters are on`} /> : null}
      </summary>
      <div className="absolute end-0 z-30 mt-2 flex max-h-[70vh] w-[min(20rem,calc(100vw-2rem))] flex-col gap-4 overflow-y-auto rounded-2xl border border-border bg-overlay p-4 shadow-overlay max-sm:fixed max-sm:inset-x-4 max-sm:bottom-4 max-sm:w-auto">
        <form method="get" action={listing.action_url} className="flex flex-col gap-4">
          {Object.entries(filters.kept).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          {filters.q ? <input type="hidden" name="q" value={filters.q} /> : null}
          <label htmlFor="sort" className="flex flex-col gap-1 text-sm font-medium">
            <Trans>Sort by</Trans>
            <Select id="sort" name="sort" defaultValue={filters.sort} className="min-h-11 w-full">
              <option value="">{usual}</option>
              {usual === newest ? null : <option value="newest">{newest}</option>}
              <option value="price">{t`Price: low to high`}</option>
              <option value="-price">{t`Price: high to low`}</option>
              <option value="name">{t`Name`}</option>
            </Select>
          </label>
          <fieldset className="flex min-w-0 flex-col gap-1">
            <legend className="mb-1 text-sm font-medium">
              <Trans>Price</Trans>
            </legend>
            <div className="flex items-center gap-2">
              <TextInput
                name="min"
                inputMode="decimal"
                defaultValue={filters.min}
                placeholder={t`From`}
                aria-label={t`Lowest price`}
                className="min-h-11 w-full min-w-0"
              />
              <TextInput
                name="max"
                inputMode="decimal"
                defaultValue={filters.max}
                placeholder={t`To`}
                aria-label={t`Highest price`}
                className="min-h-11 w-full min-w-0"
              />
            </div>
          </fieldset>
          <label className="flex min-h-11 items-center gap-3 text-sm">
            <input
              type="checkbox"
              name="in_stock"
              value="1"
              defaultChecked={filters.in_stock}
              className="size-5 accent-accent"
            />
            <Trans>Only what is in stock</Trans>
            {listing.in_stock === null ? null : (
              <span className="ms-auto text-xs text-muted tabular-nums">{listing.in_stock}</span>
            )}
          </label>
          <div className="flex gap-2">
            <Button size="lg" className="flex-1">
              <Trans>Show products</Trans>
            </Button>
            {filters.are_set ? (
              <ButtonLink size="lg" variant="tertiary" href={listing.clear_url}>
                <Trans>Clear</Trans>
              </ButtonLink>
            ) : null}
          </div>
        </form>
        <Facets facets={listing.facets} />
      </div>
    </details>
  );
}
