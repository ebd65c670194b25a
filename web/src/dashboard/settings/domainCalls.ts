import { toast } from "@heroui/react/toast";
import { useLingui } from "@lingui/react/macro";
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import { merchantQuery } from "../shop";
import type { Wire } from "../wire";

export type Domain = Wire["DomainOut"];
export type DomainStep = { kind: "check" } | { kind: "live"; isMain: boolean } | { kind: "remove" };

const FEW_MINUTES = 5 * 60_000;

export const domainsQuery = (shopId: string) =>
  queryOptions({
    queryKey: [shopId, "domains"],
    queryFn: ({ signal }) =>
      unwrap(api.GET("/api/merchants/{merchant_id}/domains", { params: { path: { merchant_id: shopId } }, signal })),
    select: (answer) => answer.data,
    staleTime: FEW_MINUTES,
  });

/** Adds a domain to the shop. */
export function useAddDomain(shopId: string) {
  const client = useQueryClient();
  return useMutation({
    meta: { shownInline: true },
    mutationFn: (name: string) =>
      unwrap(
        api.POST("/api/merchants/{merchant_id}/domains", {
          params: { path: { merchant_id: shopId } },
          body: { name },
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: domainsQuery(shopId).queryKey }),
  });
}

/** Has a domain looked at, lets the shop live there or no longer, or lets go of it. */
export function useDomainStep(shopId: string, domain: Domain) {
  const { t } = useLingui();
  const client = useQueryClient();
  const params = { path: { merchant_id: shopId, domain_id: domain.id } };
  return useMutation({
    mutationFn: async (step: DomainStep) => {
      if (step.kind === "check") {
        await unwrap(api.POST("/api/merchants/{merchant_id}/domains/{domain_id}/check", { params }));
      } else if (step.kind === "live") {
        const body = { is_main: step.isMain };
        await unwrap(api.PATCH("/api/merchants/{merchant_id}/domains/{domain_id}", { params, body }));
        toast.success(step.isMain ? t`Your shop lives at ${domain.name} now` : t`Your shop lives at its own address`);
      } else {
        await unwrap(api.DELETE("/api/merchants/{merchant_id}/domains/{domain_id}", { params }));
      }
    },
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: domainsQuery(shopId).queryKey }),
        client.invalidateQueries({ queryKey: merchantQuery(shopId).queryKey }),
      ]),
  });
}
