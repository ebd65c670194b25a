import { toast } from "@heroui/react/toast";
import { queryOptions, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";

/** What stars on these products mean, and all stars together: whether WhatsApp has a place for them. */
export const fitQuery = (shopId: string, productIds: string[]) =>
  queryOptions({
    queryKey: [shopId, "catalog", "fit", productIds],
    queryFn: ({ signal }) =>
      unwrap(
        api.POST("/api/merchants/{merchant_id}/rotation/fit", {
          params: { path: { merchant_id: shopId } },
          body: { product_ids: productIds },
          signal,
        }),
      ),
    select: (answer) => answer.data,
    retry: false,
  });

/** Says at once whether a product that was just starred fits into WhatsApp. */
export function useSayFit(shopId: string): (productId: string) => Promise<void> {
  const client = useQueryClient();
  return async (productId) => {
    const answer = await client.fetchQuery({ ...fitQuery(shopId, [productId]), staleTime: 0 }).catch(() => null);
    const [fit] = answer?.data.products ?? [];
    if (!fit) return;
    if (fit.fits) toast.success(fit.sentence);
    else toast.warning(fit.sentence, { timeout: 10_000 });
  };
}
