import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import type { Wire } from "../wire";

export type Review = Wire["ReviewOut"];
export type Standing = Review["standing"];
export type Wanted = { standing?: Standing; rating?: number; page?: number };

const key = (shopId: string) => [shopId, "reviews"];

export const reviewsQuery = (shopId: string, wanted: Wanted) =>
  queryOptions({
    queryKey: [...key(shopId), wanted],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/merchants/{merchant_id}/reviews", {
          params: { path: { merchant_id: shopId }, query: { ...wanted, limit: 20 } },
          signal,
        }),
      ),
    select: (answer) => answer.data,
    placeholderData: (before) => before,
  });

/** What the team does with reviews. */
export function useReviews(shopId: string) {
  const client = useQueryClient();
  const onSuccess = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: key(shopId) }),
      client.invalidateQueries({ queryKey: [shopId, "attention"] }),
    ]);
  return {
    change: useMutation({
      meta: { shownInline: true },
      mutationFn: ({ id, ...body }: Wire["ReviewChange"] & { id: string }) =>
        unwrap(
          api.PATCH("/api/merchants/{merchant_id}/reviews/{review_id}", {
            params: { path: { merchant_id: shopId, review_id: id } },
            body,
          }),
        ),
      onSuccess,
    }),
    seeAll: useMutation({
      mutationFn: () =>
        unwrap(api.POST("/api/merchants/{merchant_id}/reviews/seen", { params: { path: { merchant_id: shopId } } })),
      onSuccess,
    }),
  };
}
