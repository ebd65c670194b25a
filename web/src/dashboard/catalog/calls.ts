import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import type { Wire } from "../wire";

export type Product = Wire["ProductOut"];
export type Category = Wire["CategoryOut"];
export type Subcategory = Wire["SubcategoryOut"];
export type ProductBody = Wire["ProductChange"];
type ProductList = Wire["ProductList"];

export type ProductsWanted = {
  search?: string;
  category_id?: string;
  is_priority?: boolean;
  page?: number;
  limit?: number;
};

export const productsQuery = (shopId: string, wanted: ProductsWanted) =>
  queryOptions({
    queryKey: [shopId, "catalog", "products", wanted],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/merchants/{merchant_id}/products", {
          params: { path: { merchant_id: shopId }, query: { ...wanted, is_typing: true } },
          signal,
        }),
      ),
    select: (answer) => answer.data,
    placeholderData: (before) => before,
  });

export const productQuery = (shopId: string, productId: string) =>
  queryOptions({
    queryKey: [shopId, "catalog", "product", productId],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/merchants/{merchant_id}/products/{product_id}", {
          params: { path: { merchant_id: shopId, product_id: productId } },
          signal,
        }),
      ),
    select: (answer) => answer.data,
  });

export const categoriesQuery = (shopId: string) =>
  queryOptions({
    queryKey: [shopId, "catalog", "categories"],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/merchants/{merchant_id}/categories", {
          params: { path: { merchant_id: shopId }, query: { limit: 100 } },
          signal,
        }),
      ),
    select: (answer) => answer.data.categories,
  });

function useCatalogMutation<Variables, Answer>(
  shopId: string,
  mutationFn: (variables: Variables) => Promise<Answer>,
  meta?: { shownInline: boolean },
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    meta,
    onSettled: () => client.invalidateQueries({ queryKey: [shopId, "catalog"] }),
  });
}

/** Adds a product; the form shows what is refused. */
export const useAddProduct = (shopId: string) =>
  useCatalogMutation(
    shopId,
    (body: Wire["NewProduct"]) =>
      unwrap(api.POST("/api/merchants/{merchant_id}/products", { params: { path: { merchant_id: shopId } }, body })),
    { shownInline: true },
  );

const change = (shopId: string, productId: string, body: ProductBody) =>
  unwrap(
    api.PATCH("/api/merchants/{merchant_id}/products/{product_id}", {
      params: { path: { merchant_id: shopId, product_id: productId } },
      body,
    }),
  );

/** Changes a product; the form shows what is refused. */
export const useChangeProduct = (shopId: string) =>
  useCatalogMutation(shopId, ({ id, body }: { id: string; body: ProductBody }) => change(shopId, id, body), {
    shownInline: true,
  });

export const useSetStatus = (shopId: string) =>
  useCatalogMutation(shopId, ({ id, status }: { id: string; status: "active" | "archived" }) =>
    change(shopId, id, { status }),
  );

/** Stars a product at once on the screen, and takes it back when the server refuses. */
export function useStar(shopId: string) {
  const client = useQueryClient();
  const lists = { queryKey: [shopId, "catalog", "products"] };
  return useMutation({
    mutationFn: ({ id, is_priority }: { id: string; is_priority: boolean }) => change(shopId, id, { is_priority }),
    onMutate: async ({ id, is_priority }) => {
      await client.cancelQueries(lists);
      const before = client.getQueriesData<ProductList>(lists);
      client.setQueriesData<ProductList>(lists, (answer) =>
        answer
          ? {
              ...answer,
              data: {
                ...answer.data,
                products: answer.data.products.map((each) => (each.id === id ? { ...each, is_priority } : each)),
              },
            }
          : answer,
      );
      return { before };
    },
    onError: (_error, _variables, context) => {
      for (const [key, answer] of context?.before ?? []) client.setQueryData(key, answer);
    },
    onSettled: () => client.invalidateQueries({ queryKey: [shopId, "catalog"] }),
  });
}

/** Adds a category, or with a parent a subcategory; gives its id. */
export const useCreateCategory = (shopId: string) =>
  useCatalogMutation(
    shopId,
    async ({ name, parentId }: { name: string; parentId?: string }) => {
      const created = parentId
        ? await unwrap(
            api.POST("/api/merchants/{merchant_id}/categories/{category_id}/subcategories", {
              params: { path: { merchant_id: shopId, category_id: parentId } },
              body: { name },
            }),
          )
        : await unwrap(
            api.POST("/api/merchants/{merchant_id}/categories", {
              params: { path: { merchant_id: shopId } },
              body: { name },
            }),
          );
      return created.data.id;
    },
    { shownInline: true },
  );
