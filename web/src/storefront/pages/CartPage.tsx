import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Empty } from "@/ui/Empty";
import { BasketIcon, ChatIcon, MinusIcon, PlusIcon, TrashIcon } from "@/ui/icons";
import { Money } from "@/ui/Money";
import { Button, ButtonLink } from "@/ui/skin";
import { Photo } from "../Photo";
import { Discount, Sum } from "../Sum";
import type { Cart, CartLine, Page, Shop } from "../types";

export function CartPage({ page, cart }: { page: Page; cart: Cart }) {
  return (
    <div data-live="lines" data-watch={cart.lines.length > 0 ? cart.live_url : undefined}>
      {cart.lines.length > 0 ? <Filled page={page} cart={cart} /> : <Nothing shop={page.shop} />}
    </div>
  );
}

function Nothing({ shop }: { shop: Shop }) {
  return (
    <>
      <h1 tabIndex={-1} className="sr-only">
        <Trans>Your cart</Trans>
      </h1>
      <Empty
        icon={
          <span className="mb-1 flex size-20 items-center justify-center rounded-full bg-surface-tertiary p-5 text-muted">
            <BasketIcon />
          </span>
        }
        title={<Trans>Your cart is empty</Trans>}
        action={
          <ButtonLink size="lg" href={shop.home_url}>
            <Trans>Start shopping</Trans>
          </ButtonLink>
        }
      >
        <Trans>Pick something you like and it will wait for you here.</Trans>
      </Empty>
    </>
  );
}

function Filled({ page, cart }: { page: Page; cart: Cart }) {
  return (
    <div className="mx-auto max-w-4xl pt-4">
      <h1 tabIndex={-1} className="text-2xl font-semibold tracking-tight">
        <Trans>Your cart</Trans>
      </h1>
      <div className="grid items-start gap-6 pt-4 md:grid-cols-[minmax(0,1fr)_20rem]">
        <ul className="divide-y divide-separator rounded-2xl border border-separator bg-surface">
          {cart.lines.map((line) => (
            <Line key={line.id} line={line} />
          ))}
        </ul>
        <Summary page={page} cart={cart} />
      </div>
    </div>
  );
}

function Line({ line }: { line: CartLine }) {
  return (
    <li className="grid grid-cols-[4.5rem_minmax(0,1fr)] gap-x-4 gap-y-2 p-3 sm:p-4">
      <What line={line} />
      <Stepper line={line} />
    </li>
  );
}

/** A line that is only looked at. */
export function ReviewLine({ line }: { line: CartLine }) {
  return (
    <li className="grid grid-cols-[4.5rem_minmax(0,1fr)] gap-x-4 p-3 sm:p-4">
      <What line={line} count={line.quantity} />
    </li>
  );
}

function What({ line, count }: { line: CartLine; count?: number }) {
  return (
    <>
      <div className="row-span-2 overflow-hidden rounded-xl self-start">
        <Photo url={line.image_url} picture={line.picture} sizes="72px" name={line.product.name} size={144} eager />
      </div>
      <div className="flex items-start justify-between gap-3">
        <div className="min-w-0">
          <a href={line.product.url} className="line-clamp-2 text-sm leading-5 font-medium break-words">
            {line.product.name}
          </a>
          <p className="text-sm text-muted">
            {count ? `${count} × ` : null}
            {line.was ? <Was value={line.was} /> : null}
            {count ? (
              <Money value={line.price} />
            ) : (
              <Trans>
                <Money value={line.price} /> each
              </Trans>
            )}
          </p>
          <Trouble line={line} />
        </div>
        <Money value={line.total} className="font-semibold" />
      </div>
    </>
  );
}

/** The price she saw last, struck out beside today's. */
function Was({ value }: { value: NonNullable<CartLine["was"]> }) {
  return (
    <>
      <span className="sr-only">
        <Trans>Before:</Trans>{" "}
      </span>
      <s>
        <Money value={value} />
      </s>{" "}
    </>
  );
}

function Trouble({ line }: { line: CartLine }) {
  if (!line.trouble) return null;
  return (
    <p
      className={`mt-1 text-sm font-medium ${line.trouble === "price_changed" ? "text-warning-soft-foreground" : "text-danger"}`}
    >
      {line.trouble === "sold_out" ? <Trans>Sold out: please remove it to order.</Trans> : null}
      {line.trouble === "too_many" ? (
        <Plural value={line.most} one="Only # left: please take fewer." other="Only # left: please take fewer." />
      ) : null}
      {line.trouble === "price_changed" ? <Trans>The price has changed since you added it.</Trans> : null}
    </p>
  );
}

function Stepper({ line }: { line: CartLine }) {
  const { t } = useLingui();
  const { name } = line.product;
  const step = "flex size-11 items-center justify-center rounded-full disabled:opacity-40";
  return (
    <form method="post" action={line.url} data-cart="" className="flex items-center justify-between">
      {/* Enter in the field presses the first button: this one, that carries no number of its own. */}
      <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only" />
      <div className="-ms-1 flex items-center rounded-full border border-border">
        <button
          type="submit"
          id={`less-${line.id}`}
          name="quantity"
          value={line.quantity - 1}
          aria-label={line.quantity > 1 ? t`One ${name} fewer` : t`Remove ${name}`}
          className={step}
        >
          <span className="size-4">{line.quantity > 1 ? <MinusIcon /> : <TrashIcon />}</span>
        </button>
        <input
          type="text"
          inputMode="numeric"
          pattern="[0-9]*"
          maxLength={3}
          autoComplete="off"
          enterKeyHint="done"
          id={`pieces-${line.id}`}
          name="pieces"
          defaultValue={line.quantity}
          data-at-once=""
          aria-label={t`How many of ${name}`}
          className="h-11 w-9 bg-transparent text-center font-semibold tabular-nums"
        />
        <button
          type="submit"
          id={`more-${line.id}`}
          name="quantity"
          value={line.quantity + 1}
          disabled={line.quantity >= line.most}
          aria-label={t`One ${name} more`}
          className={step}
        >
          <span className="size-4">
            <PlusIcon />
          </span>
        </button>
      </div>
      {line.quantity > 1 ? (
        <button
          type="submit"
          name="quantity"
          value="0"
          className="min-h-11 px-2 text-sm text-muted underline underline-offset-4"
        >
          <Trans>Remove</Trans>
          <span className="sr-only"> {name}</span>
        </button>
      ) : null}
    </form>
  );
}

function Summary({ page, cart }: { page: Page; cart: Cart }) {
  const { t } = useLingui();
  return (
    <section className="max-md:contents md:sticky md:top-4 md:flex md:flex-col md:gap-4 md:rounded-2xl md:border md:border-separator md:bg-surface md:p-5">
      <div>
        <dl className="flex items-baseline justify-between gap-4">
          <dt>
            <Plural value={cart.count} one="Total for # item" other="Total for # items" />
          </dt>
          <dd className="text-xl font-semibold">{cart.subtotal ? <Money value={cart.subtotal} /> : null}</dd>
        </dl>
        {cart.discount && cart.total ? (
          <dl className="mt-1 flex flex-col gap-1">
            <Discount code={cart.coupon} value={cart.discount} />
            <Sum name={<Trans>Total</Trans>} value={cart.total} isTotal />
          </dl>
        ) : null}
        <p className="mt-1 text-sm text-muted">
          <Delivery cart={cart} />
        </p>
        {cart.estimates.map((estimate) => (
          <p key={estimate} className="text-sm font-medium">
            {estimate}
          </p>
        ))}
      </div>
      <div className="flex flex-col gap-3 max-md:sticky max-md:bottom-0 max-md:z-20 max-md:-mx-4 max-md:border-t max-md:border-separator max-md:bg-background max-md:px-4 max-md:pt-3 max-md:pb-[max(0.75rem,env(safe-area-inset-bottom))]">
        {cart.can_order ? (
          <ButtonLink wide className="h-14 text-base font-semibold" href={cart.checkout_url}>
            <Trans>Checkout</Trans>
          </ButtonLink>
        ) : (
          <Button wide className="h-14 text-base font-semibold" type="button" disabled>
            <Trans>Checkout</Trans>
          </Button>
        )}
        {cart.handoff_url ? (
          <form method="post" action={cart.handoff_url}>
            <Button wide variant="outline" className="h-12 text-base" disabled={!cart.can_order}>
              <ChatIcon />
              <Trans>Order on WhatsApp</Trans>
            </Button>
          </form>
        ) : null}
      </div>
      {cart.handoff_url ? (
        <form method="post" action={cart.handoff_url} className="text-sm text-muted text-pretty">
          {t`WhatsApp opens with your cart in a message to ${page.shop.name}. Send it, and we finish the order together there.`}{" "}
          <button
            type="submit"
            name="as_text"
            value="1"
            disabled={!cart.can_order}
            className="min-h-6 underline underline-offset-4 disabled:opacity-40"
          >
            <Trans>It does not open?</Trans>
          </button>
        </form>
      ) : null}
    </section>
  );
}

/** What is known of its price before she says where it goes. */
function Delivery({ cart }: { cart: Cart }) {
  const { t } = useLingui();
  if (!cart.delivery_from) return <Trans>What delivery costs is agreed with the shop.</Trans>;
  if (cart.until_free && cart.free_over)
    return (
      <>{t`Delivery from ${cart.delivery_from.text}, free over ${cart.free_over.text}. You need ${cart.until_free.text} more.`}</>
    );
  if (cart.free_over) return <Trans>Delivery is free.</Trans>;
  return <>{t`Delivery from ${cart.delivery_from.text}.`}</>;
}
