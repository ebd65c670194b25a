import { queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import type { Whole } from "./draft";

/** A product with everything that its page shows, read at once. */
export const wholeQuery = (shopId: string, productId: string) =>
  queryOptions({
    queryKey: [shopId, "catalog", "product", productId, "whole"],
    queryFn: async ({ signal }): Promise<Whole> => {
      const path = { merchant_id: shopId, product_id: productId };
      const [product, variants, translations, collections] = await Promise.all([
        unwrap(api.GET("/api/merchants/{merchant_id}/products/{product_id}", { params: { path }, signal })),
        everyVariant(shopId, productId, signal),
        unwrap(
          api.GET("/api/merchants/{merchant_id}/products/{product_id}/translations", {
            params: { path, query: { limit: 100 } },
            signal,
          }),
        ),
        unwrap(api.GET("/api/merchants/{merchant_id}/products/{product_id}/collections", { params: { path }, signal })),
      ]);
      return {
        product: product.data,
        variants,
        translations: translations.data.translations,
        collections: collections.data.collection_ids,
      };
    },
  });

async function everyVariant(shopId: string, productId: string, signal: AbortSignal): Promise<Whole["variants"]> {
  const found: Whole["variants"] = [];
  for (let page = 1, pages = 1; page <= pages; page += 1) {
    const answer = await unwrap(
      api.GET("/api/merchants/{merchant_id}/products/{product_id}/variants", {
        params: { path: { merchant_id: shopId, product_id: productId }, query: { page, limit: 100 } },
        signal,
      }),
    );
    found.push(...answer.data.variants);
    pages = answer.data.pagination.pages;
  }
  return found;
}

/** Who changed what of a product, the latest first. */
export const historyQuery = (shopId: string, productId: string, page: number) =>
  queryOptions({
    queryKey: [shopId, "catalog", "product", productId, "history", page],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/merchants/{merchant_id}/products/{product_id}/changes", {
          params: { path: { merchant_id: shopId, product_id: productId }, query: { page, limit: 20 } },
          signal,
        }),
      ),
    select: (answer) => answer.data,
    placeholderData: (before) => before,
  });

/** A variant's stock at every place. */
export const stockQuery = (shopId: string, variantId: string) =>
  queryOptions({
    queryKey: [shopId, "catalog", "stock", variantId],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/merchants/{merchant_id}/variants/{variant_id}/stock", {
          params: { path: { merchant_id: shopId, variant_id: variantId } },
          signal,
        }),
      ),
    select: (answer) => answer.data,
  });
