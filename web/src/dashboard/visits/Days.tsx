import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Sheet } from "../Faces";
import type { Visits } from "./calls";

/** Visits day by day; read out as the best of them. */
export function Days({ days }: { days: Visits["by_day"] }) {
  const { i18n } = useLingui();
  const most = Math.max(...days.map(({ visits }) => visits), 1);
  const best = days.find(({ visits }) => visits === most);
  // A day of the shop's is no moment: it is named as it was written.
  const name = (day: string) =>
    i18n.date(new Date(`${day}T12:00:00Z`), { day: "numeric", month: "short", timeZone: "UTC" });
  return (
    <Sheet title={<Trans>Day by day</Trans>}>
      <div aria-hidden="true" className="flex h-44 items-end gap-px sm:gap-0.5">
        {days.map(({ day, visits }) => (
          <div key={day} title={`${name(day)}: ${i18n.number(visits)}`} className="flex h-full flex-1 items-end">
            <div
              className={`w-full rounded-t-sm ${visits ? "bg-accent" : "bg-default"}`}
              style={{ blockSize: visits ? `${Math.max(4, (100 * visits) / most)}%` : "2px" }}
            />
          </div>
        ))}
      </div>
      <p aria-hidden="true" className="mt-2 flex justify-between text-xs text-muted">
        <span>{name(days[0]?.day ?? "")}</span>
        <span>
          <Trans>today</Trans>
        </span>
      </p>
      {best?.visits ? (
        <p className="mt-2 text-sm text-muted">
          <Trans>
            The best day was {name(best.day)}, with <Plural value={best.visits} one="# visit" other="# visits" />.
          </Trans>
        </p>
      ) : null}
    </Sheet>
  );
}
