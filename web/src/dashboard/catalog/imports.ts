import { queryOptions } from "@tanstack/react-query";
import { uploadFile } from "@/account/uploading";
import { api, unwrap } from "@/api/client";
import type { Wire } from "../wire";

export type ImportResult = Wire["ImportOut"];

export const importQuery = (shopId: string, importId: string) =>
  queryOptions({
    queryKey: [shopId, "imports", importId],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/merchants/{merchant_id}/imports/{import_id}", {
          params: { path: { merchant_id: shopId, import_id: importId } },
          signal,
        }),
      ),
    select: (answer) => answer.data,
    refetchInterval: (query) => (query.state.data?.data.state === "running" ? 1_000 : false),
  });

/** Sends the file and tells how much of it has gone. */
export const upload = (shopId: string, file: File, onProgress: (share: number) => void) =>
  uploadFile<Wire["ImportAnswer"]>(`/api/merchants/${shopId}/products/csv`, file, onProgress);

/** Two rows in the columns that the file may have, to start from. */
export const sampleFile = [
  "product_id,name,description,price,category,subcategory,image_url,in_stock,is_priority,weight_kg,barcode,supplier_id",
  'RICE-5KG,Basmati Rice Premium 5kg,"Long grain, aged a year",24.99,Grains,Rice,,true,true,5,,',
  "OIL-1L,Groundnut Oil 1L,,8.75,Oils,,,true,false,1,,",
  "",
].join("\n");
