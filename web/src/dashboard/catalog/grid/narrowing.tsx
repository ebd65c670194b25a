import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Choice } from "@/dashboard/Choice";
import { useShop } from "@/dashboard/shop";
import { collectionsQuery } from "../collectionCalls";
import type { Facets } from "../facetCalls";
import { useStatusWords } from "../statusWords";
import { tagsQuery } from "../tagCalls";
import { useCounts } from "./counts";
import { type GridSearch, statuses, stocks } from "./wanted";

export type Narrowing = { search: GridSearch; narrow: (change: Partial<GridSearch>) => void };
const ALL = "all";
const ON_SALE = "active";

export function StatusFilter({ search, narrow }: Narrowing) {
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
      value={search.status ?? ON_SALE}
      choose={(id) => narrow({ status: statuses.find((one) => one === id) })}
    />
  );
}

export function StockFilter({ search, narrow }: Narrowing) {
  const { t } = useLingui();
  const counted = useCounts(search, "stock");
  return (
    <Choice
      name={t`Stock`}
      className="md:min-w-32"
      options={[
        { id: ALL, name: t`Any stock`, count: counted?.total },
        { id: "in", name: t`In stock`, count: counted?.in_stock },
        { id: "out", name: t`Sold out`, count: counted && counted.total - counted.in_stock },
      ]}
      value={search.stock ?? ALL}
      choose={(id) => narrow({ stock: stocks.find((one) => one === id) })}
    />
  );
}

export function PriceFilter({ search, narrow }: Narrowing) {
  const { t } = useLingui();
  const counted = useCounts(search, "min", "max");
  const { min, max } = search;
  const ranges = (counted?.prices ?? []).filter(({ count }) => count > 0).map(rangeOf);
  const chosen = min === undefined && max === undefined ? ALL : `${min ?? ""}-${max ?? ""}`;
  if (ranges.length < 2 && chosen === ALL) return null;
  // What was chosen stays, even when other filters have moved the borders.
  if (chosen !== ALL && !ranges.some(({ id }) => id === chosen))
    ranges.push({ id: chosen, name: `${min ?? 0} – ${max ?? "∞"}`, min, max });
  return (
    <Choice
      name={t`Price`}
      className="md:min-w-36"
      options={[{ id: ALL, name: t`Any price`, count: counted?.total }, ...ranges]}
      value={chosen}
      choose={(id) => {
        const range = ranges.find((one) => one.id === id);
        narrow({ min: range?.min, max: range?.max });
      }}
    />
  );
}

type Range = { id: string; name: string; count?: number; min: number | undefined; max: number | undefined };

function rangeOf({ from_price, max_price, text, count }: Facets["prices"][number]): Range {
  const min = Number(from_price) || undefined;
  const max = max_price === null ? undefined : Number(max_price);
  return { id: `${min ?? ""}-${max ?? ""}`, name: text, count, min, max };
}

export function TagFilter({ search, narrow }: Narrowing) {
  const { t } = useLingui();
  const tags = useQuery(tagsQuery(useShop().id)).data ?? [];
  const counted = useCounts(search, "tag");
  const { tag: value } = search;
  if (tags.length === 0 && !value) return null;
  const names = [...new Set([...tags.map(({ tag }) => tag), ...(value ? [value] : [])])];
  return (
    <Choice
      name={t`Tag`}
      className="md:min-w-32"
      options={[
        { id: `:${ALL}`, name: t`Any tag`, count: counted?.total },
        ...names.map((tag) => ({ id: tag, name: tag, count: counted?.tags[tag] })),
      ]}
      value={value ?? `:${ALL}`}
      choose={(id) => narrow({ tag: id === `:${ALL}` ? undefined : id })}
    />
  );
}

export function CollectionFilter({ search, narrow }: Narrowing) {
  const { t } = useLingui();
  const collections = useQuery(collectionsQuery(useShop().id)).data ?? [];
  const { collection: value } = search;
  if (collections.length === 0 && !value) return null;
  return (
    <Choice
      name={t`Collection`}
      className="md:min-w-36"
      options={[{ id: ALL, name: t`Any collection` }, ...collections.map(({ id, name }) => ({ id, name }))]}
      value={value ?? ALL}
      choose={(id) => narrow({ collection: id === ALL ? undefined : id })}
    />
  );
}
