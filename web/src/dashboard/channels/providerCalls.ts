import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import type { Wire } from "../wire";

/** Connects a number of a Twilio account; the form shows what is refused. */
export function useConnectTwilio(shopId: string) {
  const client = useQueryClient();
  return useMutation({
    meta: { shownInline: true },
    mutationFn: ({ number, ...body }: Wire["TwilioConnection"] & { number: string }) =>
      unwrap(
        api.PUT("/api/merchants/{merchant_id}/channels/twilio/{number}", {
          params: { path: { merchant_id: shopId, number } },
          body,
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: [shopId, "channels"] }),
  });
}

/** Connects the number a 360dialog key belongs to; the form shows what is refused. */
export function useConnectDialog360(shopId: string) {
  const client = useQueryClient();
  return useMutation({
    meta: { shownInline: true },
    mutationFn: (body: Wire["Dialog360Connection"]) =>
      unwrap(
        api.PUT("/api/merchants/{merchant_id}/channels/dialog360", {
          params: { path: { merchant_id: shopId } },
          body,
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: [shopId, "channels"] }),
  });
}
