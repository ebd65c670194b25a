import { queryOptions } from "@tanstack/react-query";
import { ask, type Listing } from "./wire";

/** How much waits for somebody: new orders, chats with something unread. */
export const attentionQuery = (shopId: string) =>
  queryOptions({
    queryKey: [shopId, "attention"],
    queryFn: async ({ signal }) => {
      const path = `/api/merchants/${shopId}`;
      const [orders, chats] = await Promise.all([
        ask<Listing<"orders", unknown>>("GET", `${path}/orders`, { query: { status: "pending", limit: 1 }, signal }),
        ask<Listing<"conversations", unknown>>("GET", `${path}/conversations`, {
          query: { unread: true, limit: 1 },
          signal,
        }),
      ]);
      return { newOrders: orders.data.pagination.total, unreadChats: chats.data.pagination.total };
    },
  });
