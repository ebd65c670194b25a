import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import type { OrderStatus } from "../orderWords";
import type { Wire } from "../wire";

export type Order = Wire["OrderOut"];
export type OrderDetail = Wire["OrderDetailOut"];
export type OrderEvent = Wire["HistoryOut"];

export type OrdersWanted = {
  status?: OrderStatus;
  search?: string;
  customer_id?: string;
  page?: number;
  limit?: number;
};

export const ordersQuery = (shopId: string, wanted: OrdersWanted) =>
  queryOptions({
    queryKey: [shopId, "orders", "list", wanted],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/merchants/{merchant_id}/orders", {
          params: { path: { merchant_id: shopId }, query: wanted },
          signal,
        }),
      ),
    select: (answer) => answer.data,
    placeholderData: (before) => before,
  });

export const orderQuery = (shopId: string, orderId: string) =>
  queryOptions({
    queryKey: [shopId, "orders", orderId],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/merchants/{merchant_id}/orders/{order_id}", {
          params: { path: { merchant_id: shopId, order_id: orderId } },
          signal,
        }),
      ),
    select: (answer) => answer.data,
  });

/** Moves an order on; the customer is told in the chat by the server. */
export function useStatusChange(shopId: string, orderId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (status: OrderStatus) =>
      unwrap(
        api.PATCH("/api/merchants/{merchant_id}/orders/{order_id}", {
          params: { path: { merchant_id: shopId, order_id: orderId } },
          body: { status },
        }),
      ),
    onSuccess: (answer) => client.setQueryData(orderQuery(shopId, orderId).queryKey, answer),
    onSettled: () => client.invalidateQueries({ queryKey: [shopId, "orders"] }),
  });
}
