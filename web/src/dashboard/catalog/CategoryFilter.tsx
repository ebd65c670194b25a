import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Choice } from "../Choice";
import { useShop } from "../shop";
import { type Category, categoriesQuery } from "./calls";

const ALL = "all";

type Props = {
  value: string | undefined;
  choose: (id: string | undefined) => void;
  counted?: { total: number; categories: Record<string, number> };
};

/** One of the shop's categories; with how many products are in each, when they were counted. */
export function CategoryFilter({ value, choose, counted }: Props) {
  const { t } = useLingui();
  const categories = useQuery(categoriesQuery(useShop().id)).data ?? [];
  const counts = counted ? ofCategories(categories, counted.categories) : {};
  const options = shelves(categories).map((one) => ({ ...one, count: counts[one.id] }));
  return (
    <Choice
      name={t`Category`}
      className="min-w-44"
      options={[{ id: ALL, name: t`All categories`, count: counted?.total }, ...options]}
      value={value ?? ALL}
      choose={(id) => choose(id === ALL ? undefined : id)}
    />
  );
}

/** Categories with their subcategories behind them, as one list. */
export const shelves = (categories: Category[]) =>
  categories.flatMap((category) => [
    { id: category.id, name: category.name, depth: 0 },
    ...category.subcategories.map((sub) => ({ id: sub.id, name: sub.name, depth: 1 })),
  ]);

/** Products of each category, those of what is below it included. */
export function ofCategories(categories: Category[], counted: Record<string, number>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { id, subcategories } of categories) {
    const below = subcategories.map((sub) => [sub.id, counted[sub.id] ?? 0] as const);
    for (const [sub, count] of below) counts[sub] = count;
    counts[id] = below.reduce((sum, [, count]) => sum + count, counted[id] ?? 0);
  }
  return counts;
}
