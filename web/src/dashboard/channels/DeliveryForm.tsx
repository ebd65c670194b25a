import { Button } from "@heroui/react/button";
import { toast } from "@heroui/react/toast";
import { Trans, useLingui } from "@lingui/react/macro";
import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import { useShop } from "../shop";

const place = (shopId: string, phoneNumberId: string) => ({
  path: { merchant_id: shopId, phone_number_id: phoneNumberId },
});

const formQuery = (shopId: string, phoneNumberId: string) =>
  queryOptions({
    queryKey: [shopId, "channels", phoneNumberId, "delivery-form"],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/merchants/{merchant_id}/channels/{phone_number_id}/delivery-form", {
          params: place(shopId, phoneNumberId),
          signal,
        }),
      ),
    select: (answer) => answer.data,
  });

/** Whether shoppers of a number fill in a form for their delivery, or are asked in the chat. */
export function DeliveryForm({ phoneNumberId }: { phoneNumberId: string }) {
  const { t } = useLingui();
  const shopId = useShop().id;
  const client = useQueryClient();
  const form = useQuery(formQuery(shopId, phoneNumberId));
  const publish = useMutation({
    meta: { shownInline: true },
    mutationFn: () =>
      unwrap(
        api.POST("/api/merchants/{merchant_id}/channels/{phone_number_id}/delivery-form", {
          params: place(shopId, phoneNumberId),
        }),
      ),
    onSuccess: () => toast.success(t`Shoppers now see the delivery form`),
    onSettled: () => client.invalidateQueries({ queryKey: formQuery(shopId, phoneNumberId).queryKey }),
  });
  if (!form.data) return null;
  const isOn = form.data.state === "published";
  const trouble = publish.error?.message ?? form.data.error;
  return (
    <div className="mt-3 border-t border-separator pt-3 text-sm">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <div className="me-auto min-w-0">
          <p className="font-medium">
            <Trans>Delivery form</Trans>
          </p>
          <p className="text-muted">
            {isOn ? (
              <Trans>Shoppers fill in where and when inside WhatsApp.</Trans>
            ) : (
              <Trans>Shoppers are asked for their address in the chat.</Trans>
            )}
          </p>
        </div>
        <Button
          size="sm"
          variant={isOn ? "tertiary" : "secondary"}
          isPending={publish.isPending}
          onPress={() => publish.mutate()}
        >
          {isOn ? <Trans>Bring up to date</Trans> : <Trans>Use the form</Trans>}
        </Button>
      </div>
      {trouble ? (
        <p role="alert" className="mt-2 rounded-xl bg-danger-soft px-3 py-2 text-danger-soft-foreground">
          {trouble}
        </p>
      ) : null}
    </div>
  );
}
