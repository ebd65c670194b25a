import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import type { Wire } from "../wire";

export type Conversation = Wire["ConversationOut"];
export type Message = Wire["MessageOut"];
export type Owner = Conversation["owner"];
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

export function useReply(shopId: string, id: string) {
  return useMutation({
    mutationFn: (words: string) =>
      unwrap(
        api.POST("/api/merchants/{merchant_id}/conversations/{conversation_id}/messages", {
          params: place(shopId, id),
          body: { type: "text", text: { body: words, preview_url: false } },
        }),
      ),
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
