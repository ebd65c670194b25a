import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { OrderStatus } from "../orderWords";
import { ask, type Listing, type Single } from "../wire";

export type Address = Record<string, string | null | undefined>;
export type OrderLine = {
  product_id: string;
  external_id: string;
  name: string;
  sku: string | null;
  image_url: string | null;
  quantity: number;
  price: string;
  price_text: string;
  total: string;
  total_text: string;
};
export type OrderEvent = {
  kind: string;
  from_value: string | null;
  to_value: string | null;
  actor_kind: string;
  note: string | null;
  at: string;
};
export type Order = {
  id: string;
  order_number: string;
  status: OrderStatus;
  payment_status: "unpaid" | "paid" | "refunded";
  fulfilment_status: string;
  delivery_method: "pickup" | "delivery";
  delivery_address: Address | null;
  notes: string | null;
  source: string;
  currency: string;
  subtotal: string;
  subtotal_text: string;
  discount: string;
  discount_text: string;
  delivery_fee: string;
  delivery_fee_text: string;
  tax: string;
  tax_text: string;
  total_amount: string;
  total_text: string;
  customer_id: string;
  customer: { id: string; name: string | null; phone: string | null };
  items: OrderLine[];
  history: OrderEvent[];
  next_statuses: OrderStatus[];
  created_at: string;
};

export const ordersQuery = (
  shopId: string,
  wanted: { status?: OrderStatus; search?: string; page?: number; limit?: number },
) =>
  queryOptions({
    queryKey: [shopId, "orders", "list", wanted],
    queryFn: ({ signal }) =>
      ask<Listing<"orders", Order>>("GET", `/api/merchants/${shopId}/orders`, { query: wanted, signal }),
    select: (answer) => answer.data,
    placeholderData: (before) => before,
  });

export const orderQuery = (shopId: string, orderId: string) =>
  queryOptions({
    queryKey: [shopId, "orders", orderId],
    queryFn: ({ signal }) => ask<Single<Order>>("GET", `/api/merchants/${shopId}/orders/${orderId}`, { signal }),
    select: (answer) => answer.data,
  });

/** Moves an order on; the customer is told in the chat by the server. */
export function useStatusChange(shopId: string, orderId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (status: OrderStatus) =>
      ask<Single<Order>>("PATCH", `/api/merchants/${shopId}/orders/${orderId}`, { body: { status } }),
    onSuccess: (answer) => client.setQueryData(orderQuery(shopId, orderId).queryKey, answer),
    onSettled: () => client.invalidateQueries({ queryKey: [shopId, "orders"] }),
  });
}
