import { keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, signedFetch, unwrap } from "@/api/client";
import type { Wire } from "../wire";

export type Stocked = Wire["OverviewOut"];
export type Movement = Wire["MovementOut"];
export type Place = Wire["LocationOut"];
export type Interest = Wire["InterestOut"];
export type Only = "low" | "out" | "waited_for" | "uncounted";
type Paged = { page?: number; limit?: number };

const at = (shopId: string) => ({ merchant_id: shopId });
const key = (shopId: string, ...rest: unknown[]) => [shopId, "catalog", "stock", ...rest];

export const stockQuery = (shopId: string, query: Paged & { search?: string; only?: Only }) =>
  queryOptions({
    queryKey: key(shopId, "variants", query),
    queryFn: ({ signal }) =>
      unwrap(api.GET("/api/merchants/{merchant_id}/stock/variants", { params: { path: at(shopId), query }, signal })),
    select: (answer) => answer.data,
    placeholderData: keepPreviousData,
  });

export const variantStockQuery = (shopId: string, variantId: string) =>
  queryOptions({
    queryKey: key(shopId, "variant", variantId),
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/merchants/{merchant_id}/variants/{variant_id}/stock", {
          params: { path: { merchant_id: shopId, variant_id: variantId } },
          signal,
        }),
      ),
    select: (answer) => answer.data,
  });

export const movementsQuery = (shopId: string, query: Paged & { variant_id?: string }) =>
  queryOptions({
    queryKey: key(shopId, "movements", query),
    queryFn: ({ signal }) =>
      unwrap(api.GET("/api/merchants/{merchant_id}/stock/movements", { params: { path: at(shopId), query }, signal })),
    select: (answer) => answer.data,
    placeholderData: keepPreviousData,
  });

export const heldQuery = (shopId: string, query: Paged) =>
  queryOptions({
    queryKey: key(shopId, "held", query),
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/merchants/{merchant_id}/stock/reservations", { params: { path: at(shopId), query }, signal }),
      ),
    select: (answer) => answer.data,
    placeholderData: keepPreviousData,
  });

export const interestsQuery = (shopId: string, query: Paged & { is_unreached?: boolean; variant_id?: string }) =>
  queryOptions({
    queryKey: key(shopId, "interests", query),
    queryFn: ({ signal }) =>
      unwrap(api.GET("/api/merchants/{merchant_id}/stock/interests", { params: { path: at(shopId), query }, signal })),
    select: (answer) => answer.data,
    placeholderData: keepPreviousData,
  });

export const placesQuery = (shopId: string) =>
  queryOptions({
    queryKey: key(shopId, "places"),
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/merchants/{merchant_id}/stock/locations", {
          params: { path: at(shopId), query: { limit: 100 } },
          signal,
        }),
      ),
    select: (answer) => answer.data.locations,
  });

export const policyQuery = (shopId: string) =>
  queryOptions({
    queryKey: key(shopId, "policy"),
    queryFn: ({ signal }) =>
      unwrap(api.GET("/api/merchants/{merchant_id}/stock/policy", { params: { path: at(shopId) }, signal })),
    select: (answer) => answer.data,
  });

/** What the team does with stock. Forms show what is refused; the rest is said by a toast. */
export function useStock(shopId: string) {
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries({ queryKey: [shopId, "catalog"] });
  const inline = { meta: { shownInline: true }, onSettled };
  const place = (id: string) => ({ path: { merchant_id: shopId, location_id: id } });
  return {
    move: useMutation({
      mutationFn: (body: Wire["NewMovement"]) =>
        unwrap(api.POST("/api/merchants/{merchant_id}/stock/movements", { params: { path: at(shopId) }, body })),
      ...inline,
    }),
    carry: useMutation({
      mutationFn: (body: Wire["NewTransfer"]) =>
        unwrap(api.POST("/api/merchants/{merchant_id}/stock/transfers", { params: { path: at(shopId) }, body })),
      ...inline,
    }),
    setThreshold: useMutation({
      mutationFn: ({ variantId, low }: { variantId: string; low: number | null }) =>
        unwrap(
          api.PATCH("/api/merchants/{merchant_id}/variants/{variant_id}", {
            params: { path: { merchant_id: shopId, variant_id: variantId } },
            body: { low_stock_at: low },
          }),
        ),
      onSettled,
    }),
    setPolicy: useMutation({
      mutationFn: (body: Wire["PolicyChange"]) =>
        unwrap(api.PATCH("/api/merchants/{merchant_id}/stock/policy", { params: { path: at(shopId) }, body })),
      ...inline,
    }),
    openPlace: useMutation({
      mutationFn: (body: Wire["NewLocation"]) =>
        unwrap(api.POST("/api/merchants/{merchant_id}/stock/locations", { params: { path: at(shopId) }, body })),
      ...inline,
    }),
    changePlace: useMutation({
      mutationFn: ({ id, body }: { id: string; body: Wire["LocationChange"] }) =>
        unwrap(api.PATCH("/api/merchants/{merchant_id}/stock/locations/{location_id}", { params: place(id), body })),
      onSettled,
    }),
    closePlace: useMutation({
      mutationFn: (id: string) =>
        unwrap(api.DELETE("/api/merchants/{merchant_id}/stock/locations/{location_id}", { params: place(id) })),
      onSettled,
    }),
    forget: useMutation({
      mutationFn: (id: string) =>
        unwrap(
          api.DELETE("/api/merchants/{merchant_id}/stock/interests/{interest_id}", {
            params: { path: { merchant_id: shopId, interest_id: id } },
          }),
        ),
      onSettled,
    }),
    download: useMutation({ mutationFn: (variantId?: string) => downloadLedger(shopId, variantId) }),
  };
}

/** Saves the ledger as a file. The address needs the access token, so that a plain link would not do. */
async function downloadLedger(shopId: string, variantId?: string): Promise<void> {
  const query = variantId ? `?variant_id=${variantId}` : "";
  const address = new URL(`/api/merchants/${shopId}/stock/movements.csv${query}`, location.href);
  const answer = await signedFetch(new Request(address));
  if (!answer.ok) throw new Error("The file could not be made. Please try again.");
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await answer.blob());
  link.download = "stock-movements.csv";
  link.click();
  URL.revokeObjectURL(link.href);
}
