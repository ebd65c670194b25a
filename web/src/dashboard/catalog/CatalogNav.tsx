import { useLingui } from "@lingui/react/macro";
import { type LinkProps, useLocation } from "@tanstack/react-router";
import { ViewLink } from "../ViewLink";

/** The pages of the catalogue, side by side; swiped on a phone. */
export function CatalogNav() {
  const { t } = useLingui();
  const { pathname } = useLocation();
  const pages: { to: LinkProps["to"]; name: string }[] = [
    { to: "/products", name: t`Products` },
    { to: "/categories", name: t`Categories` },
    { to: "/collections", name: t`Collections` },
    { to: "/stock", name: t`Stock` },
    { to: "/search-words", name: t`Search words` },
  ];
  return (
    <nav aria-label={t`Catalogue`} className="-mx-4 overflow-x-auto px-4 [scrollbar-width:none] sm:mx-0 sm:px-0">
      <ul className="flex w-max gap-1 py-1">
        {pages.map(({ to, name }) => (
          <li key={to} className="shrink-0">
            <ViewLink to={to} isNow={pathname === to}>
              {name}
            </ViewLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
