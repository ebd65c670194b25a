import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import type { Wire } from "../wire";

export type Customer = Wire["CustomerOut"];
export type Identity = Wire["IdentityOut"];

export type CustomersWanted = { search?: string; needs_review?: boolean; page?: number; limit?: number };

export const customersQuery = (shopId: string, wanted: CustomersWanted) =>
  queryOptions({
    queryKey: [shopId, "customers", "list", wanted],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/merchants/{merchant_id}/customers", {
          params: { path: { merchant_id: shopId }, query: wanted },
          signal,
        }),
      ),
    select: (answer) => answer.data,
    placeholderData: (before) => before,
  });

const path = (shopId: string, customerId: string) => ({ path: { merchant_id: shopId, customer_id: customerId } });

export const customerQuery = (shopId: string, customerId: string) =>
  queryOptions({
    queryKey: [shopId, "customers", customerId],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/merchants/{merchant_id}/customers/{customer_id}", { params: path(shopId, customerId), signal }),
      ),
    select: (answer) => answer.data,
  });

export const identityQuery = (shopId: string, customerId: string) =>
  queryOptions({
    queryKey: [shopId, "customers", customerId, "identity"],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/merchants/{merchant_id}/customers/{customer_id}/identity", {
          params: path(shopId, customerId),
          signal,
        }),
      ),
    select: (answer) => answer.data,
  });

/** What can be decided about two records; chats and orders follow, so those are read anew as well. */
export function useIdentityChange(shopId: string, customerId: string) {
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries({ queryKey: [shopId] });
  const join = useMutation({
    mutationFn: (otherId: string) =>
      unwrap(
        api.POST("/api/merchants/{merchant_id}/customers/{customer_id}/merge", {
          params: path(shopId, customerId),
          body: { customer_id: otherId },
        }),
      ),
    onSettled,
  });
  const keepApart = useMutation({
    mutationFn: (otherId: string) =>
      unwrap(
        api.POST("/api/merchants/{merchant_id}/customers/{customer_id}/different", {
          params: path(shopId, customerId),
          body: { customer_id: otherId },
        }),
      ),
    onSettled,
  });
  const undo = useMutation({
    mutationFn: ({ keptId, mergeId }: { keptId: string; mergeId: string }) =>
      unwrap(
        api.POST("/api/merchants/{merchant_id}/customers/{customer_id}/merges/{merge_id}/undo", {
          params: { path: { merchant_id: shopId, customer_id: keptId, merge_id: mergeId } },
        }),
      ),
    onSettled,
  });
  return { join, keepApart, undo };
}
