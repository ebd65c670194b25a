import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";

export type Subject = { kind: "category" | "collection"; id: string };
export type Said = { name: string; description: string };

// Not below `catalog`, which is asked for anew when one is archived: of that one nothing is told any more.
const key = (shopId: string, { kind, id }: Subject) => [shopId, "translations", kind, id];

/** What a category or a collection is called in other languages, by language. */
export const translationsQuery = (shopId: string, subject: Subject) =>
  queryOptions({
    queryKey: key(shopId, subject),
    queryFn: ({ signal }) => {
      const query = { limit: 100 };
      return unwrap(
        subject.kind === "category"
          ? api.GET("/api/merchants/{merchant_id}/categories/{category_id}/translations", {
              params: { path: { merchant_id: shopId, category_id: subject.id }, query },
              signal,
            })
          : api.GET("/api/merchants/{merchant_id}/collections/{collection_id}/translations", {
              params: { path: { merchant_id: shopId, collection_id: subject.id }, query },
              signal,
            }),
      );
    },
    select: (answer) => new Map(answer.data.translations.map((one) => [one.language, one])),
  });

const OF_CATEGORY = "/api/merchants/{merchant_id}/categories/{category_id}/translations/{language}";
const OF_COLLECTION = "/api/merchants/{merchant_id}/collections/{collection_id}/translations/{language}";

/** Says it in a language, or no longer when the name is empty. */
export function useTranslate(shopId: string, subject: Subject) {
  const client = useQueryClient();
  return useMutation({
    meta: { shownInline: true },
    mutationFn: async ({ language, name, description }: Said & { language: string }) => {
      const body = { name: name.trim(), description: description.trim() || null };
      const category = { path: { merchant_id: shopId, category_id: subject.id, language } };
      const collection = { path: { merchant_id: shopId, collection_id: subject.id, language } };
      if (subject.kind === "category" && body.name) await unwrap(api.PUT(OF_CATEGORY, { params: category, body }));
      else if (subject.kind === "category") await unwrap(api.DELETE(OF_CATEGORY, { params: category }));
      else if (body.name) await unwrap(api.PUT(OF_COLLECTION, { params: collection, body }));
      else await unwrap(api.DELETE(OF_COLLECTION, { params: collection }));
    },
    onSuccess: () => client.invalidateQueries({ queryKey: key(shopId, subject) }),
  });
}
