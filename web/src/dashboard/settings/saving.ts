import { toast } from "@heroui/react/toast";
import { useLingui } from "@lingui/react/macro";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import { merchantQuery } from "../shop";
import type { Merchant, Wire } from "../wire";

/** Saves some of the shop's own data. The form shows what is refused, beside what it was refused for. */
export function useSaveMerchant({ id }: Merchant) {
  const { t } = useLingui();
  const client = useQueryClient();
  return useMutation({
    meta: { shownInline: true },
    mutationFn: (change: Wire["MerchantChange"]) =>
      unwrap(api.PATCH("/api/merchants/{merchant_id}", { params: { path: { merchant_id: id } }, body: change })),
    onSuccess: (answer) => {
      client.setQueryData(merchantQuery(id).queryKey, answer);
      toast.success(t`Saved`);
    },
  });
}
