import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { ChatIcon } from "@/ui/icons";
import { Money } from "@/ui/Money";
import { ButtonLink } from "@/ui/skin";
import { OnMap } from "../OnMap";
import { Photo } from "../Photo";
import { ReviewForm } from "../ReviewForm";
import { Discount, Sum } from "../Sum";
import type { Order, OrderLine, Page, Step } from "../types";

const card = "rounded-2xl border border-separator bg-surface p-4";

/** An order, for whoever has its link: where it is, what is in it, how to ask about it. */
export function OrderPage({ page, order }: { page: Page; order: Order }) {
  const { t } = useLingui();
  const { shop } = page;
  return (
    <div data-live="order" data-watch={order.live_url} className="mx-auto max-w-4xl pt-4">
      <h1 tabIndex={-1} className="text-2xl font-semibold tracking-tight">
        <Heading order={order} shop={shop.name} />
      </h1>
      <p className="text-sm text-muted">
        <bdi>{t`Order ${order.number}`}</bdi> · <bdi>{order.placed_at}</bdi>
      </p>
      <div className="grid items-start gap-6 pt-4 md:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex min-w-0 flex-col gap-4">
          <section aria-label={t`How it is going`} className={card}>
            <Way order={order} shop={shop.name} />
          </section>
          <ul className="divide-y divide-separator rounded-2xl border border-separator bg-surface">
            {order.lines.map((line, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: what was ordered never changes its place.
              <Line key={place} line={line} url={order.review_url} />
            ))}
          </ul>
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <Totals order={order} shop={shop.name} />
          <Where order={order} shop={shop.name} />
          {order.chat_url ? (
            <ButtonLink wide size="lg" href={order.chat_url}>
              <ChatIcon />
              <Trans>Ask about this order</Trans>
            </ButtonLink>
          ) : null}
          <p className="text-sm text-muted text-pretty">
            <Trans>Keep this page’s link: it shows how your order is doing. Only who has the link can see it.</Trans>
          </p>
          <ButtonLink wide size="lg" variant="tertiary" href={shop.home_url}>
            {t`Back to ${shop.name}`}
          </ButtonLink>
        </div>
      </div>
    </div>
  );
}

function Heading({ order, shop }: { order: Order; shop: string }) {
  const { t } = useLingui();
  const here = order.steps.find((step) => step.is_current)?.status;
  switch (here) {
    case "confirmed":
      return <>{t`${shop} has confirmed your order`}</>;
    case "processing":
      return <Trans>Your order is being prepared</Trans>;
    case "shipped":
      return <Trans>Your order is on its way</Trans>;
    case "delivered":
      return order.delivery_method === "pickup" ? (
        <Trans>You have picked up your order</Trans>
      ) : (
        <Trans>Your order has arrived</Trans>
      );
    case "cancelled":
      return <Trans>This order was cancelled</Trans>;
    default:
      return <Trans>Thank you, your order is in</Trans>;
  }
}

function Way({ order, shop }: { order: Order; shop: string }) {
  return (
    <ol className="flex flex-col gap-3">
      {order.steps.map((step) => (
        <li
          key={step.status}
          aria-current={step.is_current ? "step" : undefined}
          className={`flex items-baseline gap-3 ${step.is_done ? "" : "text-muted"}`}
        >
          <span
            aria-hidden="true"
            className={`size-3 shrink-0 rounded-full border ${
              step.is_done ? "border-accent bg-accent" : "border-border bg-surface"
            }`}
          />
          <span className={`min-w-0 flex-1 ${step.is_current ? "font-semibold" : ""}`}>
            <StepWords step={step} method={order.delivery_method} shop={shop} />
          </span>
          {step.at ? <span className="text-sm text-muted whitespace-nowrap">{step.at}</span> : null}
        </li>
      ))}
    </ol>
  );
}

function StepWords({ step, method, shop }: { step: Step; method: Order["delivery_method"]; shop: string }) {
  const { t } = useLingui();
  switch (step.status) {
    case "pending":
      return <Trans>Received</Trans>;
    case "confirmed":
      return <>{t`Confirmed by ${shop}`}</>;
    case "processing":
      return <Trans>Being prepared</Trans>;
    case "shipped":
      return <Trans>On its way</Trans>;
    case "delivered":
      return method === "pickup" ? <Trans>Picked up</Trans> : <Trans>Delivered</Trans>;
    case "cancelled":
      return <Trans>Cancelled</Trans>;
  }
}

function Line({ line, url }: { line: OrderLine; url: string }) {
  return (
    <li className="flex flex-wrap items-start gap-4 p-3 sm:p-4">
      <div className="w-14 shrink-0 overflow-hidden rounded-xl">
        <Photo url={line.image_url} picture={line.picture} sizes="56px" name={line.name} size={144} eager />
      </div>
      <div className="min-w-0 flex-1">
        <p className="line-clamp-2 text-sm leading-5 font-medium break-words">
          <bdi>{line.name}</bdi>
        </p>
        <p className="text-sm text-muted">
          {line.quantity} × <Money value={line.price} />
        </p>
      </div>
      <Money value={line.total} className="font-semibold" />
      {line.review ? <ReviewForm review={line.review} url={url} name={line.name} /> : null}
    </li>
  );
}

function Totals({ order, shop }: { order: Order; shop: string }) {
  return (
    <section className={card}>
      <dl className="flex flex-col gap-2">
        <Sum name={<Plural value={order.count} one="# item" other="# items" />} value={order.subtotal} />
        {order.discount ? <Discount code={order.coupon} value={order.discount} /> : null}
        {order.delivery ? <Sum name={<Trans>Delivery</Trans>} value={order.delivery} /> : null}
        {order.tax ? <Sum name={<Trans>Tax</Trans>} value={order.tax} /> : null}
        <Sum name={<Trans>Total</Trans>} value={order.total} isTotal />
      </dl>
      <p className="mt-2 text-sm text-muted">
        {order.payment_status === "paid" ? <Trans>Paid. Thank you!</Trans> : null}
        {order.payment_status === "unpaid" ? <Unpaid order={order} shop={shop} /> : null}
        {order.payment_status === "refunded" ? <Trans>The money was given back</Trans> : null}
      </p>
    </section>
  );
}

function Unpaid({ order, shop }: { order: Order; shop: string }) {
  const { t } = useLingui();
  if (order.payment_method === "in_chat") return <>{t`Not paid yet: you agree with ${shop} on WhatsApp how to pay.`}</>;
  if (order.payment_method !== "on_handover") return <Trans>Not paid yet</Trans>;
  return order.delivery_method === "pickup" ? (
    <Trans>Not paid yet: you pay when you pick it up.</Trans>
  ) : (
    <Trans>Not paid yet: you pay when it is brought.</Trans>
  );
}

function Where({ order, shop }: { order: Order; shop: string }) {
  const { t } = useLingui();
  const isPickup = order.delivery_method === "pickup";
  return (
    <section className={card}>
      <h2 className="font-semibold">{isPickup ? t`You pick it up at ${shop}` : t`It is brought to`}</h2>
      <div className="text-sm break-words">
        {[...new Set([order.recipient, order.phone, ...order.address])].map((part) =>
          part ? (
            <p key={part}>
              <bdi>{part}</bdi>
            </p>
          ) : null,
        )}
        {isPickup ? null : <OnMap url={order.map_url} />}
        {order.slot || order.estimate ? <p className="mt-2 font-medium">{order.slot ?? order.estimate}</p> : null}
        {order.notes ? (
          <p dir="auto" className="mt-2 whitespace-pre-line text-muted">
            {order.notes}
          </p>
        ) : null}
      </div>
    </section>
  );
}
