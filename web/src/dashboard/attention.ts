import { queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";

/** How much waits for somebody: new orders, chats with something unread, reviews that nobody has seen. */
export const attentionQuery = (shopId: string) =>
  queryOptions({
    queryKey: [shopId, "attention"],
    queryFn: async ({ signal }) => {
      const path = { merchant_id: shopId };
      const [orders, chats, reviews] = await Promise.all([
        unwrap(
          api.GET("/api/merchants/{merchant_id}/orders", {
            params: { path, query: { status: "pending", limit: 1 } },
            signal,
          }),
        ),
        unwrap(
          api.GET("/api/merchants/{merchant_id}/conversations", {
            params: { path, query: { unread: true, limit: 1 } },
            signal,
          }),
        ),
        unwrap(api.GET("/api/merchants/{merchant_id}/reviews", { params: { path, query: { limit: 1 } }, signal })),
      ]);
      return {
        newOrders: orders.data.pagination.total,
        unreadChats: chats.data.pagination.total,
        newReviews: reviews.data.new,
      };
    },
  });
