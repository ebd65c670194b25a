import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { ChatIcon } from "@/ui/icons";
import { Money } from "@/ui/Money";
import { Button, ButtonLink, Chip, Select } from "@/ui/skin";
import { Breadcrumbs } from "../Breadcrumbs";
import { Photo } from "../Photo";
import { Price, ProductRow } from "../ProductTile";
import { Reviews } from "../Reviews";
import { Rated } from "../Stars";
import type { Page, Product } from "../types";
import { WaitForm } from "../WaitForm";

const longestList = 20;

/** For a button and a number; a choice of variants would cover what is chosen from. */
const alwaysInSight =
  "sticky bottom-0 z-20 -mx-4 border-t border-separator bg-background px-4 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] max-md:order-last md:static md:mx-0 md:border-0 md:bg-transparent md:p-0";

export function ProductPage({ page, product }: { page: Page; product: Product }) {
  const { t } = useLingui();
  const { tile } = product;
  const soldOut = tile.availability === "sold_out";
  const chosen = product.choices.find((choice) => choice.is_chosen);
  return (
    <>
      <div className="pt-3 pb-1">
        <Breadcrumbs trail={product.breadcrumbs} />
      </div>
      <article className="grid gap-x-10 gap-y-5 md:grid-cols-2">
        <div className="-mx-4 self-start overflow-hidden border-separator sm:mx-0 sm:rounded-3xl sm:border">
          <Photos product={product} className={soldOut ? "opacity-50 grayscale" : ""} />
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <h1 className="text-2xl leading-tight font-semibold tracking-tight text-balance break-words">
            <bdi>{tile.name}</bdi>
          </h1>
          <div className="flex flex-wrap items-center gap-3">
            <span data-shown-price="" className="text-2xl font-semibold">
              {chosen ? <Money value={chosen.price} /> : <Price tile={tile} className="" />}
            </span>
            <Availability product={product} />
            {tile.rating ? (
              <a href="#reviews" className="flex min-h-6 items-center text-sm">
                <Rated rating={tile.rating} />
              </a>
            ) : null}
            {product.per_kg ? <span className="text-sm text-muted">{t`${product.per_kg.text} per kg`}</span> : null}
          </div>
          {soldOut ? <SoldOut product={product} /> : <AddForm page={page} product={product} />}
          {product.wait && !soldOut ? (
            <details className="rounded-2xl bg-surface-secondary px-4">
              <summary className="flex min-h-11 cursor-pointer items-center text-sm font-medium">
                <Trans>Is yours sold out?</Trans>
              </summary>
              <div className="pt-1 pb-4">
                <WaitForm wait={product.wait} />
              </div>
            </details>
          ) : null}
          {product.estimates.length > 0 ? (
            <ul className="text-sm font-medium">
              {product.estimates.map((estimate) => (
                <li key={estimate}>{estimate}</li>
              ))}
            </ul>
          ) : null}
          {product.description ? (
            <div dir="auto" className="max-w-prose whitespace-pre-line break-words text-pretty">
              {product.description}
            </div>
          ) : null}
          <ul className="flex flex-wrap gap-x-6 text-sm font-medium text-link">
            {!soldOut && product.ask_url ? (
              <li>
                <a href={product.ask_url} className="flex min-h-11 items-center gap-2">
                  <span className="size-5">
                    <ChatIcon />
                  </span>
                  <Trans>Ask about this on WhatsApp</Trans>
                </a>
              </li>
            ) : null}
            <li>
              <a href={product.share_url} className="flex min-h-11 items-center">
                <Trans>Share on WhatsApp</Trans>
              </a>
            </li>
          </ul>
        </div>
      </article>
      {product.reviews ? <Reviews reviews={product.reviews} shop={page.shop.name} /> : null}
      {product.related.length > 0 ? (
        <section aria-labelledby="related" className="pt-12">
          <h2 id="related" className="mb-3 text-xl font-semibold tracking-tight">
            <Trans>You may also like</Trans>
          </h2>
          <ProductRow tiles={product.related} page={page} />
        </section>
      ) : null}
      <div data-seen="" data-product={tile.id} data-url={product.seen_url} />
    </>
  );
}

const pageSizes = "(min-width: 768px) 50vw, 100vw";

/** The photo, or all of them side by side, to be swiped. */
function Photos({ product, className }: { product: Product; className: string }) {
  const { t } = useLingui();
  const { tile, pictures } = product;
  const one = { url: tile.image_url, name: tile.name, size: 720, sizes: pageSizes, className };
  if (pictures.length < 2) return <Photo {...one} picture={pictures[0] ?? tile.picture} eager first />;
  return (
    <ul
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={t`Photos of ${tile.name}`}
      className="strip snap-mandatory"
    >
      {pictures.map((picture, index) => (
        <li key={picture.template} className="w-full shrink-0 snap-center">
          <Photo {...one} picture={picture} eager={index === 0} first={index === 0} />
        </li>
      ))}
    </ul>
  );
}

function Availability({ product }: { product: Product }) {
  const { availability, left } = product.tile;
  if (availability === "sold_out")
    return (
      <Chip color="danger">
        <Trans>Sold out</Trans>
      </Chip>
    );
  if (availability === "last")
    return (
      <Chip color="warning">
        <Trans>Only {left} left</Trans>
      </Chip>
    );
  return (
    <Chip color="success">
      <Trans>In stock</Trans>
    </Chip>
  );
}

function AddForm({ page, product }: { page: Page; product: Product }) {
  const { t } = useLingui();
  const { tile } = product;
  const inCart = page.cart.in_cart[tile.id] ?? 0;
  const choices = Array.from({ length: Math.min(product.most, longestList) }, (_, index) => index + 1);
  return (
    <div data-live={`add-${tile.id}`} className={product.choices.length > 0 ? "" : alwaysInSight}>
      <form
        method="post"
        action={page.shop.add_url}
        data-cart=""
        data-said={t`Added ${tile.name} to your cart`}
        className="flex flex-wrap items-center gap-3"
      >
        <input type="hidden" name="product_id" value={tile.id} />
        <input type="hidden" name="next" value={page.here} />
        {product.choices.length > 0 ? <Choices product={product} /> : null}
        <Select name="quantity" aria-label={t`How many`} className="h-12 shrink-0">
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {choice}
            </option>
          ))}
        </Select>
        <Button className="h-12 flex-1 text-base md:max-w-72" id={`add-${tile.id}`} disabled={choices.length === 0}>
          {inCart ? <Trans>Add more</Trans> : <Trans>Add to cart</Trans>}
        </Button>
      </form>
      {inCart ? (
        <a
          href={page.shop.cart_url}
          className="mt-1 flex min-h-11 items-center justify-center text-sm font-medium text-link md:justify-start"
        >
          <Plural value={inCart} one="# in your cart. View cart" other="# in your cart. View cart" />
        </a>
      ) : null}
    </div>
  );
}

/** The variants, each with its price: what is sold out is crossed, not hidden. A script shows the price above, too. */
function Choices({ product }: { product: Product }) {
  const { t } = useLingui();
  return (
    <fieldset className="w-full min-w-0">
      <legend className="mb-2 text-sm font-medium">
        <Trans>Which one</Trans>
      </legend>
      <div className="flex max-h-56 flex-wrap gap-2 overflow-y-auto">
        {product.choices.map((choice) => (
          <label
            key={choice.id}
            className={`relative flex min-h-11 items-center gap-2 rounded-full border border-border bg-surface px-4 text-sm has-checked:border-accent has-checked:bg-accent-soft ${
              choice.is_sold_out ? "text-muted" : "cursor-pointer"
            }`}
          >
            <input
              type="radio"
              name="variant_id"
              value={choice.id}
              required
              disabled={choice.is_sold_out}
              defaultChecked={choice.is_chosen}
              data-price={choice.price.text}
              aria-label={choice.is_sold_out ? t`${choice.name}, sold out` : `${choice.name}, ${choice.price.text}`}
              className="size-5 accent-accent"
            />
            <bdi className={choice.is_sold_out ? "line-through" : "font-medium"}>{choice.name}</bdi>
            <span className="tabular-nums">{choice.is_sold_out ? t`Sold out` : choice.price.text}</span>
            {choice.left ? (
              <span className="text-xs text-warning-soft-foreground">{t`Only ${choice.left} left`}</span>
            ) : null}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function SoldOut({ product }: { product: Product }) {
  return (
    <div className="flex flex-col items-start gap-3 rounded-2xl bg-surface-secondary p-4">
      <p>
        <Trans>This one is sold out for now.</Trans>
      </p>
      {product.wait ? <WaitForm wait={product.wait} /> : null}
      {product.ask_url ? (
        <ButtonLink size="lg" variant={product.wait ? "ghost" : "primary"} href={product.ask_url}>
          <ChatIcon />
          <Trans>Ask us when it is back</Trans>
        </ButtonLink>
      ) : null}
    </div>
  );
}
