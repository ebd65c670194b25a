import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { Sheet } from "../Faces";
import type { Funnel } from "./calls";

/** From looking to buying: each step with how many of a hundred visits came so far. */
export function Steps({ funnel }: { funnel: Funnel }) {
  const most = Math.max(funnel.visits, funnel.product_views, funnel.carts, funnel.orders, 1);
  const step = (count: number, name: ReactNode, note?: ReactNode) => ({ count, name, note, share: count / most });
  const steps = [
    step(funnel.visits, <Trans>Visits</Trans>),
    step(funnel.product_views, <Trans>Looks at a product</Trans>),
    step(funnel.carts, <Trans>Put something in the cart</Trans>, <OfHundred of={funnel.visits} count={funnel.carts} />),
    step(funnel.checkouts, <Trans>Went to the checkout</Trans>),
    step(funnel.handoffs, <Trans>Took the cart to WhatsApp</Trans>),
    step(funnel.orders, <Trans>Ordered in the web shop</Trans>, <OfHundred of={funnel.visits} count={funnel.orders} />),
  ];
  const { i18n } = useLingui();
  return (
    <Sheet title={<Trans>From looking to buying</Trans>}>
      <dl className="flex flex-col gap-3">
        {steps.map(({ count, name, note, share }, position) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the steps never move
          <div key={position} className="grid grid-cols-[1fr_auto] gap-x-4 text-sm">
            <dt className="flex flex-wrap items-baseline gap-x-2">
              {name}
              <span className="text-xs text-muted">{note}</span>
            </dt>
            <dd className="text-end font-medium tabular-nums">{i18n.number(count)}</dd>
            <dd aria-hidden="true" className="col-span-2 mt-1 h-2 overflow-hidden rounded-full bg-default">
              <div className="h-full rounded-full bg-accent" style={{ inlineSize: `${share * 100}%` }} />
            </dd>
          </div>
        ))}
        <div className="flex justify-between gap-4 border-t border-separator pt-3 text-sm">
          <dt>
            <Trans>Ordered for</Trans>
          </dt>
          <dd className="font-semibold tabular-nums">{funnel.revenue_text}</dd>
        </div>
      </dl>
    </Sheet>
  );
}

function OfHundred({ of, count }: { of: number; count: number }) {
  const { i18n } = useLingui();
  if (of < 20 || count > of) return null;
  return <Trans>{i18n.number(Math.round((100 * count) / of))} of 100 visits</Trans>;
}
