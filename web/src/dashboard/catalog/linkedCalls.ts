import { queryOptions } from "@tanstack/react-query";
import { uploadFile } from "@/account/uploading";
import { api, unwrap } from "@/api/client";
import type { Wire } from "../wire";

export type Linked = Wire["LinkedOut"];
export type Match = Wire["MatchOut"];

/** The photos of a product that were given by their address, and what became of each. */
export const linkedQuery = (shopId: string, productId: string) =>
  queryOptions({
    queryKey: [shopId, "catalog", "linked", productId],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/merchants/{merchant_id}/products/{product_id}/linked-pictures", {
          params: { path: { merchant_id: shopId, product_id: productId } },
          signal,
        }),
      ),
    select: (answer) => answer.data.addresses,
  });

export const fetchAgain = (shopId: string, productId: string, addressId: string) =>
  unwrap(
    api.POST("/api/merchants/{merchant_id}/products/{product_id}/linked-pictures/{address_id}/fetch", {
      params: { path: { merchant_id: shopId, product_id: productId, address_id: addressId } },
    }),
  );

export const forget = (shopId: string, productId: string, addressId: string) =>
  unwrap(
    api.DELETE("/api/merchants/{merchant_id}/products/{product_id}/linked-pictures/{address_id}", {
      params: { path: { merchant_id: shopId, product_id: productId, address_id: addressId } },
    }),
  );

/** The products that a photo may show: by a code on it, else by its looks. */
export const lookUp = (shopId: string, file: File) =>
  uploadFile<Wire["LookupAnswer"]>(`/api/merchants/${shopId}/products/lookup`, file, () => undefined);
