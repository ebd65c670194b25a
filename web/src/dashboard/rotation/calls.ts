import { keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import type { Wire } from "../wire";
import { type Draft, wishesOf } from "./draft";

export type Rotation = Wire["RotationOut"];
export type Standing = Wire["StandingOut"];
export type Wish = Standing["wish"];
export type Preview = Wire["PreviewOut"];
export type Round = Wire["RoundOut"];
export type State = "all" | "in" | "out" | "starred" | "never";

const ofShop = (shopId: string) => ({ path: { merchant_id: shopId } });

export const rotationQuery = (shopId: string) =>
  queryOptions({
    queryKey: [shopId, "rotation", "whole"],
    queryFn: ({ signal }) =>
      unwrap(api.GET("/api/merchants/{merchant_id}/rotation", { params: ofShop(shopId), signal })),
    select: (answer) => answer.data,
  });

export const standingsQuery = (shopId: string, wanted: { state: State; search?: string; page?: number }) =>
  queryOptions({
    queryKey: [shopId, "rotation", "products", wanted],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/merchants/{merchant_id}/rotation/products", {
          params: { ...ofShop(shopId), query: { ...wanted, limit: 25 } },
          signal,
        }),
      ),
    select: (answer) => answer.data,
    placeholderData: keepPreviousData,
  });

export const roundsQuery = (shopId: string) =>
  queryOptions({
    queryKey: [shopId, "rotation", "rounds"],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/merchants/{merchant_id}/rotation/rounds", {
          params: { ...ofShop(shopId), query: { limit: 5 } },
          signal,
        }),
      ),
    select: (answer) => answer.data.rounds,
  });

/** What would happen if what is tried out were saved. Nothing is written. */
export const previewQuery = (shopId: string, draft: Draft) =>
  queryOptions({
    queryKey: [shopId, "rotation", "preview", draft],
    queryFn: ({ signal }) =>
      unwrap(
        api.POST("/api/merchants/{merchant_id}/rotation/preview", {
          params: ofShop(shopId),
          body: wishesOf(draft),
          signal,
        }),
      ),
    select: (answer) => answer.data,
    placeholderData: keepPreviousData,
    gcTime: 10_000,
  });

/** Saves what was tried out: the limit first, then each product. */
export function useSaveDraft(shopId: string) {
  const client = useQueryClient();
  return useMutation({
    meta: { shownInline: true },
    mutationFn: async (draft: Draft) => {
      const { slots, holdout } = draft;
      if (slots !== undefined || holdout !== undefined)
        await unwrap(
          api.PATCH("/api/merchants/{merchant_id}/rotation", {
            params: ofShop(shopId),
            body: { slots, holdout_percent: holdout },
          }),
        );
      for (const [productId, wish] of Object.entries(draft.wishes))
        await unwrap(
          api.PUT("/api/merchants/{merchant_id}/rotation/products/{product_id}", {
            params: { path: { merchant_id: shopId, product_id: productId } },
            body: { wish },
          }),
        );
    },
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: [shopId, "rotation"] }),
        client.invalidateQueries({ queryKey: [shopId, "catalog"] }),
      ]),
  });
}
