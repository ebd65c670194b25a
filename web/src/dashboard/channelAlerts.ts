import { queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import type { Wire } from "./wire";

export type ChannelAlert = Wire["AlertOut"];

/** What is wrong with the shop's numbers right now, the worst first. */
export const alertsQuery = (shopId: string) =>
  queryOptions({
    queryKey: [shopId, "channel-alerts"],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/merchants/{merchant_id}/channel-alerts", { params: { path: { merchant_id: shopId } }, signal }),
      ),
    select: (answer) => answer.data,
    refetchInterval: 5 * 60_000,
  });
