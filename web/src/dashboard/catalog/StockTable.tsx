import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { Photo } from "../Photo";
import { useShop } from "../shop";
import { placesQuery, type Stocked, useStock } from "./stockCalls";

/** Variants with how many there are, what runs low first. */
export function StockTable({ variants }: { variants: Stocked[] }) {
  const { t } = useLingui();
  return (
    <div className="overflow-hidden rounded-2xl border border-border bg-surface">
      <table className="block w-full text-sm md:table">
        <thead className="hidden border-b border-border text-xs text-muted md:table-header-group">
          <tr className="[&>th]:px-3 [&>th]:py-2.5 [&>th]:text-start [&>th]:font-medium">
            <th scope="col">{t`Product`}</th>
            <th scope="col">{t`Where`}</th>
            <th scope="col" className="text-end! whitespace-nowrap">{t`Can be sold`}</th>
            <th scope="col" className="text-end!">{t`Held`}</th>
            <th scope="col" className="text-end!">{t`Waiting`}</th>
            <th scope="col" className="pe-4! text-end!">{t`Low at`}</th>
          </tr>
        </thead>
        <tbody className="block md:table-row-group">
          {variants.map((variant) => (
            <Row key={variant.variant_id} variant={variant} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ variant }: { variant: Stocked }) {
  const { t } = useLingui();
  return (
    <tr className="relative grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 border-b border-separator px-3 py-2 last:border-0 focus-within:bg-surface-secondary hover:bg-surface-secondary md:table-row md:p-0">
      <td className="min-w-0 md:px-3 md:py-2">
        <div className="flex min-w-0 items-center gap-3">
          <Photo url={variant.image_url} />
          <div className="min-w-0">
            <Link
              to="/stock"
              search={(now) => ({ ...now, variant: variant.variant_id })}
              className="line-clamp-2 font-medium outline-offset-2 after:absolute after:inset-0"
            >
              {variant.name}
            </Link>
            {variant.sku ? <p className="truncate text-xs text-muted">{variant.sku}</p> : null}
          </div>
        </div>
      </td>
      <td className="text-muted max-md:hidden md:px-3">
        <Where variant={variant} />
      </td>
      <td className="text-end whitespace-nowrap tabular-nums md:px-3">
        <Quantity variant={variant} />
      </td>
      <td className="text-end text-muted tabular-nums max-md:hidden md:px-3">{variant.held || ""}</td>
      <td className="col-span-full row-start-2 text-xs text-muted max-md:ps-13 md:px-3 md:text-end md:text-sm">
        <span className="md:hidden">
          {variant.waiting ? <Plural value={variant.waiting} one="# waits" other="# wait" /> : null}
        </span>
        <span className="tabular-nums max-md:hidden">{variant.waiting || ""}</span>
      </td>
      <td className="col-span-full row-start-2 text-end md:ps-3 md:pe-4">
        {variant.is_tracked ? (
          <Threshold key={variant.low_stock_at} variant={variant} label={t`Low at, of ${variant.name}`} />
        ) : null}
      </td>
    </tr>
  );
}

function Where({ variant }: { variant: Stocked }) {
  const places = useQuery(placesQuery(useShop().id)).data ?? [];
  const others = variant.elsewhere.flatMap(({ location_id, quantity }) => {
    const place = places.find(({ id }) => id === location_id);
    return place ? [`${place.name} ${quantity}`] : [];
  });
  if (!variant.is_tracked || places.length === 0) return null;
  const here = variant.stock_quantity - variant.elsewhere.reduce((sum, { quantity }) => sum + quantity, 0);
  return (
    <>
      <Trans>Main {here}</Trans>
      {others.length > 0 ? ` · ${others.join(" · ")}` : null}
    </>
  );
}

function Quantity({ variant }: { variant: Stocked }) {
  if (!variant.is_tracked)
    return (
      <span className="text-muted">
        <Trans>Not counted</Trans>
      </span>
    );
  if (variant.stock_quantity === 0)
    return (
      <span className="font-medium text-danger">
        <Trans>Sold out</Trans>
      </span>
    );
  return (
    <span className={variant.is_low ? "font-medium text-warning-soft-foreground" : "font-medium"}>
      {variant.is_low ? <Trans>{variant.stock_quantity} left</Trans> : variant.stock_quantity}
    </span>
  );
}

/** The variant's own threshold, written over in place; above the link that covers the row. */
function Threshold({ variant, label }: { variant: Stocked; label: string }) {
  const { setThreshold } = useStock(useShop().id);
  const kept = variant.low_stock_at === null ? "" : String(variant.low_stock_at);
  const [typed, type] = useState(kept);
  function save(event?: FormEvent) {
    event?.preventDefault();
    if (typed !== kept)
      setThreshold.mutate({ variantId: variant.variant_id, low: typed === "" ? null : Number(typed) });
  }
  return (
    <form onSubmit={save} className="relative z-10 inline-flex items-center gap-2">
      <span aria-hidden="true" className="text-xs text-muted md:hidden">
        <Trans>Low at</Trans>
      </span>
      <input
        aria-label={label}
        value={typed}
        onChange={(event) => type(event.target.value.replace(/\D/g, "").slice(0, 6))}
        onBlur={() => save()}
        inputMode="numeric"
        placeholder="–"
        className="h-9 w-18 rounded-lg border border-field-border bg-field px-2 text-end text-sm tabular-nums placeholder:text-muted"
      />
    </form>
  );
}
