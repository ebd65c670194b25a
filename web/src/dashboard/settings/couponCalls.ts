import { toast } from "@heroui/react/toast";
import { useLingui } from "@lingui/react/macro";
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import type { Wire } from "../wire";

export const couponsQuery = (shopId: string) =>
  queryOptions({
    queryKey: [shopId, "coupons"],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/merchants/{merchant_id}/coupons", {
          params: { path: { merchant_id: shopId }, query: { limit: 100 } },
          signal,
        }),
      ),
    select: (answer) => answer.data.coupons,
  });

/** Makes a coupon, or changes the one with that id. */
export function useSaveCoupon(shopId: string) {
  const { t } = useLingui();
  const client = useQueryClient();
  return useMutation({
    meta: { shownInline: true },
    mutationFn: ({ id, wish }: { id: string | null; wish: Wire["CouponIn"] }) =>
      id
        ? unwrap(
            api.PUT("/api/merchants/{merchant_id}/coupons/{coupon_id}", {
              params: { path: { merchant_id: shopId, coupon_id: id } },
              body: wish,
            }),
          )
        : unwrap(
            api.POST("/api/merchants/{merchant_id}/coupons", {
              params: { path: { merchant_id: shopId } },
              body: wish,
            }),
          ),
    onSuccess: () => {
      toast.success(t`Saved`);
      return client.invalidateQueries({ queryKey: couponsQuery(shopId).queryKey });
    },
  });
}
