import { queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";

/** The shop's tags, the most used first. */
export const tagsQuery = (shopId: string) =>
  queryOptions({
    queryKey: [shopId, "catalog", "tags"],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/merchants/{merchant_id}/tags", {
          params: { path: { merchant_id: shopId }, query: { limit: 100 } },
          signal,
        }),
      ),
    select: (answer) => answer.data.tags,
  });
