import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { Sheet } from "../Faces";
import { Photo } from "../Photo";
import type { Visits } from "./calls";

export function Products({ products }: { products: Visits["products"] }) {
  return (
    <Sheet title={<Trans>Looked at most</Trans>}>
      {products.length === 0 ? (
        <p className="text-sm text-muted">
          <Trans>Nobody has looked at a product yet.</Trans>
        </p>
      ) : (
        <ol className="divide-y divide-separator">
          {products.map((product) => (
            <li key={product.id} className="flex items-center gap-3 py-2 text-sm">
              <Photo url={product.image_url} />
              <Link
                to="/products/$productId"
                params={{ productId: product.id }}
                className="min-w-0 flex-1 truncate font-medium underline-offset-4 hover:underline"
              >
                {product.name}
              </Link>
              <span className="shrink-0 text-end text-muted tabular-nums">
                <Plural value={product.views} one="# look" other="# looks" />
                <span className="block text-xs">
                  <Plural value={product.adds} one="# time in a cart" other="# times in a cart" />
                </span>
              </span>
            </li>
          ))}
        </ol>
      )}
    </Sheet>
  );
}

export function Searches({ searches }: { searches: Visits["searches"] }) {
  return (
    <Sheet
      title={<Trans>Looked for</Trans>}
      actions={
        <Link to="/search-words" className="text-sm font-medium text-link underline-offset-4 hover:underline">
          <Trans>Search words</Trans>
        </Link>
      }
    >
      {searches.length === 0 ? (
        <p className="text-sm text-muted">
          <Trans>Nobody has used the search yet.</Trans>
        </p>
      ) : (
        <ol className="divide-y divide-separator">
          {searches.map(({ phrase, times, missed }) => (
            <li key={phrase} className="flex items-baseline justify-between gap-3 py-2 text-sm">
              <span className="min-w-0 truncate font-medium">{phrase}</span>
              <span className="shrink-0 text-end text-muted tabular-nums">
                <Plural value={times} one="# time" other="# times" />
                {missed > 0 ? (
                  <span className="block text-xs text-danger">
                    <Plural value={missed} one="# time in vain" other="# times in vain" />
                  </span>
                ) : null}
              </span>
            </li>
          ))}
        </ol>
      )}
    </Sheet>
  );
}

/** The sites that visits came from, and what people held in their hands. */
export function Sources({ referrers, devices }: Pick<Visits, "referrers" | "devices">) {
  const { t, i18n } = useLingui();
  const rows = [
    ...referrers.map(({ host, visits }) => ({ name: host, visits })),
    { name: t`by phone`, visits: devices.phone },
    { name: t`by tablet`, visits: devices.tablet },
    { name: t`by computer`, visits: devices.computer },
  ].filter(({ visits }) => visits > 0);
  return (
    <Sheet title={<Trans>Where visits came from</Trans>}>
      {rows.length === 0 ? (
        <p className="text-sm text-muted">
          <Trans>Nothing to tell yet.</Trans>
        </p>
      ) : (
        <dl className="divide-y divide-separator text-sm">
          {rows.map(({ name, visits }) => (
            <div key={name} className="flex justify-between gap-3 py-2">
              <dt className="min-w-0 truncate">{name}</dt>
              <dd className="text-muted tabular-nums">{i18n.number(visits)}</dd>
            </div>
          ))}
        </dl>
      )}
    </Sheet>
  );
}
