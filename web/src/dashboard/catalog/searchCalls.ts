import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import type { Wire } from "../wire";

export type Missed = Wire["MissOut"];
export type Synonym = Wire["SynonymOut"];

const at = (shopId: string) => ({ merchant_id: shopId });
const key = (shopId: string, ...rest: string[]) => [shopId, "catalog", "search", ...rest];

export const missesQuery = (shopId: string) =>
  queryOptions({
    queryKey: key(shopId, "misses"),
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/merchants/{merchant_id}/search/misses", {
          params: { path: at(shopId), query: { limit: 50 } },
          signal,
        }),
      ),
    select: (answer) => answer.data.misses,
  });

export const popularQuery = (shopId: string) =>
  queryOptions({
    queryKey: key(shopId, "popular"),
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/merchants/{merchant_id}/search/popular", {
          params: { path: at(shopId), query: { limit: 20 } },
          signal,
        }),
      ),
    select: (answer) => answer.data.searches,
  });

export const synonymsQuery = (shopId: string) =>
  queryOptions({
    queryKey: key(shopId, "synonyms"),
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/merchants/{merchant_id}/search/synonyms", {
          params: { path: at(shopId), query: { limit: 100 } },
          signal,
        }),
      ),
    select: (answer) => answer.data.synonyms,
  });

export function useSearchWords(shopId: string) {
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries({ queryKey: key(shopId) });
  return {
    keep: useMutation({
      mutationFn: (body: Wire["NewSynonym"]) =>
        unwrap(api.POST("/api/merchants/{merchant_id}/search/synonyms", { params: { path: at(shopId) }, body })),
      meta: { shownInline: true },
      onSettled,
    }),
    forget: useMutation({
      mutationFn: (id: string) =>
        unwrap(
          api.DELETE("/api/merchants/{merchant_id}/search/synonyms/{synonym_id}", {
            params: { path: { merchant_id: shopId, synonym_id: id } },
          }),
        ),
      onSettled,
    }),
    dismiss: useMutation({
      mutationFn: (phrase: string) =>
        unwrap(
          api.POST("/api/merchants/{merchant_id}/search/misses/dismissals", {
            params: { path: at(shopId) },
            body: { phrase },
          }),
        ),
      onSettled,
    }),
  };
}
