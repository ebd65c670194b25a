import { Trans, useLingui } from "@lingui/react/macro";
import type { Hours } from "./types";

/** Whether the shop is open now, and when that changes. */
export function OpenNow({ hours }: { hours: Hours }) {
  const { t } = useLingui();
  const { changes_at, changes_on } = hours;
  if (hours.is_open)
    return (
      <span className="font-medium text-success-soft-foreground">
        {changes_at ? t`Open now, until ${changes_at}` : <Trans>Open day and night</Trans>}
      </span>
    );
  return (
    <span>
      {!changes_at ? (
        <Trans>Closed at the moment</Trans>
      ) : changes_on ? (
        t`Closed now. Opens on ${changes_on} at ${changes_at}`
      ) : (
        t`Closed now. Opens at ${changes_at}`
      )}
    </span>
  );
}

/** The whole week. */
export function Week({ hours }: { hours: Hours }) {
  return (
    <dl className="max-w-md text-sm">
      {hours.days.map((day) => (
        <div
          key={day.name}
          className={`flex justify-between gap-4 border-t border-separator py-2 ${day.is_today ? "font-semibold" : ""}`}
        >
          <dt>{day.name}</dt>
          <dd className="tabular-nums">{day.times.length > 0 ? day.times.join(", ") : <Trans>Closed</Trans>}</dd>
        </div>
      ))}
    </dl>
  );
}
