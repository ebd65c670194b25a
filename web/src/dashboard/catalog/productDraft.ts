import type { Product, ProductBody } from "./calls";

/** A product as the form holds it: everything is words until it is saved. */
export type Draft = {
  name: string;
  price: string;
  shelf: string;
  newShelf: string;
  description: string;
  image_url: string;
  sku: string;
  barcode: string;
  quantity: string;
  in_stock: boolean;
  is_priority: boolean;
};

export const NEW_SHELF = "new";
export const NO_SHELF = "none";

export const draftOf = (product: Product | null): Draft => ({
  name: product?.name ?? "",
  price: product?.price ?? "",
  shelf: product?.subcategory_id ?? product?.category_id ?? NO_SHELF,
  newShelf: "",
  description: product?.description ?? "",
  image_url: product?.image_url ?? "",
  sku: product?.sku ?? "",
  barcode: product?.barcode ?? "",
  quantity: product?.stock_quantity?.toString() ?? "",
  in_stock: product?.in_stock ?? true,
  is_priority: product?.is_priority ?? false,
});

/** All of it, as it is saved. */
export function wholeOf(draft: Draft) {
  const orNothing = (words: string) => words.trim() || null;
  return {
    name: draft.name.trim(),
    price: draft.price.trim(),
    description: orNothing(draft.description),
    image_url: orNothing(draft.image_url),
    sku: orNothing(draft.sku),
    barcode: orNothing(draft.barcode),
    stock_quantity: draft.quantity === "" ? null : Number(draft.quantity),
    in_stock: draft.in_stock,
    is_priority: draft.is_priority,
  };
}

/** Only what differs: what somebody else changed meanwhile stays. */
export function changesOf(draft: Draft, product: Product): ProductBody {
  const whole = wholeOf(draft);
  const keys = Object.keys(whole) as (keyof typeof whole)[];
  return Object.fromEntries(keys.filter((key) => whole[key] !== product[key]).map((key) => [key, whole[key]]));
}
