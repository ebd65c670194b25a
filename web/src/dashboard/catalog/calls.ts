import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { ask, type Listing, type Single } from "../wire";

export type Product = {
  id: string;
  external_id: string;
  name: string;
  slug: string;
  description: string | null;
  price: string;
  price_text: string;
  currency: string;
  image_url: string | null;
  category_id: string;
  category: string;
  subcategory_id: string | null;
  subcategory: string | null;
  is_priority: boolean;
  in_stock: boolean;
  stock_quantity: number | null;
  sku: string | null;
  barcode: string | null;
  is_in_whatsapp_catalog: boolean;
  status: string;
  updated_at: string;
};
export type Subcategory = { id: string; category_id: string; name: string; product_count: number };
export type Category = {
  id: string;
  name: string;
  slug: string;
  description: string | null;
  product_count: number;
  subcategories: Subcategory[];
};
export type ProductBody = Partial<
  Pick<
    Product,
    | "name"
    | "description"
    | "price"
    | "image_url"
    | "category_id"
    | "subcategory_id"
    | "is_priority"
    | "in_stock"
    | "stock_quantity"
    | "sku"
    | "barcode"
    | "status"
  >
>;
export type ProductsWanted = {
  search?: string;
  category_id?: string;
  is_priority?: boolean;
  page?: number;
  limit?: number;
};

const base = (shopId: string) => `/api/merchants/${shopId}`;

export const productsQuery = (shopId: string, wanted: ProductsWanted) =>
  queryOptions({
    queryKey: [shopId, "catalog", "products", wanted],
    queryFn: ({ signal }) =>
      ask<Listing<"products", Product>>("GET", `${base(shopId)}/products`, { query: wanted, signal }),
    select: (answer) => answer.data,
    placeholderData: (before) => before,
  });

export const productQuery = (shopId: string, productId: string) =>
  queryOptions({
    queryKey: [shopId, "catalog", "product", productId],
    queryFn: ({ signal }) => ask<Single<Product>>("GET", `${base(shopId)}/products/${productId}`, { signal }),
    select: (answer) => answer.data,
  });

export const categoriesQuery = (shopId: string) =>
  queryOptions({
    queryKey: [shopId, "catalog", "categories"],
    queryFn: ({ signal }) =>
      ask<Listing<"categories", Category>>("GET", `${base(shopId)}/categories`, { query: { limit: 100 }, signal }),
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

/** Creates a product, or changes one; the form shows what is refused. */
export const useSaveProduct = (shopId: string, productId: string | null) =>
  useCatalogMutation(
    shopId,
    (body: ProductBody) =>
      productId
        ? ask<Single<Product>>("PATCH", `${base(shopId)}/products/${productId}`, { body })
        : ask<Single<Product>>("POST", `${base(shopId)}/products`, { body }),
    { shownInline: true },
  );

export const useSetStatus = (shopId: string) =>
  useCatalogMutation(shopId, ({ id, status }: { id: string; status: "active" | "archived" }) =>
    ask<Single<Product>>("PATCH", `${base(shopId)}/products/${id}`, { body: { status } }),
  );

/** Stars a product at once on the screen, and takes it back when the server refuses. */
export function useStar(shopId: string) {
  const client = useQueryClient();
  const lists = { queryKey: [shopId, "catalog", "products"] };
  return useMutation({
    mutationFn: ({ id, is_priority }: { id: string; is_priority: boolean }) =>
      ask<Single<Product>>("PATCH", `${base(shopId)}/products/${id}`, { body: { is_priority } }),
    onMutate: async ({ id, is_priority }) => {
      await client.cancelQueries(lists);
      const before = client.getQueriesData<Listing<"products", Product>>(lists);
      client.setQueriesData<Listing<"products", Product>>(lists, (answer) =>
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

export const useCreateCategory = (shopId: string) =>
  useCatalogMutation(
    shopId,
    ({ name, parentId }: { name: string; parentId?: string }) =>
      ask<Single<{ id: string; name: string }>>(
        "POST",
        parentId ? `${base(shopId)}/categories/${parentId}/subcategories` : `${base(shopId)}/categories`,
        { body: { name } },
      ),
    { shownInline: true },
  );

export const useRenameCategory = (shopId: string) =>
  useCatalogMutation(shopId, ({ id, name, isSub }: { id: string; name: string; isSub: boolean }) =>
    ask<unknown>("PATCH", `${base(shopId)}/${isSub ? "subcategories" : "categories"}/${id}`, { body: { name } }),
  );

export const useRemoveCategory = (shopId: string) =>
  useCatalogMutation(shopId, ({ id, isSub }: { id: string; isSub: boolean }) =>
    ask<unknown>("DELETE", `${base(shopId)}/${isSub ? "subcategories" : "categories"}/${id}`),
  );
