import { Trans, useLingui } from "@lingui/react/macro";
import { Field } from "@/ui/Field";
import { Choice } from "../Choice";
import { Sheet } from "../Faces";
import { DaysFields } from "./DaysFields";
import type { Draft } from "./deliveryDraft";

/** How long it takes, as far as the shop tells: from it shoppers read when they get their goods. */
export function HowLong({ draft, set }: { draft: Draft; set: (part: Partial<Draft>) => void }) {
  const { t } = useLingui();
  return (
    <Sheet title={<Trans>How long it takes</Trans>}>
      <p className="mb-3 max-w-prose text-sm text-muted">
        <Trans>
          Shoppers read when it is ready or arrives. Only hours count in which you are open, and only days on which you
          deliver. Leave it empty to tell nothing.
        </Trans>
      </p>
      <div className="flex flex-col gap-3">
        <div className="grid grid-cols-2 items-end gap-3">
          <Field
            label={t`Ready in`}
            value={draft.ready}
            onChange={(ready) => set({ ready: ready.replace(/\D/g, "").slice(0, 3) })}
            inputMode="numeric"
            placeholder="2"
          />
          <Choice
            name={t`Hours or days`}
            options={[
              { id: "hours", name: t`hours` },
              { id: "days", name: t`days` },
            ]}
            value={draft.unit}
            choose={(unit) => set({ unit: unit === "days" ? "days" : "hours" })}
          />
        </div>
        {draft.has_delivery ? <DaysFields days={draft.days} change={(days) => set({ days })} /> : null}
      </div>
    </Sheet>
  );
}
