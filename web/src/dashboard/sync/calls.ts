import { keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import type { Wire } from "../wire";

export type Catalogue = Wire["Catalogue"];
export type CatalogueItem = Wire["CatalogueItem"];
export type ItemState = CatalogueItem["state"];
export type Commerce = Wire["CommerceOut"];
export type Account = Wire["CatalogueAccount"];
export type Choosable = Wire["ChoosableCatalogue"];

const ofShop = (shopId: string) => ({ path: { merchant_id: shopId } });
const one = (shopId: string, id: string) => ({ path: { merchant_id: shopId, catalogue_id: id } });

/** The catalogues that the shop's numbers show at Meta. While something is on its way it is looked at often. */
export const cataloguesQuery = (shopId: string) =>
  queryOptions({
    queryKey: [shopId, "sync", "catalogues"],
    queryFn: ({ signal }) =>
      unwrap(api.GET("/api/merchants/{merchant_id}/whatsapp-catalogues", { params: ofShop(shopId), signal })),
    select: (answer) => answer.data,
    refetchInterval: (query) => (query.state.data?.data.some(isBusy) ? 3_000 : 60_000),
  });

export const isBusy = (catalogue: Catalogue): boolean =>
  catalogue.state === "active" && catalogue.counts.pending + catalogue.counts.sent > 0;

export const itemsQuery = (shopId: string, id: string, wanted: { state?: ItemState; page?: number }) =>
  queryOptions({
    queryKey: [shopId, "sync", "items", id, wanted],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/merchants/{merchant_id}/whatsapp-catalogues/{catalogue_id}/items", {
          params: { ...one(shopId, id), query: { ...wanted, limit: 25 } },
          signal,
        }),
      ),
    select: (answer) => answer.data,
    placeholderData: keepPreviousData,
  });

/** What each number shows: Meta is asked, so it is not looked at again and again. */
export const commerceQuery = (shopId: string) =>
  queryOptions({
    queryKey: [shopId, "sync-commerce"],
    queryFn: ({ signal }) =>
      unwrap(api.GET("/api/merchants/{merchant_id}/whatsapp-catalogues/commerce", { params: ofShop(shopId), signal })),
    select: (answer) => answer.data,
    staleTime: 60_000,
  });

/** The catalogues that each account could show: Meta is asked, so only when somebody wants to know. */
export const accountsQuery = (shopId: string) =>
  queryOptions({
    queryKey: [shopId, "sync-accounts"],
    queryFn: ({ signal }) =>
      unwrap(api.GET("/api/merchants/{merchant_id}/whatsapp-catalogues/accounts", { params: ofShop(shopId), signal })),
    select: (answer) => answer.data,
    staleTime: 60_000,
  });

export function useChoice(shopId: string, account: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (catalog_id: string) =>
      unwrap(
        api.PUT("/api/merchants/{merchant_id}/whatsapp-catalogues/accounts/{waba_id}", {
          params: { path: { merchant_id: shopId, waba_id: account } },
          body: { catalog_id },
        }),
      ),
    meta: { shownInline: true },
    onSettled: () =>
      Promise.all(
        ["sync", "sync-accounts", "sync-commerce"].map((key) => client.invalidateQueries({ queryKey: [shopId, key] })),
      ),
  });
}

export type Verb = "sync" | "check" | "pause" | "resume";

export function useVerb(shopId: string, id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (verb: Verb) => {
      const params = one(shopId, id);
      switch (verb) {
        case "sync":
          return unwrap(api.POST("/api/merchants/{merchant_id}/whatsapp-catalogues/{catalogue_id}/sync", { params }));
        case "check":
          return unwrap(api.POST("/api/merchants/{merchant_id}/whatsapp-catalogues/{catalogue_id}/check", { params }));
        case "pause":
          return unwrap(api.POST("/api/merchants/{merchant_id}/whatsapp-catalogues/{catalogue_id}/pause", { params }));
        case "resume":
          return unwrap(api.POST("/api/merchants/{merchant_id}/whatsapp-catalogues/{catalogue_id}/resume", { params }));
      }
    },
    onSettled: () => client.invalidateQueries({ queryKey: [shopId, "sync"] }),
  });
}

export function useCommerce(shopId: string, number: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Wire["CommerceChange"]) =>
      unwrap(
        api.PUT("/api/merchants/{merchant_id}/whatsapp-catalogues/commerce/{phone_number_id}", {
          params: { path: { merchant_id: shopId, phone_number_id: number } },
          body,
        }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: [shopId, "sync-commerce"] }),
  });
}
