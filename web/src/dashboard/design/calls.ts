import { queryOptions } from "@tanstack/react-query";
import { uploadFile } from "@/account/uploading";
import { api, unwrap } from "@/api/client";
import type { Wire } from "../wire";

export type Design = Wire["Design"];
export type ShopLook = Wire["ShopLook"];
export type Block = NonNullable<ShopLook["blocks"]>[number];

const path = (shopId: string) => ({ path: { merchant_id: shopId } });

export const designQuery = (shopId: string) =>
  queryOptions({
    queryKey: [shopId, "design"],
    queryFn: ({ signal }) => unwrap(api.GET("/api/merchants/{merchant_id}/design", { params: path(shopId), signal })),
    select: (answer) => answer.data,
    // What is being edited is not replaced under the hands of who edits it.
    staleTime: Infinity,
    gcTime: 0,
  });

/** The address for the frame; asked for anew well before it ends. */
export const previewQuery = (shopId: string) =>
  queryOptions({
    queryKey: [shopId, "design", "preview"],
    queryFn: ({ signal }) =>
      unwrap(api.GET("/api/merchants/{merchant_id}/design/preview", { params: path(shopId), signal })),
    select: (answer) => answer.data,
    staleTime: 30 * 60_000,
    refetchInterval: 30 * 60_000,
  });

/** Where a link of the front may lead inside the shop. */
export const goalsQuery = (shopId: string) =>
  queryOptions({
    queryKey: [shopId, "catalog", "goals"],
    queryFn: async ({ signal }) => {
      const wanted = { params: { ...path(shopId), query: { limit: 100 } }, signal };
      const [categories, collections, own] = await Promise.all([
        unwrap(api.GET("/api/merchants/{merchant_id}/categories", wanted)),
        unwrap(api.GET("/api/merchants/{merchant_id}/collections", wanted)),
        unwrap(api.GET("/api/merchants/{merchant_id}/pages", { params: path(shopId), signal })),
      ]);
      return [
        ...categories.data.categories.map(({ slug, name }) => ({ id: `c/${slug}`, name })),
        ...collections.data.collections.map(({ slug, name }) => ({ id: `collections/${slug}`, name })),
        ...own.data.pages.map(({ slug, title }) => ({ id: `pages/${slug}`, name: title })),
      ];
    },
  });

export const saveDraft = (shopId: string, look: ShopLook, revision: number) =>
  unwrap(api.PUT("/api/merchants/{merchant_id}/design/draft", { params: path(shopId), body: { look, revision } }));

export const publishDraft = (shopId: string, revision: number) =>
  unwrap(api.POST("/api/merchants/{merchant_id}/design/publish", { params: path(shopId), body: { revision } }));

export const discardDraft = (shopId: string, revision: number) =>
  unwrap(api.POST("/api/merchants/{merchant_id}/design/discard", { params: path(shopId), body: { revision } }));

export const uploadImage = (shopId: string, file: File, onProgress: (share: number) => void) =>
  uploadFile<Wire["ImageAnswer"]>(`/api/merchants/${shopId}/design/images`, file, onProgress);
