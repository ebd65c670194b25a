import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import type { Wire } from "../wire";

export type ChannelEvent = Wire["ChannelEventOut"];
export type EventState = ChannelEvent["state"];

const shop = (shopId: string) => ({ path: { merchant_id: shopId } });

export const eventsQuery = (shopId: string, wanted: { state?: EventState; search?: string; page?: number }) =>
  queryOptions({
    queryKey: [shopId, "channel-events", "list", wanted],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/merchants/{merchant_id}/channel-events", {
          params: { ...shop(shopId), query: { ...wanted, limit: 25 } },
          signal,
        }),
      ),
    select: (answer) => answer.data,
    placeholderData: (before) => before,
    refetchInterval: ({ state }) =>
      state.data?.data.channel_events.some((event) => event.state === "pending") ? 3_000 : false,
  });

const event = (shopId: string, id: string) => ({ path: { merchant_id: shopId, event_id: id } });

export const eventQuery = (shopId: string, id: string) =>
  queryOptions({
    queryKey: [shopId, "channel-events", id],
    queryFn: ({ signal }) =>
      unwrap(api.GET("/api/merchants/{merchant_id}/channel-events/{event_id}", { params: event(shopId, id), signal })),
    select: (answer) => answer.data,
    refetchInterval: ({ state }) => (state.data?.data.state === "pending" ? 2_000 : false),
  });

/** The messages that came of an event. */
export const producedQuery = (shopId: string, id: string, state: EventState) =>
  queryOptions({
    queryKey: [shopId, "channel-events", id, "messages", state],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/merchants/{merchant_id}/channel-events/{event_id}/messages", {
          params: event(shopId, id),
          signal,
        }),
      ),
    select: (answer) => answer.data,
  });

export function useRetry(shopId: string, id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () =>
      unwrap(api.POST("/api/merchants/{merchant_id}/channel-events/{event_id}/retry", { params: event(shopId, id) })),
    onSettled: () => client.invalidateQueries({ queryKey: [shopId, "channel-events"] }),
  });
}

export function useRetryAll(shopId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Wire["Span"]) =>
      unwrap(api.POST("/api/merchants/{merchant_id}/channel-events/retry", { params: shop(shopId), body })),
    onSettled: () => client.invalidateQueries({ queryKey: [shopId, "channel-events"] }),
  });
}
