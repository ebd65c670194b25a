import { useLingui } from "@lingui/react/macro";
import { Link, type LinkProps } from "@tanstack/react-router";

/** The pages of the catalogue, side by side; swiped on a phone. */
export function CatalogNav() {
  const { t } = useLingui();
  const pages: { to: LinkProps["to"]; name: string }[] = [
    { to: "/products", name: t`Products` },
    { to: "/categories", name: t`Categories` },
    { to: "/collections", name: t`Collections` },
    { to: "/stock", name: t`Stock` },
    { to: "/search-words", name: t`Search words` },
  ];
  return (
    <nav aria-label={t`Catalogue`} className="-mx-4 overflow-x-auto px-4 [scrollbar-width:none] sm:mx-0 sm:px-0">
      <ul className="flex gap-1 py-1">
        {pages.map(({ to, name }) => (
          <li key={to} className="shrink-0">
            <Link
              to={to}
              activeOptions={{ includeSearch: false, exact: true }}
              className="block rounded-full px-3 py-1.5 text-sm font-medium text-muted hover:bg-default data-[status=active]:bg-brand data-[status=active]:text-brand-foreground"
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
