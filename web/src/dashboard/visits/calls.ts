import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import type { Wire } from "../wire";

export type Visits = Wire["VisitsOut"];
export type Funnel = Wire["Funnel"];
export type LinkResult = Wire["LinkResult"];
export type PageSpeed = Wire["PageSpeed"];
export type Measured = Wire["Measured"];

/** How far back one may look. */
export const periods = [7, 30, 90] as const;
export type Period = (typeof periods)[number];

export const visitsQuery = (shopId: string, days: Period) =>
  queryOptions({
    queryKey: [shopId, "visits", days],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/merchants/{merchant_id}/visits", {
          params: { path: { merchant_id: shopId }, query: { days } },
          signal,
        }),
      ),
    select: (answer) => answer.data,
    placeholderData: keepPreviousData,
  });
