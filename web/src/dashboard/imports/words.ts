import { useLingui } from "@lingui/react/macro";

export const required = ["name", "price"];

/** What a column can be, by the API's names, in the order in which they are offered. */
export function useFieldNames(): Record<string, string> {
  const { t } = useLingui();
  return {
    product_id: t`Your own id`,
    name: t`Name`,
    price: t`Price`,
    category: t`Category`,
    subcategory: t`Subcategory`,
    description: t`Description`,
    image_url: t`Picture address`,
    more_images: t`Further picture addresses`,
    image_alts: t`What the pictures show`,
    in_stock: t`In stock, yes or no`,
    stock_quantity: t`How many there are`,
    is_priority: t`Starred, yes or no`,
    sku: t`SKU`,
    barcode: t`Barcode`,
    weight_kg: t`Weight in kg`,
    supplier_id: t`Supplier`,
    brand: t`Brand`,
    tags: t`Tags, between commas`,
    compare_at_price: t`Price before, crossed out`,
    cost: t`Your cost`,
    tax_class: t`Tax class`,
    status: t`Active, draft or archived`,
    variant_weight_kg: t`Weight of the variant in kg`,
    variant_image_url: t`Picture of the variant`,
    currency: t`Currency`,
    oja_options: t`Options, from our export`,
    oja_attributes: t`Facts, from our export`,
    option: t`A choice, like size or colour`,
    fact: t`Keep it as a fact`,
    left_out: t`Leave it out`,
  };
}

/** What a field of a change is called. */
export function useFieldName(): (field: string) => string {
  const names = useFieldNames();
  const { t } = useLingui();
  return (field) => (field === "status" ? t`Status` : field === "pictures" ? t`Photos` : (names[field] ?? field));
}
