import { Button } from "@heroui/react/button";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Sheet } from "../Faces";
import { CloseIcon, PlusIcon } from "../icons";
import { Pill } from "../Pill";
import type { Merchant } from "../wire";
import { SaveForm } from "./SaveForm";

type Span = { key: number; begin: string; end: string };

const WEEK = [1, 2, 3, 4, 5, 6, 7];
const MOST = 8;

const spanOf = (time: string, key: number): Span => {
  const [begin = "", end = ""] = time.split("-");
  return { key, begin, end };
};

/** On which days and at which times the shop delivers: what shoppers choose from in the delivery form. */
export function DeliveryTimes({ merchant }: { merchant: Merchant }) {
  const { t, i18n } = useLingui();
  const [days, setDays] = useState(merchant.delivery_days);
  const [spans, setSpans] = useState(() => merchant.delivery_times.map(spanOf));
  const times = spans.map(({ begin, end }) => `${begin}-${end}`);
  const isBackwards = spans.some(({ begin, end }) => begin !== "" && end !== "" && begin >= end);
  const isWhole = spans.every(({ begin, end }) => begin && end) && !isBackwards;
  const isChanged = times.join() !== merchant.delivery_times.join() || days.join() !== merchant.delivery_days.join();
  const change = (key: number, part: Partial<Span>) =>
    setSpans((now) => now.map((span) => (span.key === key ? { ...span, ...part } : span)));
  const nameOf = (day: number) =>
    new Intl.DateTimeFormat(i18n.locale, { weekday: "short", timeZone: "UTC" }).format(Date.UTC(2024, 0, day));

  return (
    <Sheet title={<Trans>When you deliver</Trans>}>
      <p className="mb-3 max-w-prose text-sm text-muted">
        <Trans>
          Shoppers choose one of the next times in the delivery form on WhatsApp and at the checkout of the web shop.
        </Trans>
      </p>
      <SaveForm
        merchant={merchant}
        change={isChanged && isWhole ? { delivery_times: times, delivery_days: days } : null}
        problem={isBackwards ? <Trans>A time must end after it begins.</Trans> : undefined}
      >
        <fieldset>
          <legend className="mb-1.5 text-sm font-medium">
            <Trans>Days</Trans>
          </legend>
          <div className="flex flex-wrap gap-1.5">
            {WEEK.map((day) => (
              <Pill
                key={day}
                checked={days.includes(day)}
                change={() =>
                  setDays((now) => (now.includes(day) ? now.filter((one) => one !== day) : [...now, day].sort()))
                }
              >
                {nameOf(day)}
              </Pill>
            ))}
          </div>
        </fieldset>
        <fieldset>
          <legend className="mb-1.5 text-sm font-medium">
            <Trans>Times</Trans>
          </legend>
          <ul className="flex flex-col gap-2">
            {spans.map((span) => (
              <li key={span.key} className="flex items-center gap-2 text-sm">
                <Clock label={t`From`} value={span.begin} change={(begin) => change(span.key, { begin })} />
                <span aria-hidden="true">–</span>
                <Clock label={t`Until`} value={span.end} change={(end) => change(span.key, { end })} />
                <Button
                  isIconOnly
                  size="sm"
                  variant="tertiary"
                  aria-label={t`Remove this time`}
                  onPress={() => setSpans((now) => now.filter((one) => one.key !== span.key))}
                >
                  <CloseIcon />
                </Button>
              </li>
            ))}
          </ul>
          {spans.length === 0 ? (
            <p className="text-sm text-muted">
              <Trans>Without times, shoppers are not asked when.</Trans>
            </p>
          ) : null}
          {spans.length < MOST ? (
            <Button
              size="sm"
              variant="tertiary"
              className="mt-2"
              onPress={() =>
                setSpans((now) => [...now, { key: Math.max(0, ...now.map((one) => one.key)) + 1, begin: "", end: "" }])
              }
            >
              <PlusIcon />
              <Trans>Add a time</Trans>
            </Button>
          ) : null}
        </fieldset>
      </SaveForm>
    </Sheet>
  );
}

function Clock({ label, value, change }: { label: string; value: string; change: (value: string) => void }) {
  return (
    <input
      type="time"
      aria-label={label}
      value={value}
      onChange={(event) => change(event.target.value)}
      className="min-h-10 rounded-xl border border-border bg-surface px-3 tabular-nums outline-offset-2"
    />
  );
}
