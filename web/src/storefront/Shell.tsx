import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { BasketIcon, ChatIcon } from "@/ui/icons";
import { Money } from "@/ui/Money";
import { Socials } from "./Front";
import { Announcement, Header, Pills } from "./Header";
import { Languages } from "./Languages";
import { Line } from "./Line";
import { OpenNow } from "./Opening";
import type { Page, Shop } from "./types";

export function Shell({ page, children }: { page: Page; children: ReactNode }) {
  const { body } = page;
  const showsPills = body.kind === "listing" || body.kind === "missing";
  const showsBar = body.kind === "listing" || body.kind === "missing";
  return (
    <div data-saves={page.saves_data ? "" : undefined} className="flex min-h-dvh flex-col">
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:absolute focus:start-2 focus:top-2 focus:z-50 focus:rounded-lg focus:bg-surface focus:px-3 focus:py-2"
      >
        <Trans>Skip to the products</Trans>
      </a>
      <Announcement shop={page.shop} />
      <Header page={page} words={body.kind === "listing" ? body.filters.q : ""} />
      {showsPills && page.categories.length > 0 ? <Pills page={page} /> : null}
      <Line />
      <main id="content" className="mx-auto w-full max-w-6xl flex-1 px-4 pb-10">
        <Said page={page} />
        {children}
      </main>
      <Footer page={page} />
      {showsBar ? <CartBar page={page} /> : null}
      <p id="said" role="status" className="sr-only" />
    </div>
  );
}

/** How the last form went. */
const thanks: Page["said"][] = ["waiting", "reviewed", "review_waits"];

function Said({ page }: { page: Page }) {
  return (
    <div data-live="said">
      {page.said ? (
        <p
          role={thanks.includes(page.said) ? "status" : "alert"}
          className={`mt-3 rounded-2xl px-4 py-3 text-sm ${
            thanks.includes(page.said)
              ? "bg-success-soft text-success-soft-foreground"
              : "bg-warning-soft text-warning-soft-foreground"
          }`}
        >
          <SaidWords said={page.said} />
        </p>
      ) : null}
    </div>
  );
}

export function SaidWords({ said }: { said: NonNullable<Page["said"]> }) {
  switch (said) {
    case "sold_out":
      return <Trans>Sorry, that one has just sold out.</Trans>;
    case "too_many":
      return <Trans>We do not have that many. Your cart stays as it was.</Trans>;
    case "gone":
      return <Trans>That product is no longer sold here.</Trans>;
    case "full":
      return <Trans>Your cart is full. Please order what is in it first.</Trans>;
    case "choose":
      return <Trans>This one comes in several variants. Please choose one.</Trans>;
    case "no_whatsapp":
      return <Trans>This shop cannot take orders on WhatsApp yet. Please come back soon.</Trans>;
    case "waiting":
      return <Trans>Thank you. We will write to you on WhatsApp as soon as it is back.</Trans>;
    case "agree":
      return <Trans>Please tick the box, so that we may write to you.</Trans>;
    case "bad_phone":
      return (
        <Trans>That number cannot be right. Please write it with its country code, such as +234 803 111 2222.</Trans>
      );
    case "there_again":
      return <Trans>Good news: it is back already. You can order it now.</Trans>;
    case "too_fast":
      return <Trans>That was a bit fast. Please try again in a few minutes.</Trans>;
    case "name_missing":
      return <Trans>Please tell us your name.</Trans>;
    case "way_missing":
      return <Trans>Please choose how you would like to get it.</Trans>;
    case "zone_missing":
      return <Trans>Please choose the area it goes to.</Trans>;
    case "address":
      return <Trans>Please tell us the street, or paste a link to the place on a map.</Trans>;
    case "bad_pin":
      return <Trans>We cannot read that map link. Please copy it once more, or leave it empty.</Trans>;
    case "recipient_missing":
      return <Trans>Please tell us who receives it, and their phone number.</Trans>;
    case "below_minimum":
      return <Trans>Your cart is too small to be brought to that area. The least for it stands beside its name.</Trans>;
    case "changed":
      return <Trans>Something has changed since you looked: nothing was ordered. Here is the new total.</Trans>;
    case "unknown_coupon":
      return <Trans>We do not know this code. Please check how it is written.</Trans>;
    case "coupon_not_now":
      return <Trans>This code does not work at the moment.</Trans>;
    case "coupon_used_up":
      return <Trans>This code has been used up. Here is your total without it: nothing was ordered yet.</Trans>;
    case "coupon_below_minimum":
      return <Trans>Your order is too small for this code.</Trans>;
    case "reviewed":
      return <Trans>Thank you! Your review helps others choose.</Trans>;
    case "review_waits":
      return <Trans>Thank you! The shop reads your review before others do.</Trans>;
    case "rating_missing":
      return <Trans>Please choose how many stars, from 1 to 5.</Trans>;
    case "review_settled":
      return <Trans>This review is too old to be changed.</Trans>;
    case "no_reviews":
      return <Trans>This shop takes no reviews at the moment.</Trans>;
    case "try_again":
      return <Trans>That did not work. Please try once more.</Trans>;
  }
}

function CartBar({ page }: { page: Page }) {
  const { t } = useLingui();
  const { shop, cart } = page;
  return (
    <div data-live="bar" className="sticky bottom-0 z-20 md:hidden">
      {cart.total ? (
        <nav aria-label={t`Your cart`} className="px-3 pb-[max(0.75rem,env(safe-area-inset-bottom))]">
          <a
            href={shop.cart_url}
            className="flex min-h-14 items-center justify-between gap-3 rounded-2xl bg-accent px-5 font-semibold text-accent-foreground shadow-overlay"
          >
            <span className="flex items-center gap-2.5">
              <span className="size-5">
                <BasketIcon />
              </span>
              <Trans>View cart ({cart.count})</Trans>
            </span>
            <Money value={cart.total} />
          </a>
        </nav>
      ) : null}
    </div>
  );
}

function Footer({ page }: { page: Page }) {
  const { t } = useLingui();
  const { shop } = page;
  return (
    <footer className="border-t border-separator">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center justify-between gap-x-6 gap-y-1 px-4 py-5 text-sm text-muted">
        {shop.chat_url ? (
          <a href={shop.chat_url} className="flex min-h-11 items-center gap-2 font-medium text-link">
            <span className="size-5">
              <ChatIcon />
            </span>
            {t`Chat with ${shop.name} on WhatsApp`}
          </a>
        ) : (
          <span>{shop.name}</span>
        )}
        <InfoLinks shop={shop} />
        {shop.hours ? <OpenNow hours={shop.hours} /> : null}
        <Socials shop={shop} />
        {page.body.kind === "offline" ? null : <Languages languages={page.languages} />}
        <span>
          <Trans>A shop on Oja</Trans>
        </span>
      </div>
    </footer>
  );
}

/** The shop's own pages, such as how it delivers. */
function InfoLinks({ shop }: { shop: Shop }) {
  const { t } = useLingui();
  if (shop.pages.length === 0) return null;
  return (
    <nav aria-label={t`Information`}>
      <ul className="flex flex-wrap gap-x-4">
        {shop.pages.map(({ name, url }) => (
          <li key={url}>
            <a href={url} className="flex min-h-11 items-center text-link">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
