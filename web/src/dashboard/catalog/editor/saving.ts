import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { api, unwrap } from "@/api/client";
import type { Wire } from "@/dashboard/wire";
import { uploadPicture } from "../pictureCalls";
import { bodyOf, type Draft, NEW_SHELF, NO_SHELF, translationChanges, type Whole } from "./draft";
import { changesOf, bodyOf as matrixBody } from "./matrix";

type Category = Wire["CategoryOut"];
export type Saved = { id: string; warnings: string[]; unsent: string[] };
type Wanted = { draft: Draft; before: Draft; whole: Whole | null; photos: File[]; categories: Category[] };

/**
 * Saves a product's page, step by step: the product, its variants, collections, translations, photos. What was refused
 * is shown by the page; when it is saved again, what was done already is not done twice.
 */
export function useSaveProduct(shopId: string) {
  const client = useQueryClient();
  // A new product that is there already, though something behind it was refused.
  const made = useRef<{ id: string; variantId: string; before: Draft }>(undefined);
  return useMutation({
    meta: { shownInline: true },
    mutationFn: async ({ draft, before, whole, photos, categories }: Wanted): Promise<Saved> => {
      const place = await placeOf(shopId, draft, whole, categories);
      const warnings: string[] = [];
      const hear = (answer: { warnings?: Wire["Warned"][] }) =>
        warnings.push(...(answer.warnings ?? []).map(({ message }) => message));
      let known = whole ? { id: whole.product.id, before } : made.current;
      if (known) {
        const body = { ...bodyOf(draft, known.before), ...place };
        if (Object.keys(body).length > 0) hear(await changeProduct(shopId, known.id, body));
      } else {
        const created = await createProduct(shopId, draft, place);
        hear(created);
        const variantId = created.data.variant_id;
        made.current = { id: created.data.id, variantId, before: { ...draft, collections: [], translations: [] } };
        known = made.current;
      }
      const { id } = known;
      const matrix = withFirst(draft, whole ? null : made.current?.variantId);
      const was = whole ? before.matrix : withFirst(known.before, made.current?.variantId);
      if (JSON.stringify(matrix) !== JSON.stringify(was) || (!whole && hasMore(matrix)))
        hear(await putVariants(shopId, id, matrixBody(matrix, whole ? was : firstOnly(was))));
      if (JSON.stringify(draft.collections) !== JSON.stringify(known.before.collections))
        await placeProduct(shopId, id, draft.collections);
      await translate(shopId, id, draft, known.before);
      return { id, warnings: [...new Set(warnings)], unsent: await sendPhotos(shopId, id, photos) };
    },
    onSuccess: () => {
      made.current = undefined;
    },
    onSettled: () => client.invalidateQueries({ queryKey: [shopId, "catalog"] }),
  });
}

/** Of a product that was just made, the first variant is the one it came with. */
function withFirst({ matrix }: Draft, variantId: string | null | undefined): Draft["matrix"] {
  if (!variantId) return matrix;
  return { ...matrix, cells: matrix.cells.map((cell, at) => (at === 0 ? { ...cell, id: variantId } : cell)) };
}
/** What was said of a new product's first variant when it was made: not yet when it runs low. */
const firstOnly = (matrix: Draft["matrix"]): Draft["matrix"] => ({
  ...matrix,
  cells: matrix.cells.slice(0, 1).map((cell) => ({ ...cell, lowAt: "" })),
});

const hasMore = ({ options, cells }: Draft["matrix"]) => options.length > 0 || Boolean(cells[0]?.lowAt);

type Place = { category_id?: string; subcategory_id?: string | null };

async function placeOf(shopId: string, draft: Draft, whole: Whole | null, categories: Category[]): Promise<Place> {
  if (draft.shelf === NO_SHELF) return {};
  if (draft.shelf === NEW_SHELF) {
    const created = await unwrap(
      api.POST("/api/merchants/{merchant_id}/categories", {
        params: { path: { merchant_id: shopId } },
        body: { name: draft.newShelf.trim() },
      }),
    );
    return { category_id: created.data.id, subcategory_id: null };
  }
  if (whole && draft.shelf === (whole.product.subcategory_id ?? whole.product.category_id)) return {};
  const isTop = categories.some(({ id }) => id === draft.shelf);
  return isTop ? { category_id: draft.shelf, subcategory_id: null } : { subcategory_id: draft.shelf };
}

function createProduct(shopId: string, draft: Draft, place: Place) {
  const [first] = draft.matrix.cells;
  const empty: Draft = { ...draft, ...nothingSaid };
  const { low_stock_at: _, price, weight_kg, ...offer } = first ? changesOf(first, undefined) : {};
  return unwrap(
    api.POST("/api/merchants/{merchant_id}/products", {
      params: { path: { merchant_id: shopId } },
      body: {
        ...(bodyOf(draft, empty) as Partial<Wire["NewProduct"]>),
        ...place,
        ...offer,
        weight_kg,
        name: draft.name.trim(),
        price: price ?? "",
      },
    }),
  );
}

const nothingSaid: Partial<Draft> = {
  name: "",
  description: "",
  imageUrl: "",
  status: "active",
  isStarred: false,
  brand: "",
  taxClass: "",
  supplier: "",
  externalId: "",
  tags: [],
  attributes: [],
};

const changeProduct = (shopId: string, productId: string, body: Wire["ProductChange"]) =>
  unwrap(
    api.PATCH("/api/merchants/{merchant_id}/products/{product_id}", {
      params: { path: { merchant_id: shopId, product_id: productId } },
      body,
    }),
  );

const putVariants = (shopId: string, productId: string, body: Wire["VariantMatrix"]) =>
  unwrap(
    api.PUT("/api/merchants/{merchant_id}/products/{product_id}/variants", {
      params: { path: { merchant_id: shopId, product_id: productId } },
      body,
    }),
  );

const placeProduct = (shopId: string, productId: string, collectionIds: string[]) =>
  unwrap(
    api.PUT("/api/merchants/{merchant_id}/products/{product_id}/collections", {
      params: { path: { merchant_id: shopId, product_id: productId } },
      body: { collection_ids: collectionIds },
    }),
  );

async function translate(shopId: string, productId: string, draft: Draft, before: Draft): Promise<void> {
  const { said, gone } = translationChanges(draft, before);
  const path = { merchant_id: shopId, product_id: productId };
  for (const { language, name, description } of said)
    await unwrap(
      api.PUT("/api/merchants/{merchant_id}/products/{product_id}/translations/{language}", {
        params: { path: { ...path, language } },
        body: { name: name.trim(), description: description.trim() || null },
      }),
    );
  for (const language of gone)
    await unwrap(
      api.DELETE("/api/merchants/{merchant_id}/products/{product_id}/translations/{language}", {
        params: { path: { ...path, language } },
      }),
    );
}

/** Sends the photos that waited for the product; the names of those that could not be sent. */
async function sendPhotos(shopId: string, productId: string, photos: File[]): Promise<string[]> {
  const unsent: string[] = [];
  for (const photo of photos) {
    try {
      await uploadPicture(shopId, productId, photo, () => undefined);
    } catch (error) {
      unsent.push(error instanceof Error ? `${photo.name}: ${error.message}` : photo.name);
    }
  }
  return unsent;
}
