import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import type { Wire } from "../wire";

export type Channel = Wire["ChannelOut"];
export type ChannelEvent = Wire["ChannelEventOut"];
export type EventState = ChannelEvent["state"];
export type Costs = Wire["Costs"];

export const channelsQuery = (shopId: string) =>
  queryOptions({
    queryKey: [shopId, "channels"],
    queryFn: ({ signal }) =>
      unwrap(api.GET("/api/merchants/{merchant_id}/channels", { params: { path: { merchant_id: shopId } }, signal })),
    select: (answer) => answer.data.channels,
  });

/** What this month's delivered messages cost. */
export const costsQuery = (shopId: string) =>
  queryOptions({
    queryKey: [shopId, "channels", "costs"],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/merchants/{merchant_id}/whatsapp/costs", { params: { path: { merchant_id: shopId } }, signal }),
      ),
    select: (answer) => answer.data,
  });

export const eventsQuery = (shopId: string, wanted: { state?: EventState; page?: number }) =>
  queryOptions({
    queryKey: [shopId, "channel-events", wanted],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/merchants/{merchant_id}/channel-events", {
          params: { path: { merchant_id: shopId }, query: { ...wanted, limit: 25 } },
          signal,
        }),
      ),
    select: (answer) => answer.data,
    placeholderData: (before) => before,
  });

export const eventQuery = (shopId: string, id: string) =>
  queryOptions({
    queryKey: [shopId, "channel-events", id],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/merchants/{merchant_id}/channel-events/{event_id}", {
          params: { path: { merchant_id: shopId, event_id: id } },
          signal,
        }),
      ),
    select: (answer) => answer.data,
  });

/** Connects a number; the form shows what is refused. */
export function useConnect(shopId: string) {
  const client = useQueryClient();
  return useMutation({
    meta: { shownInline: true },
    mutationFn: ({ phoneNumberId, ...body }: Wire["Connection"] & { phoneNumberId: string }) =>
      unwrap(
        api.PUT("/api/merchants/{merchant_id}/channels/{phone_number_id}", {
          params: { path: { merchant_id: shopId, phone_number_id: phoneNumberId } },
          body,
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: [shopId, "channels"] }),
  });
}
