import { queryOptions } from "@tanstack/react-query";
import { currentToken, renew } from "@/account/session";
import { ApiError, api, unwrap } from "@/api/client";
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

/** Sends the file and tells how much of it has gone. XMLHttpRequest, since `fetch` cannot tell. */
export async function upload(
  shopId: string,
  file: File,
  onProgress: (share: number) => void,
  isRetry = false,
): Promise<Wire["ImportAnswer"]> {
  const { status, body } = await post(`/api/merchants/${shopId}/products/csv`, file, onProgress);
  if (status === 401 && !isRetry && (await renew())) return upload(shopId, file, onProgress, true);
  if (status >= 200 && status < 300) return body as Wire["ImportAnswer"];
  throw new ApiError(status, body);
}

function post(path: string, file: File, onProgress: (share: number) => void) {
  return new Promise<{ status: number; body: unknown }>((resolve, reject) => {
    const form = new FormData();
    form.append("file", file);
    const request = new XMLHttpRequest();
    request.open("POST", path);
    request.setRequestHeader("Authorization", `Bearer ${currentToken()}`);
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    };
    request.onload = () => resolve({ status: request.status, body: readable(request.responseText) });
    request.onerror = () => reject(new ApiError(0, null));
    request.send(form);
  });
}

function readable(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Two rows in the columns that the file may have, to start from. */
export const sampleFile = [
  "product_id,name,description,price,category,subcategory,image_url,in_stock,is_priority,weight_kg,barcode,supplier_id",
  'RICE-5KG,Basmati Rice Premium 5kg,"Long grain, aged a year",24.99,Grains,Rice,,true,true,5,,',
  "OIL-1L,Groundnut Oil 1L,,8.75,Oils,,,true,false,1,,",
  "",
].join("\n");
