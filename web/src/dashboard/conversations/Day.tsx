import { useLingui } from "@lingui/react";
import { useMerchant } from "../shop";

/** The day, above its first message. */
export function Day({ at, before }: { at: string; before: string | undefined }) {
  const { i18n } = useLingui();
  const timeZone = useMerchant()?.timezone;
  const day = new Intl.DateTimeFormat(i18n.locale, { weekday: "long", day: "numeric", month: "long", timeZone });
  const name = day.format(new Date(at));
  if (before && day.format(new Date(before)) === name) return null;
  return (
    <li className="my-2 self-center rounded-full bg-surface px-3 py-1 text-xs font-medium text-muted shadow-sm">
      {name}
    </li>
  );
}
