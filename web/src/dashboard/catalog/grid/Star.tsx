import { useLingui } from "@lingui/react/macro";
import { StarIcon } from "@/dashboard/icons";
import { useShop } from "@/dashboard/shop";
import type { Product } from "../calls";
import { useSayFit } from "../fits";
import type { Put } from "./Row";

/** Puts a product in front, or back; and says at once whether WhatsApp has a place for it. */
export function Star({ product, put }: { product: Product; put: Put }) {
  const { t } = useLingui();
  const sayFit = useSayFit(useShop().id);
  const is_priority = !product.is_priority;
  async function turn() {
    const isTaken = await put({ id: product.id, body: { is_priority }, shown: { is_priority } });
    if (isTaken && is_priority) await sayFit(product.id);
  }
  return (
    <button
      type="button"
      aria-pressed={product.is_priority}
      aria-label={t`Star ${product.name}`}
      onClick={() => void turn()}
      className="grid size-9 place-items-center rounded-full text-muted outline-offset-2 hover:bg-default aria-pressed:text-[#a86a00] dark:aria-pressed:text-highlight"
    >
      <StarIcon filled={product.is_priority} />
    </button>
  );
}
