import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { ask, type Listing, type Single } from "../wire";

export type Owner = "assistant" | "team";
export type Conversation = {
  id: string;
  customer_id: string;
  customer: { id: string; name: string | null; phone: string | null };
  owner: Owner;
  owner_since: string;
  last_message_at: string;
  last_preview: string;
  unread: number;
  is_window_open: boolean;
  window_closes_at: string | null;
};
export type MessageStatus = "received" | "queued" | "sending" | "sent" | "delivered" | "read" | "failed" | "unknown";
export type Message = {
  id: string;
  direction: "in" | "out";
  kind: string;
  body: Record<string, unknown>;
  text: string;
  status: MessageStatus;
  sent_by: "customer" | "assistant" | "team" | "system";
  error: string | null;
  created_at: string;
};

const base = (shopId: string) => `/api/merchants/${shopId}/conversations`;

export const conversationsQuery = (shopId: string, wanted: { owner?: Owner; customer_id?: string }) =>
  queryOptions({
    queryKey: [shopId, "conversations", "list", wanted],
    queryFn: ({ signal }) =>
      ask<Listing<"conversations", Conversation>>("GET", base(shopId), { query: { ...wanted, limit: 50 }, signal }),
    select: (answer) => answer.data,
    placeholderData: (before) => before,
  });

export const conversationQuery = (shopId: string, id: string) =>
  queryOptions({
    queryKey: [shopId, "conversations", id, "head"],
    queryFn: ({ signal }) => ask<Single<Conversation>>("GET", `${base(shopId)}/${id}`, { signal }),
    select: (answer) => answer.data,
  });

const messagesKey = (shopId: string, id: string) => [shopId, "conversations", id, "messages"];

/** The newest page first; `fetchNextPage` goes back in time. */
export const messagesQuery = (shopId: string, id: string) =>
  infiniteQueryOptions({
    queryKey: messagesKey(shopId, id),
    queryFn: ({ signal, pageParam }) =>
      ask<Listing<"messages", Message>>("GET", `${base(shopId)}/${id}/messages`, {
        query: { limit: 40, cursor: pageParam ?? undefined },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.data.pagination.next_cursor ?? null,
    select: (pages) => pages.pages.flatMap((page) => page.data.messages).toReversed(),
  });

export function useReply(shopId: string, id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (text: string) => ask<unknown>("POST", `${base(shopId)}/${id}/messages`, { body: { text } }),
    onSettled: () => client.invalidateQueries({ queryKey: [shopId, "conversations"] }),
  });
}

export function useChange(shopId: string, id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: { owner: Owner } | { unread: 0 }) =>
      ask<Single<Conversation>>("PATCH", `${base(shopId)}/${id}`, { body: change }),
    onSuccess: (answer) => client.setQueryData(conversationQuery(shopId, id).queryKey, answer),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: [shopId, "conversations"] }),
        client.invalidateQueries({ queryKey: [shopId, "attention"] }),
      ]),
  });
}
