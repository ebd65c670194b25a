import type { Wire } from "@/dashboard/wire";
import type { Product } from "../calls";
import { blankCell, type Matrix, matrixOf, type Variant } from "./matrix";

export type Translation = { language: string; name: string; description: string };
export type Attribute = { key: string; name: string; value: string };

/** A product as its page holds it: everything is words until it is saved. */
export type Draft = {
  name: string;
  description: string;
  imageUrl: string;
  status: "active" | "draft" | "archived";
  isStarred: boolean;
  /** Its category; `none` leaves a new one uncategorised, `new` makes one. */
  shelf: string;
  newShelf: string;
  brand: string;
  taxClass: string;
  supplier: string;
  externalId: string;
  slug: string;
  tags: string[];
  attributes: Attribute[];
  collections: string[];
  translations: Translation[];
  matrix: Matrix;
};

export const NEW_SHELF = "new";
export const NO_SHELF = "none";

export const emptyDraft = (): Draft => ({
  name: "",
  description: "",
  imageUrl: "",
  status: "active",
  isStarred: false,
  shelf: NO_SHELF,
  newShelf: "",
  brand: "",
  taxClass: "",
  supplier: "",
  externalId: "",
  slug: "",
  tags: [],
  attributes: [],
  collections: [],
  translations: [],
  matrix: { options: [], cells: [blankCell()] },
});

/** All that is known of a product. */
export type Whole = {
  product: Product;
  variants: Variant[];
  translations: Wire["TranslationOut"][];
  collections: string[];
};

export const draftOf = ({ product, variants, translations, collections }: Whole): Draft => ({
  name: product.name,
  description: product.description ?? "",
  imageUrl: product.image_url ?? "",
  status: product.status === "draft" || product.status === "archived" ? product.status : "active",
  isStarred: product.is_priority,
  shelf: product.subcategory_id ?? product.category_id,
  newShelf: "",
  brand: product.brand ?? "",
  taxClass: product.tax_class ?? "",
  supplier: product.supplier_id ?? "",
  externalId: product.external_id,
  slug: product.slug,
  tags: product.tags,
  attributes: Object.entries(product.attributes).map(([name, value]) => ({ key: name, name, value })),
  collections,
  translations: translations.map((one) => ({ ...one, description: one.description ?? "" })),
  matrix: matrixOf(product.options, variants),
});

type Body = Wire["ProductChange"];

/** What is sent of the product itself: only what differs. Its category is sent by `placeOf`. */
export function bodyOf(draft: Draft, before: Draft): Body {
  const body: Body = {};
  const isNew = (key: keyof Draft) => JSON.stringify(draft[key]) !== JSON.stringify(before[key]);
  if (isNew("name")) body.name = draft.name.trim();
  if (isNew("description")) body.description = orNothing(draft.description);
  if (isNew("imageUrl")) body.image_url = orNothing(draft.imageUrl);
  if (isNew("status")) body.status = draft.status;
  if (isNew("isStarred")) body.is_priority = draft.isStarred;
  if (isNew("brand")) body.brand = orNothing(draft.brand);
  if (isNew("taxClass")) body.tax_class = orNothing(draft.taxClass);
  if (isNew("supplier")) body.supplier_id = orNothing(draft.supplier);
  if (isNew("externalId") && draft.externalId.trim()) body.external_id = draft.externalId.trim();
  if (isNew("slug") && draft.slug.trim()) body.slug = draft.slug.trim();
  if (isNew("tags")) body.tags = draft.tags;
  if (isNew("attributes"))
    body.attributes = Object.fromEntries(
      draft.attributes.filter(({ name }) => name.trim()).map(({ name, value }) => [name.trim(), value.trim()]),
    );
  return body;
}

/** What became of the translations: which are said anew, and which are gone. */
export function translationChanges(draft: Draft, before: Draft): { said: Translation[]; gone: string[] } {
  const kept = draft.translations.filter(({ name }) => name.trim());
  const was = new Map(before.translations.map((one) => [one.language, one]));
  return {
    said: kept.filter((one) => JSON.stringify(was.get(one.language)) !== JSON.stringify(one)),
    gone: [...was.keys()].filter((language) => !kept.some((one) => one.language === language)),
  };
}

const orNothing = (words: string) => words.trim() || null;
