import { useLingui } from "@lingui/react/macro";
import { useStatusWords } from "../statusWords";

/** What the fields of a history are called. */
export function useFieldWords(): Record<string, string> {
  const { t } = useLingui();
  return {
    name: t`Name`,
    description: t`Description`,
    slug: t`Address in the shop`,
    external_id: t`Your own product number`,
    image_url: t`Picture`,
    pictures: t`Number of pictures`,
    category_id: t`Category`,
    status: t`Status`,
    is_priority: t`Star`,
    weight_kg: t`Weight in kg`,
    supplier_id: t`Supplier`,
    attributes: t`Attributes`,
    brand: t`Brand`,
    tax_class: t`Tax class`,
    tags: t`Tags`,
    options: t`Options`,
    price: t`Price`,
    compare_at_price: t`Price before`,
    cost: t`What it costs you`,
    sku: t`SKU`,
    barcode: t`Barcode`,
    position: t`Place among the variants`,
    is_default: t`Stands in front`,
    is_tracked: t`Stock is counted`,
    is_available: t`For sale`,
    archived_at: t`Taken away`,
  };
}

const LONGEST = 120;

/** What a value of a history is, for a person. */
export function useValueWords(categories: { id: string; name: string }[]): (field: string, value: unknown) => string {
  const { t, i18n } = useLingui();
  const statuses: Record<string, string> = useStatusWords();
  const nothing = t`nothing`;
  const say = (value: unknown): string => {
    if (value === null || value === undefined || value === "") return nothing;
    if (typeof value === "boolean") return value ? t`yes` : t`no`;
    if (Array.isArray(value)) return value.length ? value.map(say).join(", ") : nothing;
    if (typeof value === "object") {
      const told = Object.entries(value).map(([name, one]) => `${name}: ${say(one)}`);
      return told.length ? told.join(", ") : nothing;
    }
    return String(value);
  };
  return (field, value) => {
    if (field === "category_id") return categories.find(({ id }) => id === value)?.name ?? t`a category that is gone`;
    if (field === "status") return statuses[String(value)] ?? say(value);
    if (field === "archived_at") return value ? i18n.date(String(value)) : t`no`;
    const words = say(value);
    return words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
  };
}
