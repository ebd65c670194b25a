import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent } from "react";
import { api, unwrap } from "@/api/client";
import type { Wire } from "@/dashboard/wire";

export type BulkEdit = Wire["BulkEditOut"];
type NewBulkEdit = Wire["NewBulkEdit"];

const isUnderWay = (edit: BulkEdit | undefined) => edit?.state === "running" || edit?.state === "undoing";

/** A bulk edit and how far it is, looked at every half second while it is under way. */
export const bulkEditQuery = (shopId: string, editId: string) =>
  queryOptions({
    queryKey: [shopId, "bulk", editId],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/merchants/{merchant_id}/bulk-edits/{edit_id}", {
          params: { path: { merchant_id: shopId, edit_id: editId } },
          signal,
        }),
      ),
    refetchInterval: (query) => (isUnderWay(query.state.data?.data) ? 500 : false),
  });

/** Begins a bulk edit; the form shows what is refused. The key makes a second click the same one. */
export function useBeginBulkEdit(shopId: string) {
  const client = useQueryClient();
  return useMutation({
    meta: { shownInline: true },
    mutationFn: ({ body, key }: { body: NewBulkEdit; key: string }) =>
      unwrap(
        api.POST("/api/merchants/{merchant_id}/bulk-edits", {
          params: { path: { merchant_id: shopId }, header: { "Idempotency-Key": key } },
          body,
        }),
      ),
    onSuccess: (answer) => client.setQueryData(bulkEditQuery(shopId, answer.data.id).queryKey, answer),
    onSettled: () => client.invalidateQueries({ queryKey: [shopId, "catalog"] }),
  });
}

export function useUndoBulkEdit(shopId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (editId: string) =>
      unwrap(
        api.POST("/api/merchants/{merchant_id}/bulk-edits/{edit_id}/undo", {
          params: { path: { merchant_id: shopId, edit_id: editId } },
        }),
      ),
    onSuccess: (answer) => client.setQueryData(bulkEditQuery(shopId, answer.data.id).queryKey, answer),
    onSettled: () => client.invalidateQueries({ queryKey: [shopId, "catalog"] }),
  });
}

/** The catalogue is read anew when an edit that was under way has come to its end. */
export function useFreshWhenDone(shopId: string, state: string | undefined): void {
  const client = useQueryClient();
  const refresh = useEffectEvent(() => void client.invalidateQueries({ queryKey: [shopId, "catalog"] }));
  useEffect(() => {
    if (state === "done" || state === "undone") refresh();
  }, [state]);
}
