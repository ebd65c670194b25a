import { useLingui } from "@lingui/react/macro";
import { Field } from "@/ui/Field";
import type { DaysDraft } from "./deliveryDraft";

const digits = (value: string) => value.replace(/\D/g, "").slice(0, 3);

/** From how many working days to how many it is on its way. */
export function DaysFields({ days, change }: { days: DaysDraft; change: (days: DaysDraft) => void }) {
  const { t } = useLingui();
  return (
    <div className="grid grid-cols-2 items-end gap-3">
      <Field
        label={t`Days on the way, from`}
        value={days.least}
        onChange={(least) => change({ ...days, least: digits(least) })}
        inputMode="numeric"
        placeholder="1"
      />
      <Field
        label={t`to`}
        value={days.most}
        onChange={(most) => change({ ...days, most: digits(most) })}
        inputMode="numeric"
        placeholder="3"
      />
    </div>
  );
}
