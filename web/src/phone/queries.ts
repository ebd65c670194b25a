import { toast } from "@heroui/react";
import { MutationCache, QueryClient, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { Shopper } from "./people";
import {
  type Acquaintance,
  type Content,
  call,
  chatPath,
  type Faults,
  type Item,
  type Line,
  type LinkPreview,
  liveUrl,
  type Message,
  type Template,
  type WireEntry,
} from "./sandbox";

/** What a person does and fails is told by a toast, unless it is shown where it happened; what the page reads and fails shows its own face. */
export const queryClient = new QueryClient({
  mutationCache: new MutationCache({
    onError: (error, _given, _kept, { meta }) => meta?.shownInline || toast.danger(error.message),
  }),
  defaultOptions: { queries: { retry: 2, staleTime: 10_000 } },
});

export const linesQuery = queryOptions({ queryKey: ["lines"], queryFn: () => call<Line[]>("/numbers") });
export const faultsQuery = queryOptions({ queryKey: ["faults"], queryFn: () => call<Faults>("/faults") });
export const clockQuery = queryOptions({ queryKey: ["clock"], queryFn: () => call<{ now: string }>("/clock") });

export const templatesQuery = (line: Line) =>
  queryOptions({
    queryKey: ["templates", line.waba_id],
    queryFn: () => call<Template[]>(`/templates/${line.waba_id}`),
  });

export const messagesQuery = (line: Line, shopper: Shopper) =>
  queryOptions({
    queryKey: ["chat", line.phone_number_id, shopper.user, "messages"],
    queryFn: () => call<Message[]>(`${chatPath(line.phone_number_id, shopper.user)}/messages`),
  });

export const wireQuery = (line: Line, shopper: Shopper) =>
  queryOptions({
    queryKey: ["chat", line.phone_number_id, shopper.user, "wire"],
    queryFn: () => call<WireEntry[]>(`${chatPath(line.phone_number_id, shopper.user)}/wire`),
  });

/** What a page of ours says of itself; a link without a preview stays a link. */
export const previewQuery = (url: string) =>
  queryOptions({
    queryKey: ["preview", url],
    queryFn: () => call<LinkPreview>(`/preview?${new URLSearchParams({ url })}`).catch(() => null),
    staleTime: Infinity,
  });

export const itemsQuery = (line: Line) =>
  queryOptions({
    queryKey: ["catalogue", line.catalog_id],
    queryFn: () => call<Item[]>(`/catalogs/${line.catalog_id}/items`),
  });

/** As the shop knows her; nothing before her first message. */
export const acquaintanceQuery = (line: Line, shopper: Shopper) =>
  queryOptions({
    queryKey: ["chat", line.phone_number_id, shopper.user, "acquaintance"],
    queryFn: async () => {
      const known = await call<Acquaintance[]>(`/chats/${line.phone_number_id}`);
      return known.find(({ user, user_id }) => user === shopper.user || user_id === shopper.user) ?? null;
    },
  });

/** Something that happens to the shopper herself: `number`, `rotation`, `identity`, `marketing`, `calls`. */
export function useHappening(line: Line, shopper: Shopper) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ what, with: json = {} }: { what: string; with?: object }) =>
      call<Acquaintance>(`${chatPath(line.phone_number_id, shopper.user)}/${what}`, { json }),
    onSettled: () => client.invalidateQueries({ queryKey: ["chat", line.phone_number_id, shopper.user] }),
  });
}

/** Send as the shopper. `context` is how many messages of hers were known before. */
export function useSend(line: Line, shopper: Shopper) {
  const client = useQueryClient();
  return useMutation({
    onMutate: () => countHers(client.getQueryData(messagesQuery(line, shopper).queryKey)),
    mutationFn: (content: Content) =>
      call<{ id: string }>(`${chatPath(line.phone_number_id, shopper.user)}/messages`, {
        json: { ...content, profile: shopper.profile },
      }),
    onSettled: () => client.invalidateQueries({ queryKey: ["chat", line.phone_number_id, shopper.user] }),
  });
}

export const countHers = (messages: Message[] = []) => messages.filter(({ direction }) => direction === "in").length;

/** Turn the faults' knobs, or clear them all. */
export function useFaults() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (faults: Faults | null) =>
      faults ? call<Faults>("/faults", { json: faults }) : call("/faults", { method: "DELETE" }),
    onSettled: () => client.invalidateQueries({ queryKey: ["faults"] }),
  });
}

/** Move the sandbox's clock on, or back to the real time. */
export function useClock() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (advanceSeconds: number | null) =>
      call("/clock", { json: advanceSeconds === null ? {} : { advance_seconds: advanceSeconds } }),
    onSettled: () => client.invalidateQueries({ queryKey: ["clock"] }),
  });
}

const TYPING_MS = 6_000;

/** Follow a chat: what is new is read again at once. Answers whether the shop is typing. */
export function useLive(line: Line, shopper: Shopper): boolean {
  const client = useQueryClient();
  const [typingUntil, setTypingUntil] = useState(0);
  useEffect(() => {
    const stream = new EventSource(liveUrl(line.phone_number_id, shopper.user));
    let later: number | undefined;
    let stopped: number | undefined;
    stream.addEventListener("changed", () => {
      later ??= window.setTimeout(() => {
        later = undefined;
        client.invalidateQueries({ queryKey: ["chat", line.phone_number_id, shopper.user] });
        client.invalidateQueries({ queryKey: ["faults"] });
      }, 40);
    });
    stream.addEventListener("typing", () => {
      setTypingUntil(Date.now() + TYPING_MS);
      window.clearTimeout(stopped);
      stopped = window.setTimeout(() => setTypingUntil(0), TYPING_MS);
    });
    return () => {
      stream.close();
      window.clearTimeout(later);
      window.clearTimeout(stopped);
      setTypingUntil(0);
    };
  }, [client, line.phone_number_id, shopper.user]);
  return typingUntil > Date.now();
}
