import { queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import type { Wire } from "../wire";

export type LeftCart = Wire["LeftCartOut"];
export type LeftState = "left" | "ordered" | "touched";

export const leftCartsQuery = (shopId: string, wanted: { state?: LeftState; page?: number; limit?: number }) =>
  queryOptions({
    queryKey: [shopId, "carts", "list", wanted],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/merchants/{merchant_id}/abandoned-carts", {
          params: { path: { merchant_id: shopId }, query: wanted },
          signal,
        }),
      ),
    select: (answer) => answer.data,
    placeholderData: (before) => before,
  });

export const leftSumsQuery = (shopId: string) =>
  queryOptions({
    queryKey: [shopId, "carts", "totals"],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/merchants/{merchant_id}/abandoned-carts/totals", {
          params: { path: { merchant_id: shopId } },
          signal,
        }),
      ),
    select: (answer) => answer.data,
  });
