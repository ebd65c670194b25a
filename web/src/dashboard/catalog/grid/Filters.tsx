import { Button } from "@heroui/react/button";
import { SearchField } from "@heroui/react/search-field";
import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { StarIcon } from "@/dashboard/icons";
import { useTyped } from "@/dashboard/typed";
import { CategoryFilter } from "../CategoryFilter";
import { LookUp } from "../LookUp";
import { useCounts } from "./counts";
import { CollectionFilter, type Narrowing, PriceFilter, StatusFilter, StockFilter, TagFilter } from "./narrowing";
import { narrowedBy } from "./wanted";

/** What narrows the grid: words, and behind a button on a phone everything else. */
export function Filters({ search, narrow }: Narrowing) {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(false);
  const [typed, type] = useTyped(search.search ?? "", (words) => narrow({ search: words || undefined }));
  const count = narrowedBy(search);
  return (
    <search className="mb-4 flex flex-col gap-2">
      <div className="flex items-center gap-2">
        <SearchField aria-label={t`Search products`} value={typed} onChange={type} className="min-w-0 flex-1">
          <SearchField.Group>
            <SearchField.SearchIcon />
            <SearchField.Input placeholder={t`Search products`} />
            <SearchField.ClearButton />
          </SearchField.Group>
        </SearchField>
        <LookUp />
        <Button
          variant="secondary"
          aria-expanded={isOpen}
          aria-controls="product-filters"
          onPress={() => setOpen(!isOpen)}
          className="md:hidden"
        >
          {count > 0 ? <Trans>Filters ({count})</Trans> : <Trans>Filters</Trans>}
        </Button>
        <Starred isOn={Boolean(search.starred)} />
      </div>
      <div
        id="product-filters"
        className={`${isOpen ? "grid" : "hidden"} grid-cols-2 gap-2 md:flex md:flex-wrap md:items-center [&>*]:min-w-0 md:[&>*]:w-auto`}
      >
        <CategoryFilter
          value={search.category}
          choose={(category) => narrow({ category })}
          counted={useCounts(search, "category")}
        />
        <StatusFilter search={search} narrow={narrow} />
        <StockFilter search={search} narrow={narrow} />
        <PriceFilter search={search} narrow={narrow} />
        <TagFilter search={search} narrow={narrow} />
        <CollectionFilter search={search} narrow={narrow} />
        {count > 0 ? (
          <Link
            from="/products"
            to="/products"
            search={({ search: words, sort }) => ({ search: words, sort })}
            activeOptions={{ exact: true }}
            className="inline-flex h-9 items-center rounded-lg px-2 text-sm text-muted underline underline-offset-4 hover:text-foreground"
          >
            <Trans>Clear filters</Trans>
          </Link>
        ) : null}
      </div>
    </search>
  );
}

const Starred = ({ isOn }: { isOn: boolean }) => (
  <Link
    from="/products"
    to="/products"
    search={(now) => ({ ...now, starred: now.starred ? undefined : true, page: undefined })}
    activeOptions={{ explicitUndefined: true }}
    aria-current={isOn ? "true" : undefined}
    className="inline-flex h-10 shrink-0 items-center gap-2 rounded-full border border-border px-3 text-sm font-medium hover:bg-default md:h-9 aria-[current=true]:border-transparent aria-[current=true]:bg-highlight aria-[current=true]:text-highlight-foreground"
  >
    <StarIcon filled={isOn} />
    <span className="max-sm:sr-only">
      <Trans>Starred</Trans>
    </span>
  </Link>
);
