import { useQuery } from "@tanstack/react-query";
import { Photo } from "../Photo";
import { useShop } from "../shop";
import { namedProductsQuery } from "./calls";

export type Wanted = { id: string; count?: string; price?: string };

/** Products by the shop's own ids: picture, name and price when we have them, else the id. */
export function Goods({ wanted }: { wanted: Wanted[] }) {
  const known = useQuery(namedProductsQuery(useShop().id, [...new Set(wanted.map((one) => one.id))])).data;
  return (
    <ul className="flex flex-col gap-1.5">
      {wanted.map(({ id, count, price }) => {
        const product = known?.get(id);
        return (
          <li key={id} className="flex items-center gap-2.5 rounded-xl bg-surface/60 p-1.5 pe-3">
            <Photo url={product?.image_url} />
            <span className="min-w-0">
              <span className="block truncate font-medium">
                {count ? <span className="tabular-nums">{count} × </span> : null}
                {product?.name ?? id}
              </span>
              <span className="block text-xs text-bubble-muted tabular-nums">{price ?? product?.price_text}</span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
