import { toast } from "@heroui/react/toast";
import { useLingui } from "@lingui/react/macro";
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import type { Wire } from "../wire";

const ofShop = (shopId: string) => ({ path: { merchant_id: shopId } });

export const deliveryQuery = (shopId: string) =>
  queryOptions({
    queryKey: [shopId, "delivery"],
    queryFn: ({ signal }) =>
      unwrap(api.GET("/api/merchants/{merchant_id}/delivery", { params: ofShop(shopId), signal })),
    select: (answer) => answer.data,
  });

/** Saves how the shop hands its goods over, as a whole. */
export function useSettleDelivery(shopId: string) {
  const { t } = useLingui();
  const client = useQueryClient();
  return useMutation({
    meta: { shownInline: true },
    mutationFn: (wish: Wire["DeliveryIn"]) =>
      unwrap(api.PUT("/api/merchants/{merchant_id}/delivery", { params: ofShop(shopId), body: wish })),
    onSuccess: (answer) => {
      client.setQueryData(deliveryQuery(shopId).queryKey, answer);
      toast.success(t`Saved`);
    },
  });
}
