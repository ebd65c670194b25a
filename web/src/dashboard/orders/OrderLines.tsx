import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { Sheet } from "../Faces";
import { Photo } from "../Photo";
import type { Order } from "./calls";

/** What was ordered, and what it comes to. */
export function OrderLines({ order }: { order: Order }) {
  return (
    <Sheet title={<Trans>Items</Trans>} flush>
      <ul className="divide-y divide-separator border-b border-separator">
        {order.items.map((line) => (
          <li key={line.id} className="flex items-center gap-3 px-4 py-3">
            <Photo url={line.image_url} size="medium" />
            <div className="min-w-0 flex-1">
              <p className="text-sm font-medium text-pretty [overflow-wrap:anywhere]">{line.name}</p>
              <p className="text-xs text-muted">
                <span className="tabular-nums">{line.price_text}</span>
                {line.sku ? <> · {line.sku}</> : null}
              </p>
            </div>
            <p className="text-sm text-muted tabular-nums">× {line.quantity}</p>
            <p className="min-w-20 text-end text-sm font-medium tabular-nums">{line.total_text}</p>
          </li>
        ))}
      </ul>
      <dl className="flex flex-col gap-1.5 px-4 py-3 text-sm">
        <Sum name={<Trans>Subtotal</Trans>} text={order.subtotal_text} />
        {isNothing(order.discount) ? null : <Sum name={<Trans>Discount</Trans>} text={`−${order.discount_text}`} />}
        {order.delivery_method === "delivery" ? (
          <Sum
            name={<Trans>Delivery</Trans>}
            text={isNothing(order.delivery_fee) ? <Trans>Free</Trans> : order.delivery_fee_text}
          />
        ) : null}
        {isNothing(order.tax) ? null : <Sum name={<Trans>Tax</Trans>} text={order.tax_text} />}
        <div className="mt-1 flex items-baseline justify-between border-t border-separator pt-2.5 text-base font-semibold">
          <dt>
            <Trans>Total</Trans>
          </dt>
          <dd className="tabular-nums">{order.total_text}</dd>
        </div>
      </dl>
      {order.payment_method ? (
        <p className="border-t border-separator px-4 py-3 text-sm text-muted">
          <Payment order={order} />
        </p>
      ) : null}
    </Sheet>
  );
}

/** How the customer said to pay. */
function Payment({ order }: { order: Order }) {
  if (order.payment_method === "in_chat") return <Trans>How to pay is agreed in the chat.</Trans>;
  return order.delivery_method === "pickup" ? (
    <Trans>To be paid at pickup.</Trans>
  ) : (
    <Trans>To be paid on delivery.</Trans>
  );
}

const isNothing = (amount: string) => Number(amount) === 0;

const Sum = ({ name, text }: { name: ReactNode; text: ReactNode }) => (
  <div className="flex items-baseline justify-between text-muted">
    <dt>{name}</dt>
    <dd className="tabular-nums">{text}</dd>
  </div>
);
