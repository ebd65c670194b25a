import { keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { ApiError, api, unwrap } from "@/api/client";
import type { Wire } from "../wire";

export type WholeTemplate = Wire["WholeTemplate"];
export type Status = Wire["TemplateOut"]["status"];
export type Content = Wire["TemplateChange"];
export type NewTemplate = Wire["NewTemplate"];

const ofShop = (shopId: string) => ({ path: { merchant_id: shopId } });
const one = (shopId: string, id: string) => ({ path: { merchant_id: shopId, template_id: id } });

export const templatesQuery = (
  shopId: string,
  wanted: { status?: Status; language?: string; search?: string; page?: number },
) =>
  queryOptions({
    queryKey: [shopId, "templates", "list", wanted],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/merchants/{merchant_id}/templates", {
          params: { ...ofShop(shopId), query: { ...wanted, limit: 25 } },
          signal,
        }),
      ),
    select: (answer) => answer.data,
    placeholderData: keepPreviousData,
  });

export const templateQuery = (shopId: string, id: string) =>
  queryOptions({
    queryKey: [shopId, "templates", id],
    queryFn: ({ signal }) =>
      unwrap(api.GET("/api/merchants/{merchant_id}/templates/{template_id}", { params: one(shopId, id), signal })),
    select: (answer) => answer.data,
  });

/** What the phone would show of what is being written, and what WhatsApp would refuse in it. */
export const checkQuery = (shopId: string, body: NewTemplate) =>
  queryOptions({
    queryKey: [shopId, "templates", "check", body],
    queryFn: ({ signal }) =>
      unwrap(api.POST("/api/merchants/{merchant_id}/templates/check", { params: ofShop(shopId), body, signal })),
    select: (answer) => answer.data,
    placeholderData: keepPreviousData,
    gcTime: 10_000,
  });

/** Whether WhatsApp would refuse what is written just now. The look at it may be a moment behind. */
export function useCheckNow(shopId: string) {
  const client = useQueryClient();
  return useMutation({
    meta: { shownInline: true },
    mutationFn: async (body: NewTemplate) =>
      (await client.fetchQuery(checkQuery(shopId, body))).data.problems.length > 0,
  });
}

/** What a refusal says of single fields. */
export const complaints = (refusal: Error | null): { field: string; reason: string }[] =>
  refusal instanceof ApiError
    ? refusal.problem.errors.flatMap(({ field, reason }) => (field && reason ? [{ field, reason }] : []))
    : [];

/** The published forms of an account, which a button can open; unset: of the shop's usual one. */
export const formsQuery = (shopId: string, account: string | null) =>
  queryOptions({
    queryKey: [shopId, "template-forms", account],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/merchants/{merchant_id}/templates/forms", {
          params: { ...ofShop(shopId), query: account ? { waba_id: account } : {} },
          signal,
        }),
      ),
    select: (answer) => answer.data.forms,
  });

export const starterQuery = (shopId: string) =>
  queryOptions({
    queryKey: [shopId, "templates", "starter-set"],
    queryFn: ({ signal }) =>
      unwrap(api.GET("/api/merchants/{merchant_id}/templates/starter-set", { params: ofShop(shopId), signal })),
    select: (answer) => answer.data,
  });

function useRefresh(shopId: string) {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: [shopId, "templates"] });
}

export function useAddStarterSet(shopId: string) {
  return useMutation({
    mutationFn: (languages: string[]) =>
      unwrap(
        api.POST("/api/merchants/{merchant_id}/templates/starter-set", {
          params: ofShop(shopId),
          body: { languages },
        }),
      ),
    onSettled: useRefresh(shopId),
  });
}

export function useSync(shopId: string) {
  return useMutation({
    mutationFn: () => unwrap(api.POST("/api/merchants/{merchant_id}/templates/sync", { params: ofShop(shopId) })),
    onSettled: useRefresh(shopId),
  });
}

/** Keeps what is written; a new one gets its id. The form shows what is refused. */
export function useSave(shopId: string, id: string | null) {
  return useMutation({
    meta: { shownInline: true },
    mutationFn: (body: NewTemplate) =>
      unwrap(
        id === null
          ? api.POST("/api/merchants/{merchant_id}/templates", { params: ofShop(shopId), body })
          : api.PUT("/api/merchants/{merchant_id}/templates/{template_id}", { params: one(shopId, id), body }),
      ),
    onSettled: useRefresh(shopId),
  });
}

export function useSubmit(shopId: string) {
  return useMutation({
    meta: { shownInline: true },
    mutationFn: (id: string) =>
      unwrap(api.POST("/api/merchants/{merchant_id}/templates/{template_id}/submit", { params: one(shopId, id) })),
    onSettled: useRefresh(shopId),
  });
}

export function useDelete(shopId: string) {
  return useMutation({
    mutationFn: (id: string) =>
      unwrap(api.DELETE("/api/merchants/{merchant_id}/templates/{template_id}", { params: one(shopId, id) })),
    onSettled: useRefresh(shopId),
  });
}

export function useUploadSample(shopId: string) {
  return useMutation({
    meta: { shownInline: true },
    mutationFn: (file: File) =>
      unwrap(
        api.POST("/api/merchants/{merchant_id}/templates/samples", {
          params: ofShop(shopId),
          // The document calls a file a string; what is sent is a form with the file in it.
          body: { file: file.name },
          bodySerializer: () => {
            const form = new FormData();
            form.append("file", file);
            return form;
          },
        }),
      ),
  });
}
