import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import type { Wire } from "../wire";

export type ShopPage = Wire["PageOut"];
export type NewPage = Wire["NewPage"];
export type Kind = ShopPage["kind"];
export type Language = NonNullable<Wire["MerchantChange"]["languages"]>[number];

const key = (shopId: string) => [shopId, "pages"];

export const pagesQuery = (shopId: string) =>
  queryOptions({
    queryKey: key(shopId),
    queryFn: ({ signal }) =>
      unwrap(api.GET("/api/merchants/{merchant_id}/pages", { params: { path: { merchant_id: shopId } }, signal })),
    select: (answer) => answer.data.pages,
  });

/** The words as shoppers would see them. */
export const wordsQuery = (shopId: string, body: string) =>
  queryOptions({
    queryKey: [...key(shopId), "preview", body],
    queryFn: ({ signal }) =>
      unwrap(
        api.POST("/api/merchants/{merchant_id}/pages/preview", {
          params: { path: { merchant_id: shopId } },
          body: { body },
          signal,
        }),
      ),
    select: (answer) => answer.data.html,
    placeholderData: (before) => before,
  });

/** What is done to the pages of a shop. */
export function usePages(shopId: string) {
  const client = useQueryClient();
  const onSuccess = () => client.invalidateQueries({ queryKey: key(shopId), exact: true });
  const one = (page_id: string) => ({ path: { merchant_id: shopId, page_id } });
  return {
    create: useMutation({
      meta: { shownInline: true },
      mutationFn: (body: NewPage) =>
        unwrap(api.POST("/api/merchants/{merchant_id}/pages", { params: { path: { merchant_id: shopId } }, body })),
      onSuccess,
    }),
    change: useMutation({
      meta: { shownInline: true },
      mutationFn: ({ id, ...body }: Wire["PageChange"] & { id: string }) =>
        unwrap(api.PATCH("/api/merchants/{merchant_id}/pages/{page_id}", { params: one(id), body })),
      onSuccess,
    }),
    remove: useMutation({
      mutationFn: (id: string) =>
        unwrap(api.DELETE("/api/merchants/{merchant_id}/pages/{page_id}", { params: one(id) })),
      onSuccess,
    }),
  };
}
