import { Trans } from "@lingui/react/macro";
import { CartIcon, ShopIcon } from "../icons";
import { type Amount, type Item, nearby, type Order, type Parameters } from "../sandbox";
import { money, priceBefore, priceText, total } from "./cart";

/** The picture of a product, or a drawn bag where there is none. */
export function Picture({ item, className }: { item?: Item; className: string }) {
  return item?.image_link ? (
    <img
      src={nearby(item.image_link)}
      alt={item.title ?? ""}
      className={`bg-surface-secondary object-cover ${className}`}
    />
  ) : (
    <span className={`grid place-items-center bg-surface-secondary text-muted ${className}`}>
      <ShopIcon className="size-7" />
    </span>
  );
}

/** What a product costs, and what it cost before, crossed out, while it is reduced. */
export function Price({ item }: { item?: Item }) {
  const before = priceBefore(item);
  return (
    <>
      {priceText(item)}
      {before ? (
        <>
          {" "}
          <s className="font-normal text-muted">
            <span className="sr-only">
              <Trans>before:</Trans>
            </span>{" "}
            {money(before.amount, before.currency)}
          </s>
        </>
      ) : null}
    </>
  );
}

/** One product inside a bubble. */
export function ProductCard({ id, items, onOpen }: { id: string; items: Item[]; onOpen: () => void }) {
  const item = items.find((one) => one.retailer_id === id);
  return (
    <button type="button" onClick={onOpen} className="block w-60 max-w-full overflow-hidden rounded-xl text-start">
      <Picture item={item} className="aspect-4/3 w-full" />
      <span className="block bg-black/5 px-2.5 py-2 dark:bg-white/10">
        <span dir="auto" className="line-clamp-2 font-medium">
          {item?.title ?? id}
        </span>
        <span className="block text-[13px] text-muted">
          {item ? <Price item={item} /> : <Trans>Not in the shop's catalogue</Trans>}
        </span>
      </span>
    </button>
  );
}

/** A cart that was sent. */
export function OrderCard({ order, items }: { order: Order; items: Item[] }) {
  const count = order.product_items.reduce((sum, line) => sum + line.quantity, 0);
  const first = items.find((item) => item.retailer_id === order.product_items[0]?.product_retailer_id);
  return (
    <div className="w-60 max-w-full">
      <div className="flex items-center gap-3 rounded-xl bg-black/5 p-2 dark:bg-white/10">
        <Picture item={first} className="size-14 rounded-lg" />
        <span className="min-w-0">
          <span className="flex items-center gap-1.5 font-medium">
            <CartIcon className="size-4" />
            {count === 1 ? <Trans>1 item</Trans> : <Trans>{count} items</Trans>}
          </span>
          <span className="block text-[13px] text-muted">
            {total(order.product_items)} <Trans>(estimated total)</Trans>
          </span>
        </span>
      </div>
      {order.text ? (
        <p dir="auto" className="break-words px-1.5 pt-1">
          {order.text}
        </p>
      ) : null}
    </div>
  );
}

const worth = ({ value, offset }: Amount, currency: string) => money(value / offset, currency);

/** What is to be paid, line by line. */
export function OrderDetails({ parameters }: { parameters?: Parameters }) {
  const { order, currency = "", total_amount, reference_id } = parameters ?? {};
  const sums = [
    { label: <Trans>Subtotal</Trans>, amount: order?.subtotal },
    { label: <Trans>Discount</Trans>, amount: order?.discount },
    { label: <Trans>Shipping</Trans>, amount: order?.shipping },
    { label: <Trans>Tax</Trans>, amount: order?.tax },
  ].flatMap(({ label, amount }, index) => (amount ? [{ label, amount, key: index }] : []));
  return (
    <div className="w-64 max-w-full px-1.5 pt-1">
      <p className="text-[12px] text-muted">
        <Trans>Order {reference_id ?? ""}</Trans>
      </p>
      <dl className="grid grid-cols-[1fr_auto] gap-x-3 text-[13.5px]">
        {order?.items?.map((item) => (
          <div key={item.retailer_id ?? item.name} className="contents">
            <dt dir="auto" className="break-words">
              {item.quantity} × {item.name}
            </dt>
            <dd className="tabular-nums">{worth(item.sale_amount ?? item.amount, currency)}</dd>
          </div>
        ))}
        {sums.map(({ label, amount, key }) => (
          <div key={key} className="contents text-muted">
            <dt>{label}</dt>
            <dd className="tabular-nums">{worth(amount, currency)}</dd>
          </div>
        ))}
        {total_amount ? (
          <div className="contents font-semibold">
            <dt className="pt-1">
              <Trans>Total</Trans>
            </dt>
            <dd className="pt-1 tabular-nums">{worth(total_amount, currency)}</dd>
          </div>
        ) : null}
      </dl>
    </div>
  );
}

/** How far an order is. */
export function OrderStatus({ parameters }: { parameters?: Parameters }) {
  return (
    <p className="px-1.5 pt-1">
      <span className="rounded-full bg-accent-soft px-2 py-0.5 text-[12.5px] font-medium text-accent">
        {(parameters?.order?.status ?? "").replace(/_/g, " ")}
      </span>{" "}
      <span className="text-[12px] text-muted">
        <Trans>Order {parameters?.reference_id ?? ""}</Trans>
      </span>
    </p>
  );
}
