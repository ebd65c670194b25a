import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import type { paths } from "@/api/schema";
import type { Wire } from "../wire";

export type Product = Wire["ProductOut"];
export type Category = Wire["CategoryOut"];
export type Subcategory = Wire["SubcategoryOut"];
export type ProductBody = Wire["ProductChange"];

export type ProductsWanted = NonNullable<paths["/api/merchants/{merchant_id}/products"]["get"]["parameters"]["query"]>;

export const productsQuery = (shopId: string, wanted: ProductsWanted) =>
  queryOptions({
    queryKey: [shopId, "catalog", "products", wanted],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/merchants/{merchant_id}/products", {
          params: { path: { merchant_id: shopId }, query: wanted },
          signal,
        }),
      ),
    select: (answer) => answer.data,
    placeholderData: (before) => before,
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
