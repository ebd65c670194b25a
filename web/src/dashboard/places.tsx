import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Link, type LinkProps, useRouterState } from "@tanstack/react-router";
import { type ReactNode, useEffect, useState } from "react";
import { MoreIcon } from "./icons";

/** Somewhere one can go. */
export type Place = {
  to: LinkProps["to"];
  /** Other paths that belong to it. */
  also?: string[];
  name: string;
  icon: ReactNode;
  count?: number;
  exact?: boolean;
};

export function SideLink(place: Place) {
  return (
    <PlaceLink
      {...place}
      className="flex h-10 items-center gap-3 rounded-xl px-3 text-sm font-medium outline-offset-2 hover:bg-default aria-[current]:bg-surface aria-[current]:text-accent aria-[current]:shadow-sm"
    >
      {place.icon}
      <span className="flex-1">{place.name}</span>
      <Count value={place.count} />
    </PlaceLink>
  );
}

/** The way to a place, marked on every page that belongs to it. */
function PlaceLink({ to, exact, also = [], className, children }: Place & { className: string; children: ReactNode }) {
  const path = usePath();
  return (
    <Link
      to={to}
      activeOptions={{ exact, includeSearch: false }}
      aria-current={also.some((start) => path.startsWith(start)) ? "true" : undefined}
      className={className}
    >
      {children}
    </Link>
  );
}

export const usePath = () => useRouterState({ select: (state) => state.location.pathname });

function Count({ value }: { value: number | undefined }) {
  if (!value) return null;
  return (
    <span className="min-w-5 rounded-full bg-highlight px-1.5 text-center text-xs leading-5 font-semibold text-highlight-foreground tabular-nums">
      {value > 99 ? "99+" : value}
      <span className="sr-only">
        <Plural value={value} one="new" other="new" />
      </span>
    </span>
  );
}

/** Along the foot of a phone: the first four, and behind a button the others. */
export function TabBar({ places }: { places: Place[] }) {
  const { t } = useLingui();
  const [isMore, setMore] = useState(false);
  const path = usePath();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page closes the sheet
  useEffect(() => setMore(false), [path]);
  const tab =
    "relative flex min-w-0 flex-1 flex-col items-center gap-0.5 pt-2 pb-1.5 text-[0.6875rem] font-medium text-muted aria-[current]:text-accent aria-expanded:text-accent";
  const further = places.slice(4);
  return (
    <nav
      aria-label={t`Dashboard`}
      className="fixed inset-x-0 bottom-0 z-30 border-t border-border bg-surface pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      {isMore ? (
        <div className="flex flex-col gap-1 border-b border-border p-2">
          {further.map((place) => (
            <SideLink key={place.to} {...place} />
          ))}
        </div>
      ) : null}
      <div className="flex">
        {places.slice(0, 4).map((place) => (
          <PlaceLink key={place.to} {...place} className={tab}>
            {place.icon}
            {place.name}
            <span className="absolute start-1/2 top-1 ms-1.5">
              <Count value={place.count} />
            </span>
          </PlaceLink>
        ))}
        <button
          type="button"
          aria-expanded={isMore}
          aria-current={further.some(({ to }) => path.startsWith(String(to))) ? "true" : undefined}
          onClick={() => setMore(!isMore)}
          className={tab}
        >
          <MoreIcon />
          <Trans>More</Trans>
        </button>
      </div>
    </nav>
  );
}
