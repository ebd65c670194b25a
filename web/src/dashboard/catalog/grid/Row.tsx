import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { Photo } from "@/dashboard/Photo";
import { Cell } from "../Cell";
import type { Product } from "../calls";
import { amountOf, piecesOf } from "../numbers";
import type { Patch } from "./patch";
import { Star } from "./Star";
import { StatusSelect } from "./StatusSelect";

/** Changes a product at once; whether the server took it. */
export type Put = (change: Patch) => Promise<boolean>;

type Props = {
  product: Product;
  isChosen: boolean;
  choose: (isOn: boolean, isRange: boolean) => void;
  put: Put;
};

/** A product: a row of the table, on a phone a card. */
export function Row({ product, isChosen, choose, put }: Props) {
  const { t } = useLingui();
  return (
    <tr
      data-chosen={isChosen || undefined}
      className="grid grid-cols-[auto_auto_minmax(0,1fr)_auto] items-center gap-x-1 gap-y-1.5 border-b border-separator px-2 py-2 last:border-0 hover:bg-surface-secondary data-[chosen]:bg-accent-soft/40 md:table-row md:p-0"
    >
      <td className="md:w-10 md:ps-3">
        <label className="grid size-9 cursor-pointer place-items-center md:size-8">
          <input
            type="checkbox"
            aria-label={t`Choose ${product.name}`}
            checked={isChosen}
            onChange={(event) => choose(event.target.checked, (event.nativeEvent as MouseEvent).shiftKey)}
            className="size-4.5 cursor-pointer accent-accent md:size-4"
          />
        </label>
      </td>
      <td className="col-span-3 min-w-0 px-1 md:px-2 md:py-2">
        <Link
          to="/products/$productId"
          params={{ productId: product.id }}
          className="group flex min-w-0 items-center gap-3 rounded-lg outline-offset-2"
        >
          <Photo url={thumbnail(product)} />
          <span className="min-w-0">
            <span className="line-clamp-2 font-medium [overflow-wrap:anywhere] group-hover:underline">
              {product.name}
            </span>
            <Beside product={product} />
          </span>
        </Link>
      </td>
      <td className="col-start-1 row-start-2 md:w-10 md:px-0">
        <Star product={product} put={put} />
      </td>
      <td className="hidden max-w-40 truncate text-muted lg:table-cell lg:px-2">
        {product.subcategory ?? product.category}
      </td>
      <td className="row-start-2 ps-1 md:px-1">
        <StatusSelect product={product} put={put} />
      </td>
      <td className="row-start-2 md:px-1">
        <Stock product={product} put={put} />
      </td>
      <td className="row-start-2 text-end md:ps-1 md:pe-3">
        <Price product={product} put={put} />
      </td>
    </tr>
  );
}

/** What tells a product from others of its name. */
function Beside({ product: { sku, brand, variant_count } }: { product: Product }) {
  const word = sku ?? brand;
  return (
    <span className="block truncate text-xs text-muted">
      {word}
      {word && variant_count > 1 ? " · " : null}
      {variant_count > 1 ? <Plural value={variant_count} one="# variant" other="# variants" /> : null}
    </span>
  );
}

/** The narrowest of a picture's widths: a row shows 40 pixels. */
function thumbnail({ image, image_url }: Product): string | null {
  if (!image) return image_url;
  return image.template.replace("{width}", `${image.widths[0]}`).replace("{format}", "webp");
}

type PartProps = { product: Product; put: Put };
const still = "inline-flex h-9 items-center px-2 tabular-nums";

function Price({ product, put }: PartProps) {
  const { t } = useLingui();
  if (product.variant_count > 1)
    return (
      <span className={`${still} font-medium`}>
        {product.price_from === product.price ? product.price_text : <Trans>{product.price_text} and others</Trans>}
      </span>
    );
  return (
    <Cell
      label={t`Price of ${product.name}`}
      column="price"
      shown={product.price_text}
      value={product.price}
      inputMode="decimal"
      className="w-28 text-end font-medium"
      save={(typed) => {
        const price = amountOf(typed);
        if (price === null || price.startsWith("-")) return false;
        void put({ id: product.id, body: { price }, shown: { price, price_text: price } });
        return true;
      }}
    />
  );
}

function Stock({ product, put }: PartProps) {
  const { t } = useLingui();
  const count = product.stock_quantity;
  const tone = !product.in_stock ? "text-danger" : count !== null && count <= 5 ? "text-warning-soft-foreground" : "";
  if (product.variant_count > 1)
    return (
      <span className={`${still} ${tone}`}>
        {count === null ? <Trans>Not counted</Trans> : <Trans>{count} in all</Trans>}
      </span>
    );
  const words = count === null ? "" : `${count}`;
  return (
    <Cell
      label={t`Stock of ${product.name}`}
      column="stock"
      shown={words}
      value={words}
      placeholder={product.in_stock ? t`Not counted` : t`Sold out`}
      inputMode="numeric"
      className={`w-24 ${tone}`}
      save={(typed) => {
        const pieces = typed === "" ? null : piecesOf(typed);
        if (typed !== "" && pieces === null) return false;
        const in_stock = pieces === null ? product.in_stock : pieces > 0;
        void put({ id: product.id, body: { stock_quantity: pieces }, shown: { stock_quantity: pieces, in_stock } });
        return true;
      }}
    />
  );
}
