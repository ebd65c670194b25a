import { Button } from "@heroui/react/button";
import { Switch } from "@heroui/react/switch";
import { Trans, useLingui } from "@lingui/react/macro";
import { ApiError } from "@/api/client";
import { Sheet } from "../Faces";
import { CrossIcon, PlusIcon } from "../icons";
import type { Designer } from "./useDesigner";

const MOST = 3;
const USUAL = "09:00-18:00";
const WEEK = [1, 2, 3, 4, 5, 6, 7];
const usual = WEEK.map((day) => (day < 7 ? [USUAL] : []));

/** When the shop is open, by its own clock. */
export function HoursSheet({ designer: { look, design, problem, change } }: { designer: Designer }) {
  const { t, i18n } = useLingui();
  const week = look.hours ?? [];
  const nameOf = (day: number) =>
    new Intl.DateTimeFormat(i18n.locale, { weekday: "long", timeZone: "UTC" }).format(Date.UTC(2024, 0, day));
  const set = (day: number, times: string[]) => change({ hours: week.map((kept, at) => (at === day ? times : kept)) });
  const wrong =
    problem instanceof ApiError && problem.problem.errors.find(({ field }) => field?.startsWith("look.hours"));
  return (
    <Sheet title={<Trans>Opening hours</Trans>}>
      <Switch isSelected={week.length > 0} onChange={(on) => change({ hours: on ? usual : [] })}>
        <Switch.Content className="flex items-center gap-3">
          <Switch.Control>
            <Switch.Thumb />
          </Switch.Control>
          <span className="text-sm font-medium">
            <Trans>Tell shoppers when you are open</Trans>
          </span>
        </Switch.Content>
      </Switch>
      {week.length > 0 ? (
        <>
          <ul className="mt-4 flex flex-col divide-y divide-separator">
            {week.map((times, day) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a week has its seven days in their order
              <li key={day} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 py-2">
                <span className="flex min-h-10 w-28 items-center text-sm font-medium">{nameOf(day + 1)}</span>
                <Day name={nameOf(day + 1)} times={times} set={(next) => set(day, next)} />
              </li>
            ))}
          </ul>
          <p className="mt-2 text-xs text-muted">
            {t`By the clock of your shop (${design.timezone}). A time that ends before it begins lasts into the next day.`}
          </p>
        </>
      ) : null}
      {wrong ? (
        <p role="alert" className="mt-2 text-sm text-danger">
          {wrong.reason}
        </p>
      ) : null}
    </Sheet>
  );
}

function Day({ name, times, set }: { name: string; times: string[]; set: (times: string[]) => void }) {
  const { t } = useLingui();
  const change = (place: number, time: string) => set(times.map((kept, at) => (at === place ? time : kept)));
  return (
    <div className="flex flex-1 flex-col gap-2">
      {times.map((time, place) => {
        const [begin = "", end = ""] = time.split("-");
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the times of a day have nothing but their order
          <div key={place} className="flex items-center gap-2 text-sm">
            <Clock label={t`${name}, from`} value={begin} set={(value) => change(place, `${value}-${end}`)} />
            <span aria-hidden="true">–</span>
            <Clock label={t`${name}, until`} value={end} set={(value) => change(place, `${begin}-${value}`)} />
            <Button
              isIconOnly
              size="sm"
              variant="ghost"
              aria-label={t`Remove this time of ${name}`}
              onPress={() => set(times.filter((_, at) => at !== place))}
            >
              <CrossIcon />
            </Button>
          </div>
        );
      })}
      {times.length < MOST ? (
        <div className="flex min-h-10 items-center gap-3">
          {times.length === 0 ? (
            <span className="text-sm text-muted">
              <Trans>Closed</Trans>
            </span>
          ) : null}
          <Button
            size="sm"
            variant="tertiary"
            aria-label={t`Add a time on ${name}`}
            onPress={() => set([...times, times.length ? "19:00-21:00" : USUAL])}
          >
            <PlusIcon />
            <Trans>Add a time</Trans>
          </Button>
        </div>
      ) : null}
    </div>
  );
}

function Clock({ label, value, set }: { label: string; value: string; set: (value: string) => void }) {
  return (
    <input
      type="time"
      aria-label={label}
      value={value === "24:00" ? "00:00" : value}
      onChange={(event) => {
        if (event.target.value) set(event.target.value);
      }}
      className="min-h-10 rounded-xl border border-border bg-surface px-3 tabular-nums outline-offset-2"
    />
  );
}
