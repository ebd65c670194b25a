import { Trans, useLingui } from "@lingui/react/macro";
import type { Facet, Listing } from "./types";

/** Ways to narrow a list, each a link with how many products are left. */
export function Facets({ facets }: { facets: Facet[] }) {
  return facets.map((facet) => (
    <div key={facet.kind + facet.name}>
      <p className="mb-1 text-sm font-medium">
        <FacetName facet={facet} />
      </p>
      <ul className="flex flex-wrap gap-2">
        {facet.values.map((value) => (
          <li key={value.url}>
            <a
              href={value.url}
              rel="nofollow"
              aria-current={value.is_on ? "true" : undefined}
              className={`flex min-h-9 items-center gap-1.5 rounded-full border px-3 text-sm ${
                value.is_on ? "border-accent bg-accent text-accent-foreground" : "border-border bg-surface"
              }`}
            >
              {value.name}
              <span className={`text-xs tabular-nums ${value.is_on ? "" : "text-muted"}`}>
                {value.is_on ? "✕" : value.count}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  ));
}

/** What was chosen, in sight without opening anything; a tap takes it back. */
export function Chosen({ listing }: { listing: Listing }) {
  const { t } = useLingui();
  const chosen = listing.facets.flatMap((facet) => facet.values.filter((value) => value.is_on));
  if (chosen.length === 0) return null;
  return (
    <ul aria-label={t`Chosen`} className="mb-4 flex flex-wrap gap-2">
      {chosen.map((value) => (
        <li key={value.url}>
          <a
            href={value.url}
            rel="nofollow"
            aria-label={t`Take back ${value.name}`}
            className="flex min-h-9 items-center gap-2 rounded-full bg-default px-3 text-sm font-medium"
          >
            {value.name}
            <span aria-hidden="true">✕</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function FacetName({ facet }: { facet: Facet }) {
  switch (facet.kind) {
    case "category":
      return <Trans>Category</Trans>;
    case "price":
      return <Trans>Price</Trans>;
    case "tag":
      return <Trans>What kind</Trans>;
    case "option":
      return facet.name;
  }
}
