import { queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";

const place = (shopId: string) => ({ merchant_id: shopId });

export const todayQuery = (shopId: string) =>
  queryOptions({
    queryKey: [shopId, "orders", "today"],
    queryFn: ({ signal }) =>
      unwrap(api.GET("/api/merchants/{merchant_id}/orders/today", { params: { path: place(shopId) }, signal })),
    select: (answer) => answer.data,
  });

export const latestOrdersQuery = (shopId: string) =>
  queryOptions({
    queryKey: [shopId, "orders", "latest"],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/merchants/{merchant_id}/orders", {
          params: { path: place(shopId), query: { limit: 6 } },
          signal,
        }),
      ),
    select: (answer) => answer.data,
  });

export const waitingChatsQuery = (shopId: string) =>
  queryOptions({
    queryKey: [shopId, "conversations", "list", "waiting"],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/merchants/{merchant_id}/conversations", {
          params: { path: place(shopId), query: { owner: "team", limit: 5 } },
          signal,
        }),
      ),
    select: (answer) => answer.data,
  });

/** What a new shop still lacks. */
export const setUpQuery = (shopId: string) =>
  queryOptions({
    queryKey: [shopId, "catalog", "set-up"],
    queryFn: async ({ signal }) => {
      const params = { path: place(shopId), query: { limit: 1 } };
      const [products, channels] = await Promise.all([
        unwrap(api.GET("/api/merchants/{merchant_id}/products", { params, signal })),
        unwrap(api.GET("/api/merchants/{merchant_id}/channels", { params, signal })),
      ]);
      return { hasProducts: products.data.pagination.total > 0, hasChannel: channels.data.pagination.total > 0 };
    },
  });
