import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import type { Wire } from "../wire";

export type Channel = Wire["ChannelOut"];
export type Check = Wire["CheckOut"];
export type Connection = Wire["Connection"];
export type FoundNumber = Wire["FoundNumber"];
export type Health = Wire["HealthPage"];
export type Way = Wire["Way"];
export type Costs = Wire["Costs"];

const shop = (shopId: string) => ({ path: { merchant_id: shopId } });
const at = (shopId: string, number: string) => ({ path: { merchant_id: shopId, phone_number_id: number } });

export const channelsQuery = (shopId: string) =>
  queryOptions({
    queryKey: [shopId, "channels"],
    queryFn: ({ signal }) => unwrap(api.GET("/api/merchants/{merchant_id}/channels", { params: shop(shopId), signal })),
    select: (answer) => answer.data.channels,
  });

/** What this month's delivered messages cost. */
export const costsQuery = (shopId: string) =>
  queryOptions({
    queryKey: [shopId, "channels", "costs"],
    queryFn: ({ signal }) =>
      unwrap(api.GET("/api/merchants/{merchant_id}/whatsapp/costs", { params: shop(shopId), signal })),
    select: (answer) => answer.data,
  });

export const healthQuery = (shopId: string, number: string) =>
  queryOptions({
    queryKey: [shopId, "channels", number, "health"],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/merchants/{merchant_id}/channels/{phone_number_id}/health", {
          params: at(shopId, number),
          signal,
        }),
      ),
    select: (answer) => answer.data,
  });

/** How many messages wait to leave by a number. */
export const waitingQuery = (shopId: string, number: string) =>
  queryOptions({
    queryKey: [shopId, "channels", number, "waiting"],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/merchants/{merchant_id}/channels/{phone_number_id}/waiting", {
          params: at(shopId, number),
          signal,
        }),
      ),
    select: (answer) => answer.count,
  });

export const waysQuery = (shopId: string) =>
  queryOptions({
    queryKey: [shopId, "channels", "ways"],
    queryFn: ({ signal }) =>
      unwrap(api.GET("/api/merchants/{merchant_id}/channel-setup", { params: shop(shopId), signal })),
    select: (answer) => answer.data,
    staleTime: 5 * 60_000,
  });

/** Every check of a connected number; looked at again and again while something is still awaited. */
export const checksQuery = (shopId: string, number: string) =>
  queryOptions({
    queryKey: [shopId, "channels", number, "checks"],
    queryFn: ({ signal }) =>
      unwrap(
        api.POST("/api/merchants/{merchant_id}/channels/{phone_number_id}/checks", {
          params: at(shopId, number),
          body: {},
          signal,
        }),
      ),
    select: (answer) => answer.data,
    refetchInterval: ({ state }) => (state.data?.data.some((check) => check.state === "waiting") ? 4_000 : false),
  });

/** What an access token is worth, and the numbers it sees. Keeps nothing. */
export const useLook = (shopId: string) =>
  useMutation({
    meta: { shownInline: true },
    mutationFn: (body: Wire["Look"]) =>
      unwrap(api.POST("/api/merchants/{merchant_id}/channel-setup/numbers", { params: shop(shopId), body })),
  });

/** Tries what was typed; keeps nothing. */
export const useTry = (shopId: string) =>
  useMutation({
    meta: { shownInline: true },
    mutationFn: ({ number, ...body }: Connection & { number: string }) =>
      unwrap(
        api.POST("/api/merchants/{merchant_id}/channels/{phone_number_id}/checks", {
          params: at(shopId, number),
          body,
        }),
      ),
  });

/** Looks at the numbers anew. */
export function useRefresh(shopId: string) {
  const client = useQueryClient();
  return () =>
    Promise.all([
      client.invalidateQueries({ queryKey: [shopId, "channels"] }),
      client.invalidateQueries({ queryKey: [shopId, "channel-alerts"] }),
      client.invalidateQueries({ queryKey: [shopId, "catalog", "set-up"] }),
    ]);
}

/** Connects a number, or changes how it is connected; the form shows what is refused. */
export function useConnect(shopId: string) {
  return useMutation({
    meta: { shownInline: true },
    mutationFn: ({ number, ...body }: Connection & { number: string }) =>
      unwrap(api.PUT("/api/merchants/{merchant_id}/channels/{phone_number_id}", { params: at(shopId, number), body })),
    onSuccess: useRefresh(shopId),
  });
}

/** The numbers a business shared in Meta's sign-up. A code is worth one question, so it is asked once. */
export const signupQuery = (shopId: string, code: string) =>
  queryOptions({
    queryKey: [shopId, "signup", code],
    queryFn: () =>
      unwrap(api.POST("/api/merchants/{merchant_id}/channel-setup/signup", { params: shop(shopId), body: { code } })),
    select: (answer) => answer.data,
    staleTime: Infinity,
    gcTime: Infinity,
    retry: false,
  });

export function useFinishSignup(shopId: string) {
  return useMutation({
    meta: { shownInline: true },
    mutationFn: (body: Wire["SignupChoice"]) =>
      unwrap(api.POST("/api/merchants/{merchant_id}/channel-setup/signup/number", { params: shop(shopId), body })),
    onSuccess: useRefresh(shopId),
  });
}

export function useSubscribe(shopId: string, number: string) {
  return useMutation({
    mutationFn: () =>
      unwrap(
        api.POST("/api/merchants/{merchant_id}/channels/{phone_number_id}/subscription", {
          params: at(shopId, number),
        }),
      ),
    onSettled: useRefresh(shopId),
  });
}

export function useRegister(shopId: string, number: string) {
  return useMutation({
    meta: { shownInline: true },
    mutationFn: (pin: string) =>
      unwrap(
        api.POST("/api/merchants/{merchant_id}/channels/{phone_number_id}/registration", {
          params: at(shopId, number),
          body: { pin },
        }),
      ),
    onSettled: useRefresh(shopId),
  });
}

export const useTestMessage = (shopId: string, number: string) =>
  useMutation({
    meta: { shownInline: true },
    mutationFn: (to: string) =>
      unwrap(
        api.POST("/api/merchants/{merchant_id}/channels/{phone_number_id}/test-message", {
          params: at(shopId, number),
          body: { to },
        }),
      ),
  });

/** What became of a message, by the address that told of it; asked until it has arrived or failed. */
export const messageQuery = (shopId: string, statusUrl: string | undefined) => {
  const [, conversation = "", , message = ""] = statusUrl?.match(/conversations\/([^/]+)\/(messages)\/([^/]+)/) ?? [];
  return queryOptions({
    queryKey: [shopId, "conversations", conversation, "message", message],
    enabled: statusUrl !== undefined,
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/merchants/{merchant_id}/conversations/{conversation_id}/messages/{message_id}", {
          params: { path: { merchant_id: shopId, conversation_id: conversation, message_id: message } },
          signal,
        }),
      ),
    select: (answer) => answer.data,
    refetchInterval: ({ state }) =>
      ["delivered", "read", "failed"].includes(state.data?.data.status ?? "") ? false : 1_500,
  });
};

export function useChange(shopId: string, number: string) {
  return useMutation({
    mutationFn: (body: Wire["ChannelChange"]) =>
      unwrap(
        api.PATCH("/api/merchants/{merchant_id}/channels/{phone_number_id}", { params: at(shopId, number), body }),
      ),
    onSettled: useRefresh(shopId),
  });
}

/** Disconnects a number; whoever asks looks at the others anew. */
export function useRemove(shopId: string, number: string) {
  return useMutation({
    mutationFn: () =>
      unwrap(api.DELETE("/api/merchants/{merchant_id}/channels/{phone_number_id}", { params: at(shopId, number) })),
  });
}

export function useRefreshHealth(shopId: string, number: string) {
  const client = useQueryClient();
  const refresh = useRefresh(shopId);
  return useMutation({
    mutationFn: () =>
      unwrap(
        api.POST("/api/merchants/{merchant_id}/channels/{phone_number_id}/health", { params: at(shopId, number) }),
      ),
    onSuccess: (answer) => {
      client.setQueryData(healthQuery(shopId, number).queryKey, answer);
      return refresh();
    },
  });
}

export function useAskForSyncs(shopId: string, number: string) {
  return useMutation({
    mutationFn: () =>
      unwrap(api.POST("/api/merchants/{merchant_id}/channels/{phone_number_id}/syncs", { params: at(shopId, number) })),
    onSettled: useRefresh(shopId),
  });
}
