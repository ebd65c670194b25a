import { useQuery } from "@tanstack/react-query";
import { useShop } from "@/dashboard/shop";
import { type Facets, facetsQuery } from "../facetCalls";
import { filterOf, type GridSearch } from "./wanted";

/** How many products each value of a filter leaves beside the others that are set; nothing until they are counted. */
export function useCounts(search: GridSearch, ...own: (keyof GridSearch)[]): Facets | undefined {
  const others = { ...search };
  for (const one of own) delete others[one];
  return useQuery(facetsQuery(useShop().id, filterOf(others))).data;
}
