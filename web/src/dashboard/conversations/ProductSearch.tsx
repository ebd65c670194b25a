import { SearchField } from "@heroui/react/search-field";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Empty } from "@/ui/Empty";
import { Failed, SkeletonRows } from "../Faces";
import { CheckIcon } from "../icons";
import { Photo } from "../Photo";
import { useShop } from "../shop";
import { useTyped } from "../typed";
import { type Product, productsQuery } from "./calls";

/** Products found by their names, to be picked. With `onlyInWhatsApp` those that WhatsApp does not show cannot be. */
export function ProductSearch({
  picked,
  toggle,
  onlyInWhatsApp,
}: {
  picked: Product[];
  toggle: (product: Product) => void;
  onlyInWhatsApp?: boolean;
}) {
  const { t } = useLingui();
  const [search, setSearch] = useState("");
  const [typed, type] = useTyped(search, setSearch);
  const products = useQuery(productsQuery(useShop().id, search));
  return (
    <>
      <SearchField aria-label={t`Search products`} value={typed} onChange={type} fullWidth autoFocus>
        <SearchField.Group>
          <SearchField.SearchIcon />
          <SearchField.Input placeholder={t`Search products`} />
          <SearchField.ClearButton />
        </SearchField.Group>
      </SearchField>
      {products.isError ? (
        <Failed error={products.error} retry={() => void products.refetch()} />
      ) : products.isPending ? (
        <SkeletonRows rows={5} />
      ) : products.data.length === 0 ? (
        <Empty title={<Trans>No product fits</Trans>}>
          <Trans>Try another word of its name.</Trans>
        </Empty>
      ) : (
        <ul className="flex flex-col gap-0.5">
          {products.data.map((product) => (
            <Item
              key={product.id}
              product={product}
              isPicked={picked.some((one) => one.id === product.id)}
              isOut={Boolean(onlyInWhatsApp) && !product.is_in_whatsapp_catalog}
              toggle={() => toggle(product)}
            />
          ))}
        </ul>
      )}
    </>
  );
}

function Item({
  product,
  isPicked,
  isOut,
  toggle,
}: {
  product: Product;
  isPicked: boolean;
  isOut: boolean;
  toggle: () => void;
}) {
  return (
    <li>
      <button
        type="button"
        aria-pressed={isPicked}
        disabled={isOut}
        onClick={toggle}
        className="flex w-full items-center gap-3 rounded-xl px-2 py-1.5 text-start enabled:hover:bg-surface-secondary aria-pressed:bg-accent-soft"
      >
        <Photo url={product.image_url} />
        <span className="min-w-0 flex-1">
          <span className={`block truncate text-sm font-medium ${isOut ? "text-muted" : ""}`}>{product.name}</span>
          <span className="block text-xs text-muted tabular-nums">
            {product.price_text}
            {isOut ? (
              <>
                {" · "}
                <Trans>not in WhatsApp now</Trans>
              </>
            ) : product.in_stock ? null : (
              <>
                {" · "}
                <Trans>sold out</Trans>
              </>
            )}
          </span>
        </span>
        <span className={isPicked ? "text-accent" : "invisible"}>
          <CheckIcon />
        </span>
      </button>
    </li>
  );
}
