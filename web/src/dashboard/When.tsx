import { useLingui } from "@lingui/react";
import { useSyncExternalStore } from "react";
import { useMerchant } from "./shop";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

let now = Date.now();
const clock = {
  subscribe(tick: () => void) {
    const timer = setInterval(() => {
      now = Date.now();
      tick();
    }, 30_000);
    return () => clearInterval(timer);
  },
  read: () => now,
};

/** The time, to half a minute; components that use it are drawn again as it passes. */
export const useNow = () => useSyncExternalStore(clock.subscribe, clock.read);

/** How long ago something was; the exact time, in the shop's own time zone, on hover. */
export function When({ at, long }: { at: string; long?: boolean }) {
  const { i18n } = useLingui();
  const timeZone = useMerchant()?.timezone;
  const date = new Date(at);
  const age = Math.max(0, useNow() - date.getTime());
  const exact = new Intl.DateTimeFormat(i18n.locale, { dateStyle: "medium", timeStyle: "short", timeZone });
  return (
    <time dateTime={at} title={exact.format(date)} className="whitespace-nowrap">
      {long ? exact.format(date) : shortly(age, date, i18n.locale, timeZone)}
    </time>
  );
}

function shortly(age: number, date: Date, locale: string, timeZone: string | undefined): string {
  const ago = new Intl.RelativeTimeFormat(locale, { numeric: "auto", style: "narrow" });
  if (age < MINUTE) return ago.format(0, "second");
  if (age < 60 * MINUTE) return ago.format(-Math.floor(age / MINUTE), "minute");
  if (age < DAY) return ago.format(-Math.floor(age / (60 * MINUTE)), "hour");
  if (age < 7 * DAY) return ago.format(-Math.floor(age / DAY), "day");
  return new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", year: "numeric", timeZone }).format(date);
}

/** The hour and minute of a message. */
export function Clock({ at }: { at: string }) {
  const { i18n } = useLingui();
  const timeZone = useMerchant()?.timezone;
  return (
    <time dateTime={at}>
      {new Intl.DateTimeFormat(i18n.locale, { hour: "numeric", minute: "2-digit", timeZone }).format(new Date(at))}
    </time>
  );
}
