import { Trans, useLingui } from "@lingui/react/macro";
import { PlusIcon } from "@/ui/icons";
import { Money } from "@/ui/Money";
import { Photo } from "./Photo";
import { Rated } from "./Stars";
import type { Page, Tile } from "./types";

export function ProductGrid({ tiles, page, eager = 0 }: GridProps) {
  return (
    <ul
      data-more=""
      className="grid grid-cols-2 gap-x-3 gap-y-6 sm:grid-cols-3 sm:gap-x-5 lg:grid-cols-4 xl:grid-cols-5"
    >
      {tiles.map((tile, index) => (
        <ProductTile key={tile.id} tile={tile} page={page} eager={index < eager} first={index === 0} />
      ))}
    </ul>
  );
}

/** One row of a few products: swiped on a phone, side by side on a wide screen. */
export function ProductRow({ tiles, page, eager = 0 }: GridProps) {
  return (
    <ul className="strip -mx-4 gap-3 px-4 sm:gap-5 lg:mx-0 lg:grid lg:grid-cols-5 lg:px-0 [&>li]:w-[42%] [&>li]:max-w-48 [&>li]:shrink-0 [&>li]:snap-start lg:[&>li]:w-auto lg:[&>li]:max-w-none">
      {tiles.map((tile, index) => (
        <ProductTile key={tile.id} tile={tile} page={page} eager={index < eager} first={index === 0} />
      ))}
    </ul>
  );
}

const cardSizes = "(min-width: 1280px) 240px, (min-width: 1024px) 23vw, (min-width: 640px) 31vw, 46vw";

type GridProps = { tiles: Tile[]; page: Page; eager?: number };
type TileProps = { tile: Tile; page: Page; eager: boolean; first: boolean };

function ProductTile({ tile, page, eager, first }: TileProps) {
  const soldOut = tile.availability === "sold_out";
  return (
    <li className="relative flex min-w-0 flex-col">
      <div className="relative overflow-hidden rounded-2xl border border-separator">
        <Photo
          url={tile.image_url}
          picture={tile.picture}
          sizes={cardSizes}
          name={tile.name}
          size={360}
          eager={eager}
          first={eager && first}
          className={soldOut ? "opacity-45 grayscale" : ""}
        />
        <Badge tile={tile} />
      </div>
      <h3 className="mt-2 line-clamp-2 text-sm leading-5 break-words">
        <a href={tile.url} className="after:absolute after:inset-0 after:rounded-2xl after:content-['']">
          <bdi>{tile.name}</bdi>
        </a>
      </h3>
      {tile.rating ? (
        <p className="text-sm">
          <Rated rating={tile.rating} />
        </p>
      ) : null}
      <div className="mt-auto flex min-h-11 items-center justify-between gap-2 pt-1">
        <Price tile={tile} className={`text-base font-semibold ${soldOut ? "text-muted" : ""}`} />
        {soldOut || tile.has_choices ? null : <QuickAdd tile={tile} page={page} />}
      </div>
    </li>
  );
}

/** What it costs, and what it cost before; of several variants, what the cheapest costs. */
export function Price({ tile, className }: { tile: Tile; className: string }) {
  if (tile.was)
    return (
      <span className="flex flex-wrap items-baseline gap-x-2">
        <ins className={`no-underline ${className}`}>
          <Money value={tile.price} />
        </ins>
        <del className="text-sm font-normal text-muted">
          <Money value={tile.was} />
        </del>
      </span>
    );
  if (!tile.has_choices) return <Money value={tile.price} className={className} />;
  return (
    <span>
      <Trans>
        from <Money value={tile.price} className={className} />
      </Trans>
    </span>
  );
}

function Badge({ tile }: { tile: Tile }) {
  if (tile.availability === "available") return null;
  const look =
    tile.availability === "last" ? "bg-highlight text-highlight-foreground" : "bg-background text-foreground";
  return (
    <span className={`absolute start-2 top-2 rounded-full px-2.5 py-0.5 text-xs font-medium ${look}`}>
      {tile.availability === "last" ? <Trans>Only {tile.left} left</Trans> : <Trans>Sold out</Trans>}
    </span>
  );
}

function QuickAdd({ tile, page }: { tile: Tile; page: Page }) {
  const { t } = useLingui();
  const inCart = page.cart.in_cart[tile.id] ?? 0;
  const label = inCart ? t`Add one more ${tile.name}, ${inCart} in your cart` : t`Add ${tile.name} to your cart`;
  return (
    <form
      method="post"
      action={page.shop.add_url}
      data-cart=""
      data-live={`add-${tile.id}`}
      data-said={t`Added ${tile.name} to your cart`}
      className="relative z-10"
    >
      <input type="hidden" name="product_id" value={tile.id} />
      <input type="hidden" name="quantity" value="1" />
      <input type="hidden" name="next" value={page.here} />
      <button
        type="submit"
        id={`add-${tile.id}`}
        aria-label={label}
        className={`flex size-11 items-center justify-center rounded-full border text-sm font-semibold transition-colors active:scale-95 motion-reduce:transition-none ${
          inCart ? "border-accent bg-accent text-accent-foreground" : "border-field-border bg-surface text-accent"
        }`}
      >
        {inCart ? (
          <span className="tabular-nums">{inCart}</span>
        ) : (
          <span className="size-5">
            <PlusIcon />
          </span>
        )}
      </button>
    </form>
  );
}
