import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Choice } from "../Choice";
import { useShop } from "../shop";
import { type Category, categoriesQuery } from "./calls";

const ALL = "all";

export function CategoryFilter({
  value,
  choose,
}: {
  value: string | undefined;
  choose: (id: string | undefined) => void;
}) {
  const { t } = useLingui();
  const categories = useQuery(categoriesQuery(useShop().id)).data ?? [];
  return (
    <Choice
      name={t`Category`}
      className="min-w-44"
      options={[{ id: ALL, name: t`All categories` }, ...shelves(categories)]}
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
