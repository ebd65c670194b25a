import { Button } from "@heroui/react/button";
import { SearchField } from "@heroui/react/search-field";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { Choice } from "@/dashboard/Choice";
import { StarIcon } from "@/dashboard/icons";
import { useShop } from "@/dashboard/shop";
import { useTyped } from "@/dashboard/typed";
import { CategoryFilter } from "../CategoryFilter";
import { collectionsQuery } from "../collectionCalls";
import { LookUp } from "../LookUp";
import { useStatusWords } from "../statusWords";
import { tagsQuery } from "../tagCalls";
import { type GridSearch, narrowedBy, statuses, stocks } from "./wanted";

type Props = { search: GridSearch; narrow: (change: Partial<GridSearch>) => void };
const ALL = "all";
const ON_SALE = "active";

/** What narrows the grid: words, and behind a button on a phone everything else. */
export function Filters({ search, narrow }: Props) {
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
        <CategoryFilter value={search.category} choose={(category) => narrow({ category })} />
        <StatusFilter value={search.status} choose={(status) => narrow({ status })} />
        <StockFilter value={search.stock} choose={(stock) => narrow({ stock })} />
        <TagFilter value={search.tag} choose={(tag) => narrow({ tag })} />
        <CollectionFilter value={search.collection} choose={(collection) => narrow({ collection })} />
        {count > 0 ? (
          <Link
            from="/products"
            to="/products"
            search={({ search: words, sort }) => ({ search: words, sort })}
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
    aria-current={isOn ? "true" : undefined}
    className="inline-flex h-10 shrink-0 items-center gap-2 rounded-full border border-border px-3 text-sm font-medium hover:bg-default md:h-9 aria-[current=true]:border-transparent aria-[current=true]:bg-highlight aria-[current=true]:text-highlight-foreground"
  >
    <StarIcon filled={isOn} />
    <span className="max-sm:sr-only">
      <Trans>Starred</Trans>
    </span>
  </Link>
);

type FilterProps<Value> = { value: Value | undefined; choose: (value: Value | undefined) => void };

function StatusFilter({ value, choose }: FilterProps<NonNullable<GridSearch["status"]>>) {
  const { t } = useLingui();
  const words = useStatusWords();
  return (
    <Choice
      name={t`Status`}
      className="md:min-w-32"
      options={[
        { id: ON_SALE, name: words.active },
        { id: "draft", name: t`Drafts` },
        { id: "archived", name: words.archived },
        { id: ALL, name: t`On sale and drafts` },
      ]}
      value={value ?? ON_SALE}
      choose={(id) => choose(statuses.find((one) => one === id))}
    />
  );
}

function StockFilter({ value, choose }: FilterProps<NonNullable<GridSearch["stock"]>>) {
  const { t } = useLingui();
  return (
    <Choice
      name={t`Stock`}
      className="md:min-w-32"
      options={[
        { id: ALL, name: t`Any stock` },
        { id: "in", name: t`In stock` },
        { id: "out", name: t`Sold out` },
      ]}
      value={value ?? ALL}
      choose={(id) => choose(stocks.find((one) => one === id))}
    />
  );
}

function TagFilter({ value, choose }: FilterProps<string>) {
  const { t } = useLingui();
  const tags = useQuery(tagsQuery(useShop().id)).data ?? [];
  if (tags.length === 0 && !value) return null;
  const names = [...new Set([...tags.map(({ tag }) => tag), ...(value ? [value] : [])])];
  return (
    <Choice
      name={t`Tag`}
      className="md:min-w-32"
      options={[{ id: `:${ALL}`, name: t`Any tag` }, ...names.map((tag) => ({ id: tag, name: tag }))]}
      value={value ?? `:${ALL}`}
      choose={(id) => choose(id === `:${ALL}` ? undefined : id)}
    />
  );
}

function CollectionFilter({ value, choose }: FilterProps<string>) {
  const { t } = useLingui();
  const collections = useQuery(collectionsQuery(useShop().id)).data ?? [];
  if (collections.length === 0 && !value) return null;
  return (
    <Choice
      name={t`Collection`}
      className="md:min-w-36"
      options={[{ id: ALL, name: t`Any collection` }, ...collections.map(({ id, name }) => ({ id, name }))]}
      value={value ?? ALL}
      choose={(id) => choose(id === ALL ? undefined : id)}
    />
  );
}
