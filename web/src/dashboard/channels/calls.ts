import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { ask, type Listing, type Single } from "../wire";

export type Channel = {
  id: string;
  phone_number_id: string;
  display_number: string;
  verified_name: string;
  waba_id: string;
  catalog_id: string | null;
  state: string;
  last_error: string | null;
  webhook_url: string;
};
export type EventState = "decoded" | "unknown" | "failed" | "pending";
export type ChannelEvent = {
  id: string;
  received_at: string;
  state: EventState;
  kinds: string[];
  provider_ids: string[];
  error: string | null;
};
export type Connection = { waba_id?: string; access_token?: string; app_secret?: string; display_number?: string };

const base = (shopId: string) => `/api/merchants/${shopId}`;

export const channelsQuery = (shopId: string) =>
  queryOptions({
    queryKey: [shopId, "channels"],
    queryFn: ({ signal }) => ask<Listing<"channels", Channel>>("GET", `${base(shopId)}/channels`, { signal }),
    select: (answer) => answer.data.channels,
  });

export const eventsQuery = (shopId: string, wanted: { state?: EventState; page?: number }) =>
  queryOptions({
    queryKey: [shopId, "channel-events", wanted],
    queryFn: ({ signal }) =>
      ask<Listing<"channel_events", ChannelEvent>>("GET", `${base(shopId)}/channel-events`, {
        query: { ...wanted, limit: 25 },
        signal,
      }),
    select: (answer) => answer.data,
    placeholderData: (before) => before,
  });

export const eventQuery = (shopId: string, id: string) =>
  queryOptions({
    queryKey: [shopId, "channel-events", id],
    queryFn: ({ signal }) =>
      ask<Single<ChannelEvent & { body: string }>>("GET", `${base(shopId)}/channel-events/${id}`, { signal }),
    select: (answer) => answer.data,
  });

export function useConnect(shopId: string) {
  const client = useQueryClient();
  return useMutation({
    meta: { shownInline: true },
    mutationFn: ({ phoneNumberId, ...connection }: Connection & { phoneNumberId: string }) =>
      ask<Single<Channel>>("PUT", `${base(shopId)}/channels/${encodeURIComponent(phoneNumberId)}`, {
        body: connection,
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: [shopId, "channels"] }),
  });
}
