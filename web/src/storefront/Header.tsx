import { useLingui } from "@lingui/react/macro";
import { BasketIcon } from "@/ui/icons";
import { Money } from "@/ui/Money";
import { SearchInput } from "@/ui/skin";
import type { Page, Shop } from "./types";

/** What the shop has to say to everybody, above all else. */
export function Announcement({ shop: { announcement } }: { shop: Shop }) {
  if (!announcement) return null;
  const words = <bdi>{announcement.text}</bdi>;
  return (
    <aside className="bg-highlight text-center text-sm font-medium text-highlight-foreground break-words">
      {announcement.url ? (
        <a href={announcement.url} className="block px-4 py-2 underline underline-offset-4">
          {words}
        </a>
      ) : (
        <p className="px-4 py-2">{words}</p>
      )}
    </aside>
  );
}

/** Whose shop it is, what she looks for, and her cart. */
export function Header({ page, words }: { page: Page; words: string }) {
  const { t } = useLingui();
  const { shop } = page;
  const isOffline = page.body.kind === "offline";
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
          {isOffline ? null : <HeaderCart page={page} />}
          <form
            hidden={isOffline}
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
      data-cart-version={summary.version}
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

/** The shop's categories, a tap away. */
export function Pills({ page }: { page: Page }) {
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
