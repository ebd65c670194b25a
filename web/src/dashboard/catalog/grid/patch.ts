import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import type { Wire } from "@/dashboard/wire";
import type { Product, ProductBody } from "../calls";

type ProductList = Wire["ProductList"];
export type Patch = { id: string; body: ProductBody; shown: Partial<Product> };

/**
 * Changes a product in the grid: at once on the screen (`shown`), and back when the server refuses. While several changes
 * are on their way, the list is read anew after the last, so that none of them flickers.
 */
export function usePatch(shopId: string) {
  const client = useQueryClient();
  const lists = { queryKey: [shopId, "catalog", "products"] };
  const mutationKey = [shopId, "catalog", "patch"];
  return useMutation({
    mutationKey,
    mutationFn: ({ id, body }: Patch) =>
      unwrap(
        api.PATCH("/api/merchants/{merchant_id}/products/{product_id}", {
          params: { path: { merchant_id: shopId, product_id: id } },
          body,
        }),
      ),
    onMutate: async ({ id, shown }) => {
      await client.cancelQueries(lists);
      const before = client.getQueriesData<ProductList>(lists).map(([key, answer]) => ({
        key,
        product: answer?.data.products.find((one) => one.id === id),
      }));
      client.setQueriesData<ProductList>(lists, (answer) => answer && withProduct(answer, id, shown));
      return { before };
    },
    onError: (_error, { id, shown }, context) => {
      for (const { key, product } of context?.before ?? [])
        if (product)
          client.setQueryData<ProductList>(key, (answer) => answer && withProduct(answer, id, only(product, shown)));
    },
    onSettled: () =>
      client.isMutating({ mutationKey }) === 1
        ? client.invalidateQueries({ queryKey: [shopId, "catalog"] })
        : undefined,
  });
}

const withProduct = (answer: ProductList, id: string, shown: Partial<Product>): ProductList => ({
  ...answer,
  data: {
    ...answer.data,
    products: answer.data.products.map((one) => (one.id === id ? { ...one, ...shown } : one)),
  },
});

const only = (product: Product, shown: Partial<Product>): Partial<Product> =>
  Object.fromEntries(Object.keys(shown).map((key) => [key, product[key as keyof Product]]));
