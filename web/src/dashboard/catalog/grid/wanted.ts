import type { Wire } from "@/dashboard/wire";

export const statuses = ["draft", "archived", "all"] as const;
export const sorts = ["name", "price", "-price"] as const;
export const stocks = ["in", "out"] as const;

/** What the grid shows, as its address says it. Left out: what is on sale, the newest first. */
export type GridSearch = {
  search?: string;
  category?: string;
  collection?: string;
  tag?: string;
  starred?: true;
  status?: (typeof statuses)[number];
  stock?: (typeof stocks)[number];
  min?: number;
  max?: number;
  sort?: (typeof sorts)[number];
  page?: number;
};

type Filter = Wire["ProductFilter"];

/** The filters of a list, as the API takes them: the same for a page of it and for a bulk edit of all. */
export function filterOf(search: GridSearch): Filter {
  const filter: Filter = { status: search.status ?? "active", is_typing: Boolean(search.search) };
  if (search.search) filter.search = search.search;
  if (search.category) filter.category_id = search.category;
  if (search.collection) filter.collection_id = search.collection;
  if (search.tag) filter.tag = search.tag;
  if (search.starred) filter.is_priority = true;
  if (search.stock) filter.in_stock = search.stock === "in";
  if (search.min) filter.min_price = String(search.min);
  if (search.max !== undefined) filter.max_price = String(search.max);
  return filter;
}

/** How many filters besides the words narrow the list. */
export const narrowedBy = ({ category, collection, tag, starred, status, stock, min, max }: GridSearch) =>
  [category, collection, tag, starred, status, stock, min ?? max].filter((one) => one !== undefined).length;
