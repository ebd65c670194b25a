import { Button } from "@heroui/react/button";
import { Trans, useLingui } from "@lingui/react/macro";
import { Field } from "@/ui/Field";
import { DaysFields } from "./DaysFields";
import type { ZoneDraft } from "./deliveryDraft";

type Props = {
  zone: ZoneDraft;
  currency: string;
  /** What the server refused of a field, by the API's name for it. */
  problemOf: (field: string) => string | undefined;
  change: (part: Partial<ZoneDraft>) => void;
  remove: () => void;
};

/** One area with its fee. */
export function ZoneFields({ zone, currency, problemOf, change, remove }: Props) {
  const { t } = useLingui();
  const amount = (key: "fee" | "freeOver" | "minimum") => ({
    value: zone[key],
    onChange: (value: string) => change({ [key]: value }),
    inputMode: "decimal" as const,
    maxLength: 20,
    before: currency,
  });
  return (
    <li className="flex flex-col gap-3 rounded-2xl border border-border p-3">
      <div className="grid gap-3 sm:grid-cols-2">
        <Field
          label={t`Area`}
          value={zone.name}
          onChange={(name) => change({ name })}
          isRequired
          maxLength={60}
          placeholder={t`Lagos Mainland`}
          problem={problemOf("name")}
        />
        <Field
          label={t`Places in it`}
          value={zone.places}
          onChange={(places) => change({ places })}
          maxLength={2000}
          placeholder={t`Yaba, Surulere, Ikeja`}
          problem={problemOf("places")}
        />
      </div>
      <div className="grid gap-3 sm:grid-cols-3">
        <Field label={t`Fee`} {...amount("fee")} problem={problemOf("fee")} />
        <Field label={t`Free over`} {...amount("freeOver")} problem={problemOf("free_over")} />
        <Field label={t`Smallest order`} {...amount("minimum")} problem={problemOf("minimum")} />
      </div>
      <DaysFields days={zone.days} change={(days) => change({ days })} />
      <div className="flex justify-end">
        <Button size="sm" variant="danger-soft" onPress={remove}>
          <Trans>Remove</Trans>
          <span className="sr-only"> {zone.name}</span>
        </Button>
      </div>
    </li>
  );
}
