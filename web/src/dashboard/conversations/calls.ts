import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import type { Wire } from "../wire";

export type Conversation = Wire["ConversationOut"];
export type Message = Wire["MessageOut"];
export type Owner = Conversation["owner"];
export type Outgoing = Wire["Outgoing"];
export type Product = Wire["ProductOut"];
export type OfferedTemplate = Wire["OfferedTemplate"];
export type ConsentChange = Wire["ConsentChangeOut"];

export const conversationsQuery = (shopId: string, wanted: { owner?: Owner; customer_id?: string }) =>
  queryOptions({
    queryKey: [shopId, "conversations", "list", wanted],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/merchants/{merchant_id}/conversations", {
          params: { path: { merchant_id: shopId }, query: { ...wanted, limit: 50 } },
          signal,
        }),
      ),
    select: (answer) => answer.data,
    placeholderData: (before) => before,
  });

const place = (shopId: string, id: string) => ({ path: { merchant_id: shopId, conversation_id: id } });

export const conversationQuery = (shopId: string, id: string) =>
  queryOptions({
    queryKey: [shopId, "conversations", id, "head"],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/merchants/{merchant_id}/conversations/{conversation_id}", { params: place(shopId, id), signal }),
      ),
    select: (answer) => answer.data,
  });

/** The newest page first; `fetchNextPage` goes back in time. */
export const messagesQuery = (shopId: string, id: string) =>
  infiniteQueryOptions({
    queryKey: [shopId, "conversations", id, "messages"],
    queryFn: ({ signal, pageParam }) =>
      unwrap(
        api.GET("/api/merchants/{merchant_id}/conversations/{conversation_id}/messages", {
          params: { ...place(shopId, id), query: { limit: 40, cursor: pageParam } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.data.pagination.next_cursor ?? undefined,
    select: (pages) => pages.pages.flatMap((page) => page.data.messages).toReversed(),
  });

const customer = (shopId: string, id: string) => ({ path: { merchant_id: shopId, customer_id: id } });

/** Whether a customer gets offers, and every change of it. */
export const consentQuery = (shopId: string, customerId: string) =>
  queryOptions({
    queryKey: [shopId, "conversations", "consent", customerId],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/merchants/{merchant_id}/customers/{customer_id}/consent", {
          params: customer(shopId, customerId),
          signal,
        }),
      ),
    select: (answer) => answer.data,
  });

export function useSetConsent(shopId: string, customerId: string) {
  return useMutation({
    mutationFn: (wantsMarketing: boolean) =>
      unwrap(
        api.PUT("/api/merchants/{merchant_id}/customers/{customer_id}/consent", {
          params: customer(shopId, customerId),
          body: { wants_marketing: wantsMarketing },
        }),
      ),
    onSettled: useRefresh(shopId),
  });
}

function useRefresh(shopId: string) {
  const client = useQueryClient();
  return () =>
    Promise.all([
      client.invalidateQueries({ queryKey: [shopId, "conversations"] }),
      client.invalidateQueries({ queryKey: [shopId, "attention"] }),
    ]);
}

/** Sends one message, or several that follow each other; `quoted` is WhatsApp's id of the one that is answered. */
export function useSend(shopId: string, id: string) {
  return useMutation({
    mutationFn: async ({ messages, quoted }: { messages: Outgoing[]; quoted?: string | null }) => {
      for (const [nth, message] of messages.entries()) {
        const context = quoted && nth === 0 ? { message_id: quoted } : undefined;
        await unwrap(
          api.POST("/api/merchants/{merchant_id}/conversations/{conversation_id}/messages", {
            params: place(shopId, id),
            body: { ...message, context },
          }),
        );
      }
    },
    onSettled: useRefresh(shopId),
  });
}

export function useSendAgain(shopId: string, message: Message) {
  return useMutation({
    mutationFn: () =>
      unwrap(
        api.POST("/api/merchants/{merchant_id}/conversations/{conversation_id}/messages/{message_id}/again", {
          params: {
            path: { merchant_id: shopId, conversation_id: message.conversation_id, message_id: message.id },
          },
        }),
      ),
    onSettled: useRefresh(shopId),
  });
}

/** Takes a conversation from the assistant, or gives it back. */
export function useSetOwner(shopId: string, id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (owner: Owner) =>
      unwrap(
        api.POST("/api/merchants/{merchant_id}/conversations/{conversation_id}/owner", {
          params: place(shopId, id),
          body: { owner },
        }),
      ),
    onSuccess: (answer) => client.setQueryData(conversationQuery(shopId, id).queryKey, answer),
    onSettled: useRefresh(shopId),
  });
}

export function useMarkRead(shopId: string, id: string) {
  return useMutation({
    mutationFn: () =>
      unwrap(
        api.POST("/api/merchants/{merchant_id}/conversations/{conversation_id}/read", { params: place(shopId, id) }),
      ),
    onSettled: useRefresh(shopId),
  });
}

/** Products by the shop's own ids, in a map. */
export const namedProductsQuery = (shopId: string, ids: string[]) =>
  queryOptions({
    queryKey: [shopId, "catalog", "named", ids],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/merchants/{merchant_id}/products", {
          params: { path: { merchant_id: shopId }, query: { external_id: ids } },
          signal,
        }),
      ),
    select: (answer) => new Map(answer.data.products.map((product) => [product.external_id, product])),
    enabled: ids.length > 0,
    staleTime: 5 * 60_000,
  });

export const productsQuery = (shopId: string, search: string) =>
  queryOptions({
    queryKey: [shopId, "catalog", "products", { search, limit: 20 }],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/merchants/{merchant_id}/products", {
          params: { path: { merchant_id: shopId }, query: { search: search || undefined, limit: 20 } },
          signal,
        }),
      ),
    select: (answer) => answer.data.products,
    placeholderData: (before) => before,
  });

/** The templates that may be sent in a conversation, also when its 24 hours are over. */
export const offeredTemplatesQuery = (shopId: string, id: string) =>
  queryOptions({
    queryKey: [shopId, "conversations", id, "templates"],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/merchants/{merchant_id}/conversations/{conversation_id}/templates", {
          params: place(shopId, id),
          signal,
        }),
      ),
    select: (answer) => answer.data.templates,
    staleTime: 60_000,
  });

export const channelsQuery = (shopId: string) =>
  queryOptions({
    queryKey: [shopId, "channels"],
    queryFn: ({ signal }) =>
      unwrap(api.GET("/api/merchants/{merchant_id}/channels", { params: { path: { merchant_id: shopId } }, signal })),
    select: (answer) => answer.data.channels,
  });
