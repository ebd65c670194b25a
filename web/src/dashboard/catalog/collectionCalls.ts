import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import type { Wire } from "../wire";
import type { Product } from "./calls";
import type { Rule } from "./rules";

export type Collection = Wire["CollectionOut"];
export type NewCollection = Wire["NewCollection"];
type Collections = Wire["CollectionList"];

const key = (shopId: string) => [shopId, "catalog", "collections"];
const PAGE = 100;

export const collectionsQuery = (shopId: string) =>
  queryOptions({
    queryKey: key(shopId),
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/merchants/{merchant_id}/collections", {
          params: { path: { merchant_id: shopId }, query: { limit: PAGE } },
          signal,
        }),
      ),
    select: (answer) => answer.data.collections,
  });

export const collectionQuery = (shopId: string, id: string) =>
  queryOptions({
    queryKey: [...key(shopId), id],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/merchants/{merchant_id}/collections/{collection_id}", {
          params: { path: { merchant_id: shopId, collection_id: id } },
          signal,
        }),
      ),
    select: (answer) => answer.data,
  });

/** Everything in a collection that is not archived: it is filled as a whole, so all of it has to be here. */
export const contentsQuery = (shopId: string, id: string) =>
  queryOptions({
    queryKey: [...key(shopId), id, "products"],
    queryFn: async ({ signal }) => {
      const found: Product[] = [];
      for (let page = 1; ; page++) {
        const { data } = await unwrap(
          api.GET("/api/merchants/{merchant_id}/collections/{collection_id}/products", {
            params: { path: { merchant_id: shopId, collection_id: id }, query: { page, limit: PAGE, status: "all" } },
            signal,
          }),
        );
        found.push(...data.products);
        if (page >= data.pagination.pages) return found;
      }
    },
  });

/** What rules would find right now. */
export const previewQuery = (shopId: string, match: "all" | "any", rules: Rule[]) =>
  queryOptions({
    queryKey: [...key(shopId), "preview", match, rules],
    queryFn: ({ signal }) =>
      unwrap(
        api.POST("/api/merchants/{merchant_id}/collections/preview", {
          params: { path: { merchant_id: shopId } },
          body: { match, rules },
          signal,
        }),
      ),
    select: (answer) => answer.data,
    enabled: rules.length > 0,
    retry: false,
    placeholderData: (before) => before,
  });

export function useCollections(shopId: string) {
  const client = useQueryClient();
  const fresh = () => client.invalidateQueries({ queryKey: [shopId, "catalog"] });
  const at = (id: string) => ({ path: { merchant_id: shopId, collection_id: id } });
  return {
    create: useMutation({
      mutationFn: (body: NewCollection) =>
        unwrap(
          api.POST("/api/merchants/{merchant_id}/collections", { params: { path: { merchant_id: shopId } }, body }),
        ),
      meta: { shownInline: true },
      onSettled: fresh,
    }),
    change: useMutation({
      mutationFn: ({ id, body }: { id: string; body: Wire["CollectionChange"] }) =>
        unwrap(api.PATCH("/api/merchants/{merchant_id}/collections/{collection_id}", { params: at(id), body })),
      meta: { shownInline: true },
      onSettled: fresh,
    }),
    arrange: useMutation({
      mutationFn: (ids: string[]) =>
        unwrap(
          api.PUT("/api/merchants/{merchant_id}/collections/order", {
            params: { path: { merchant_id: shopId }, query: { limit: PAGE } },
            body: { collection_ids: ids },
          }),
        ),
      onMutate: async (ids) => {
        await client.cancelQueries({ queryKey: key(shopId), exact: true });
        client.setQueryData<Collections>(key(shopId), (now) => now && inOrder(now, ids));
      },
      onSettled: fresh,
    }),
    fill: useMutation({
      scope: { id: `fill ${shopId}` },
      mutationFn: ({ id, products }: { id: string; products: Product[] }) =>
        unwrap(
          api.PUT("/api/merchants/{merchant_id}/collections/{collection_id}/products", {
            params: at(id),
            body: { product_ids: products.map((product) => product.id) },
          }),
        ),
      onMutate: async ({ id, products }) => {
        const contents = [...key(shopId), id, "products"];
        await client.cancelQueries({ queryKey: contents });
        client.setQueryData<Product[]>(contents, products);
      },
      onSettled: fresh,
    }),
    archive: useMutation({
      mutationFn: (id: string) =>
        unwrap(api.DELETE("/api/merchants/{merchant_id}/collections/{collection_id}", { params: at(id) })),
      onSettled: fresh,
    }),
    restore: useMutation({
      mutationFn: (id: string) =>
        unwrap(api.POST("/api/merchants/{merchant_id}/collections/{collection_id}/restore", { params: at(id) })),
      onSettled: fresh,
    }),
  };
}

const inOrder = (answer: Collections, ids: string[]): Collections => ({
  ...answer,
  data: {
    ...answer.data,
    collections: ids.flatMap((id) => answer.data.collections.find((one) => one.id === id) ?? []),
  },
});
