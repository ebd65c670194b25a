import { Button } from "@heroui/react/button";
import { Form } from "@heroui/react/form";
import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useState } from "react";
import { Choice } from "../Choice";
import { Sheet } from "../Faces";
import type { Merchant } from "../wire";
import { useSaveMerchant } from "./saving";

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** From when to when offers wait. Replies and order news are never held back. */
export function QuietHours({ merchant }: { merchant: Merchant }) {
  const { t } = useLingui();
  const [from, setFrom] = useState(merchant.quiet_from);
  const [until, setUntil] = useState(merchant.quiet_until);
  const isChanged = from !== merchant.quiet_from || until !== merchant.quiet_until;
  const save = useSaveMerchant(merchant);

  return (
    <Sheet title={<Trans>Quiet hours</Trans>}>
      <p className="mb-3 max-w-prose text-sm text-muted">
        <Trans>
          Offers wait until the morning where the customer is. Replies and news about orders always go out at once.
        </Trans>
      </p>
      <Form
        className="flex flex-col gap-4"
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          save.mutate({ quiet_from: from, quiet_until: until });
        }}
      >
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
        {save.error ? (
          <p role="alert" className="text-sm text-danger">
            {save.error.message}
          </p>
        ) : null}
        <div>
          <Button type="submit" isDisabled={!isChanged} isPending={save.isPending}>
            <Trans>Save</Trans>
          </Button>
        </div>
      </Form>
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
