import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Choice } from "../Choice";
import { Sheet } from "../Faces";
import type { Merchant } from "../wire";
import { SaveForm } from "./SaveForm";

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** From when to when offers wait. Replies and order news are never held back. */
export function QuietHours({ merchant }: { merchant: Merchant }) {
  const { t } = useLingui();
  const [from, setFrom] = useState(merchant.quiet_from);
  const [until, setUntil] = useState(merchant.quiet_until);
  const isChanged = from !== merchant.quiet_from || until !== merchant.quiet_until;

  return (
    <Sheet title={<Trans>Quiet hours</Trans>}>
      <p className="mb-3 max-w-prose text-sm text-muted">
        <Trans>
          Offers wait until the morning where the customer is. Replies and news about orders always go out at once.
        </Trans>
      </p>
      <SaveForm merchant={merchant} change={isChanged ? { quiet_from: from, quiet_until: until } : null}>
        <div className="flex items-center gap-2 text-sm">
          <Hour name={t`Quiet from`} value={from} change={setFrom} />
          <span aria-hidden="true">–</span>
          <Hour name={t`Quiet until`} value={until} change={setUntil} />
        </div>
        {from === until ? (
          <p className="text-sm text-muted">
            <Trans>The same hour twice: offers may go out at any time.</Trans>
          </p>
        ) : null}
      </SaveForm>
    </Sheet>
  );
}

function Hour({ name, value, change }: { name: string; value: number; change: (hour: number) => void }) {
  const { i18n } = useLingui();
  const clock = new Intl.DateTimeFormat(i18n.locale, { hour: "numeric", minute: "2-digit", timeZone: "UTC" });
  return (
    <Choice
      name={name}
      options={HOURS.map((hour) => ({ id: String(hour), name: clock.format(Date.UTC(2024, 0, 1, hour)) }))}
      value={String(value)}
      choose={(id) => change(Number(id))}
      className="w-32"
    />
  );
}
