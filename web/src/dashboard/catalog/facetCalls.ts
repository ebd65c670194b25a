import { queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import type { paths } from "@/api/schema";
import type { Wire } from "../wire";

export type Facets = Wire["FacetsOut"];
type Wanted = NonNullable<paths["/api/merchants/{merchant_id}/search/facets"]["get"]["parameters"]["query"]>;

/** How many products of a list there are of each kind. */
export const facetsQuery = (shopId: string, wanted: Wanted) =>
  queryOptions({
    queryKey: [shopId, "catalog", "facets", wanted],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/merchants/{merchant_id}/search/facets", {
          params: { path: { merchant_id: shopId }, query: { ...wanted, has_attributes: false } },
          signal,
        }),
      ),
    select: (answer) => answer.data,
    placeholderData: (before) => before,
  });
