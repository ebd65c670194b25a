import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { uploadFile } from "@/account/uploading";
import { api, unwrap } from "@/api/client";
import { useShop } from "../shop";
import type { Wire } from "../wire";

export type ImportResult = Wire["ImportOut"];
export type Columns = Wire["ColumnsOut"];
export type Layout = Wire["LayoutIn"];
export type Preview = Wire["ImportPreview"];
export type Change = Wire["ImportChange"];

const goesOn = new Set(["running", "checking", "reverting"]);
const place = (shopId: string, importId: string) => ({ path: { merchant_id: shopId, import_id: importId } });

export const importQuery = (shopId: string, importId: string) =>
  queryOptions({
    queryKey: [shopId, "imports", importId],
    queryFn: ({ signal }) =>
      unwrap(api.GET("/api/merchants/{merchant_id}/imports/{import_id}", { params: place(shopId, importId), signal })),
    select: (answer) => answer.data,
    refetchInterval: (query) => (goesOn.has(query.state.data?.data.state ?? "") ? 1_000 : false),
  });

export const importsQuery = (shopId: string, page: number) =>
  queryOptions({
    queryKey: [shopId, "imports", "all", page],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/merchants/{merchant_id}/imports", {
          params: { path: { merchant_id: shopId }, query: { page, limit: 10 } },
          signal,
        }),
      ),
    select: (answer) => answer.data,
  });

export const columnsQuery = (shopId: string, importId: string) =>
  queryOptions({
    queryKey: [shopId, "imports", importId, "columns"],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/merchants/{merchant_id}/imports/{import_id}/columns", {
          params: place(shopId, importId),
          signal,
        }),
      ),
    select: (answer) => answer.data,
  });

export const previewQuery = (shopId: string, importId: string) =>
  queryOptions({
    queryKey: [shopId, "imports", importId, "preview"],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/merchants/{merchant_id}/imports/{import_id}/preview", {
          params: place(shopId, importId),
          signal,
        }),
      ),
    select: (answer) => answer.data,
  });

/** Sends the file and tells how much of it has gone. */
export const upload = (shopId: string, file: File, onProgress: (share: number) => void) =>
  uploadFile<Wire["ImportAnswer"]>(`/api/merchants/${shopId}/imports`, file, onProgress);

/** Says what the columns are, where they are not known, and has the file looked at. */
export function useCheck(importId: string) {
  const shop = useShop();
  const fresh = useFresh(importId);
  return useMutation({
    meta: { shownInline: true },
    mutationFn: async (layout: Layout | null) => {
      const params = place(shop.id, importId);
      if (layout) {
        await unwrap(api.PUT("/api/merchants/{merchant_id}/imports/{import_id}/columns", { params, body: layout }));
      }
      return unwrap(api.POST("/api/merchants/{merchant_id}/imports/{import_id}/check", { params }));
    },
    onSettled: fresh,
  });
}

const steps = {
  start: "/api/merchants/{merchant_id}/imports/{import_id}/start",
  cancel: "/api/merchants/{merchant_id}/imports/{import_id}/cancel",
  revert: "/api/merchants/{merchant_id}/imports/{import_id}/revert",
} as const;

/** Starts, stops or takes back an import. */
export function useStep(importId: string, step: keyof typeof steps) {
  const shop = useShop();
  const fresh = useFresh(importId);
  return useMutation({
    mutationFn: () => unwrap(api.POST(steps[step], { params: place(shop.id, importId) })),
    onSettled: fresh,
  });
}

function useFresh(importId: string) {
  const shop = useShop();
  const client = useQueryClient();
  return async () => {
    await client.invalidateQueries({ queryKey: [shop.id, "imports", importId] });
    void client.invalidateQueries({ queryKey: [shop.id, "imports", "all"] });
    void client.invalidateQueries({ queryKey: [shop.id, "catalog"] });
  };
}

/** Two rows in the columns that the file may have, to start from. */
export const sampleFile = [
  "product_id,name,description,price,category,subcategory,image_url,in_stock,is_priority,weight_kg,barcode,supplier_id",
  'RICE-5KG,Basmati Rice Premium 5kg,"Long grain, aged a year",24.99,Grains,Rice,,true,true,5,,',
  "OIL-1L,Groundnut Oil 1L,,8.75,Oils,,,true,false,1,,",
  "",
].join("\n");
