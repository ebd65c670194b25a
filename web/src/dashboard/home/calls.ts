import { queryOptions } from "@tanstack/react-query";
import type { OrderStatus } from "../orderWords";
import { ask, type Listing, type Single } from "../wire";

type Order = {
  id: string;
  order_number: string;
  status: OrderStatus;
  total_text: string;
  created_at: string;
  customer: { name: string | null; phone: string | null };
};
type Conversation = {
  id: string;
  customer: { name: string | null; phone: string | null };
  last_preview: string;
  last_message_at: string;
  unread: number;
};

export type Today = { orders: number; revenue: string; revenue_text: string; currency: string };

const base = (shopId: string) => `/api/merchants/${shopId}`;

export const todayQuery = (shopId: string) =>
  queryOptions({
    queryKey: [shopId, "orders", "today"],
    queryFn: ({ signal }) => ask<Single<Today>>("GET", `${base(shopId)}/orders/today`, { signal }),
    select: (answer) => answer.data,
  });

export const latestOrdersQuery = (shopId: string) =>
  queryOptions({
    queryKey: [shopId, "orders", "latest"],
    queryFn: ({ signal }) =>
      ask<Listing<"orders", Order>>("GET", `${base(shopId)}/orders`, { query: { limit: 6 }, signal }),
    select: (answer) => answer.data,
  });

export const waitingChatsQuery = (shopId: string) =>
  queryOptions({
    queryKey: [shopId, "conversations", "list", "waiting"],
    queryFn: ({ signal }) =>
      ask<Listing<"conversations", Conversation>>("GET", `${base(shopId)}/conversations`, {
        query: { owner: "team", limit: 5 },
        signal,
      }),
    select: (answer) => answer.data,
  });

/** What a new shop still lacks. */
export const setUpQuery = (shopId: string) =>
  queryOptions({
    queryKey: [shopId, "catalog", "set-up"],
    queryFn: async ({ signal }) => {
      const [products, channels] = await Promise.all([
        ask<Listing<"products", unknown>>("GET", `${base(shopId)}/products`, { query: { limit: 1 }, signal }),
        ask<Listing<"channels", unknown>>("GET", `${base(shopId)}/channels`, { query: { limit: 1 }, signal }),
      ]);
      return {
        hasProducts: products.data.pagination.total > 0,
        hasChannel: channels.data.pagination.total > 0,
      };
    },
  });
