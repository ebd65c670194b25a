import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { BasketIcon, ChatIcon } from "@/ui/icons";
import { Money } from "@/ui/Money";
import { SearchInput } from "@/ui/skin";
import { Languages } from "./Languages";
import type { Page, Shop } from "./types";

export function Shell({ page, children }: { page: Page; children: ReactNode }) {
  const { body } = page;
  const showsPills = body.kind === "listing" || body.kind === "missing";
  const showsBar = body.kind === "listing" || body.kind === "missing";
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:absolute focus:start-2 focus:top-2 focus:z-50 focus:rounded-lg focus:bg-surface focus:px-3 focus:py-2"
      >
        <Trans>Skip to the products</Trans>
      </a>
      <Header page={page} words={body.kind === "listing" ? body.filters.q : ""} />
      {showsPills && page.categories.length > 0 ? <Pills page={page} /> : null}
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

function Header({ page, words }: { page: Page; words: string }) {
  const { t } = useLingui();
  const { shop } = page;
  return (
    <header className="mb-1">
      <div className="bg-brand text-brand-foreground">
        <div className="mx-auto grid max-w-6xl grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-3 px-4 py-3 md:grid-cols-[auto_minmax(0,1fr)_auto] md:gap-x-8">
          <a
            href={shop.home_url}
            className="flex min-w-0 items-center gap-3 rounded-xl focus-visible:outline-highlight"
          >
            <Logo shop={shop} />
            <span className="truncate text-xl font-semibold tracking-tight">{shop.name}</span>
          </a>
          <HeaderCart page={page} />
          <form
            method="get"
            action={shop.home_url}
            data-suggest={shop.suggest_url}
            data-all={t`See all results`}
            data-label={t`Suggestions`}
            className="relative col-span-2 text-foreground md:col-span-1 md:col-start-2 md:row-start-1 md:max-w-xl"
          >
            <SearchInput
              name="q"
              defaultValue={words}
              placeholder={t`Search this shop`}
              aria-label={t`Search this shop`}
              enterKeyHint="search"
              autoComplete="off"
              className="h-11 rounded-full"
            />
          </form>
        </div>
      </div>
      <div aria-hidden="true" className="awning" />
    </header>
  );
}

function Logo({ shop }: { shop: Shop }) {
  const look = "size-10 shrink-0 rounded-full";
  if (shop.logo_url)
    return <img src={shop.logo_url} alt="" width={40} height={40} className={`object-cover ${look}`} />;
  return (
    <span
      aria-hidden="true"
      className={`flex items-center justify-center bg-highlight text-lg font-bold text-highlight-foreground ${look}`}
    >
      {shop.initial}
    </span>
  );
}

function HeaderCart({ page }: { page: Page }) {
  const { t } = useLingui();
  const { shop, cart: summary } = page;
  return (
    <a
      href={shop.cart_url}
      data-live="cart"
      className="relative flex min-h-11 min-w-11 items-center justify-center gap-3 rounded-full focus-visible:outline-highlight md:col-start-3 md:row-start-1"
    >
      <span className="sr-only">{summary.count ? t`Your cart, ${summary.count} in it` : t`Your cart, empty`}</span>
      {summary.total ? <Money value={summary.total} className="font-semibold max-md:hidden" /> : null}
      <span className="me-2 size-6 max-md:ms-2">
        <BasketIcon />
      </span>
      {summary.count ? (
        <span
          aria-hidden="true"
          className="absolute end-0 top-0 min-w-5 rounded-full bg-highlight px-1 text-center text-xs leading-5 font-bold text-highlight-foreground tabular-nums"
        >
          {summary.count}
        </span>
      ) : null}
    </a>
  );
}

function Pills({ page }: { page: Page }) {
  const { t } = useLingui();
  const { body } = page;
  const onHome = body.kind === "listing" && body.view === "home";
  const all = { name: t`All`, url: page.shop.home_url, is_current: onHome };
  return (
    <nav aria-label={t`Categories`} className="mx-auto w-full max-w-6xl">
      <ul className="strip gap-2 px-4 py-2 md:flex-wrap">
        {[all, ...page.categories].map((category) => (
          <li key={category.url} className="shrink-0 snap-start">
            <a
              href={category.url}
              aria-current={category.is_current ? "page" : undefined}
              className={`flex min-h-10 items-center rounded-full border px-4 text-sm font-medium whitespace-nowrap ${
                category.is_current
                  ? "border-accent bg-accent text-accent-foreground"
                  : "border-border bg-surface text-foreground"
              }`}
            >
              {category.name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** How the last form went. */
function Said({ page }: { page: Page }) {
  return (
    <div data-live="said">
      {page.said ? (
        <p
          role={page.said === "waiting" ? "status" : "alert"}
          className={`mt-3 rounded-2xl px-4 py-3 text-sm ${
            page.said === "waiting"
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

function SaidWords({ said }: { said: NonNullable<Page["said"]> }) {
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
        <Languages languages={page.languages} />
        <span>
          <Trans>A shop on Oja</Trans>
        </span>
      </div>
    </footer>
  );
}
