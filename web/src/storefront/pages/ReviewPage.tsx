import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button, TextInput } from "@/ui/skin";
import { OnMap } from "../OnMap";
import { SaidWords } from "../Shell";
import { Discount, Sum } from "../Sum";
import type { Page, Review } from "../types";
import { ReviewLine } from "./CartPage";

const card = "rounded-2xl border border-separator bg-surface p-4";

/** Everything at a glance. Prices are today's, beside what she saw before; she orders exactly this, or nothing. */
export function ReviewPage({ page, review }: { page: Page; review: Review }) {
  const { t } = useLingui();
  return (
    <div className="mx-auto max-w-4xl pt-4">
      <h1 tabIndex={-1} className="text-2xl font-semibold tracking-tight">
        <Trans>Is everything right?</Trans>
      </h1>
      {review.held_until ? (
        <p className="text-sm text-muted">{t`We keep it all for you until ${review.held_until}.`}</p>
      ) : null}
      <div className="grid items-start gap-6 pt-4 md:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex min-w-0 flex-col gap-4">
          <ul className="divide-y divide-separator rounded-2xl border border-separator bg-surface">
            {review.lines.map((line) => (
              <ReviewLine key={line.id} line={line} />
            ))}
          </ul>
          <Said page={page} review={review} />
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <section className={card}>
            <dl className="flex flex-col gap-2">
              <Sum name={<Plural value={review.count} one="# item" other="# items" />} value={review.subtotal} />
              {review.discount ? <Discount code={review.coupon} value={review.discount} /> : null}
              {review.delivery ? <Sum name={<Trans>Delivery</Trans>} value={review.delivery} /> : null}
              <Sum name={<Trans>Total</Trans>} value={review.total} isTotal />
            </dl>
            {review.is_delivery_agreed ? (
              <p className="mt-2 text-sm text-muted">
                <Trans>What bringing it costs is agreed with the shop and comes on top.</Trans>
              </p>
            ) : null}
          </section>
          <Coupon review={review} />
          <form method="post" action={review.place_url} data-once="" className="flex flex-col gap-4">
            <input type="hidden" name="cart" value={review.cart_id} />
            <input type="hidden" name="mark" value={review.mark} />
            <Payment page={page} review={review} />
            <Button wide size="lg" className="h-14 text-base font-semibold">
              <Trans>Place the order</Trans>
            </Button>
          </form>
        </div>
      </div>
    </div>
  );
}

/** A code that makes it cheaper: taken along by a form of its own, which shows the new total. */
function Coupon({ review }: { review: Review }) {
  if (review.coupon)
    return (
      <form id="coupon" method="post" action={review.coupon_url} className={`${card} flex items-center gap-3`}>
        <span className="min-w-0 flex-1 text-sm">
          <bdi className="font-semibold break-words">{review.coupon}</bdi>
          {review.has_free_delivery ? (
            <span className="block text-muted">
              <Trans>Delivery is free.</Trans>
            </span>
          ) : null}
        </span>
        <input type="hidden" name="code" value="" />
        <Button variant="tertiary">
          <Trans>Remove</Trans>
          <span className="sr-only"> {review.coupon}</span>
        </Button>
      </form>
    );
  return (
    <form id="coupon" method="post" action={review.coupon_url} className={card}>
      {review.coupon_trouble ? (
        <p className="mb-2 text-sm font-medium text-warning-soft-foreground">
          <SaidWords said={review.coupon_trouble} />
        </p>
      ) : null}
      <label htmlFor="code" className="text-sm font-medium">
        <Trans>Do you have a code?</Trans>
      </label>
      <div className="mt-1 flex gap-2">
        <TextInput id="code" name="code" required maxLength={40} autoComplete="off" className="h-12 min-w-0 flex-1" />
        <Button variant="tertiary" className="h-12">
          <Trans>Use it</Trans>
        </Button>
      </div>
    </form>
  );
}

function Payment({ page, review }: { page: Page; review: Review }) {
  const { t } = useLingui();
  const isPickup = review.delivery_method === "pickup";
  return (
    <fieldset className={card}>
      <legend className="float-start mb-2 w-full font-semibold">
        <Trans>How would you like to pay?</Trans>
      </legend>
      <Way value="on_handover" isFirst>
        {isPickup ? <Trans>When I pick it up</Trans> : <Trans>When it is brought</Trans>}
      </Way>
      {review.can_pay_in_chat ? <Way value="in_chat">{t`As I agree with ${page.shop.name} on WhatsApp`}</Way> : null}
      <p className="text-sm text-muted">
        <Trans>You pay nothing on this page.</Trans>
      </p>
    </fieldset>
  );
}

function Way({ value, isFirst = false, children }: { value: string; isFirst?: boolean; children: React.ReactNode }) {
  return (
    <label className="flex min-h-11 w-full cursor-pointer items-center gap-3">
      <input
        type="radio"
        name="payment"
        value={value}
        required
        defaultChecked={isFirst}
        className="size-5 shrink-0 accent-accent"
      />
      <span className="font-medium">{children}</span>
    </label>
  );
}

/** What she said, with a way back to change it. */
function Said({ page, review }: { page: Page; review: Review }) {
  const { t } = useLingui();
  const isPickup = review.delivery_method === "pickup";
  const place = isPickup ? [review.pickup_address] : [...new Set([review.recipient, ...review.address])];
  return (
    <section className={card}>
      <div className="text-sm break-words">
        <h2 className="text-base font-semibold">
          {isPickup ? t`You pick it up at ${page.shop.name}` : t`It is brought to`}
        </h2>
        {place.map((part) =>
          part ? (
            <p key={part}>
              <bdi>{part}</bdi>
            </p>
          ) : null,
        )}
        {isPickup ? null : <OnMap url={review.map_url} />}
        {review.slot || review.estimate ? <p className="mt-2 font-medium">{review.slot ?? review.estimate}</p> : null}
        <p className="mt-2">
          <bdi>{review.name}</bdi>, <bdi>{review.phone}</bdi>
        </p>
        {review.notes ? (
          <p dir="auto" className="mt-2 whitespace-pre-line text-muted">
            {review.notes}
          </p>
        ) : null}
      </div>
      <a href={review.change_url} className="inline-flex min-h-11 items-center text-link underline underline-offset-4">
        <Trans>Change this</Trans>
      </a>
    </section>
  );
}
