import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Choice } from "../Choice";
import { Sheet } from "../Faces";
import type { Merchant } from "../wire";
import { SaveForm } from "./SaveForm";

const MINUTES = [15, 30, 60, 180, 360, 720, 1440, 4320];

/** After how long a cart that nobody touches counts as left. */
export function LeftCarts({ merchant }: { merchant: Merchant }) {
  const { t, i18n } = useLingui();
  const [after, setAfter] = useState(merchant.cart_left_after);
  const choices = [...new Set([...MINUTES, merchant.cart_left_after])].sort((one, other) => one - other);
  const isChanged = after !== merchant.cart_left_after;
  return (
    <Sheet id="left-carts" title={<Trans>Left carts</Trans>}>
      <p className="mb-3 max-w-prose text-sm text-muted">
        <Trans>
          A cart that nobody touches for so long stands under Orders, Left carts. Nothing is sent by itself.
        </Trans>
      </p>
      <SaveForm merchant={merchant} change={isChanged ? { cart_left_after: after } : null}>
        <Choice
          name={t`A cart counts as left after`}
          options={choices.map((minutes) => ({ id: String(minutes), name: pause(minutes, i18n.locale) }))}
          value={String(after)}
          choose={(id) => setAfter(Number(id))}
          className="w-40"
        />
      </SaveForm>
    </Sheet>
  );
}

function pause(minutes: number, locale: string): string {
  const [count, unit] =
    minutes < 60 ? [minutes, "minute"] : minutes < 1440 ? [minutes / 60, "hour"] : [minutes / 1440, "day"];
  return new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long", maximumFractionDigits: 1 }).format(
    Number(count),
  );
}
