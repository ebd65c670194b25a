import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Field } from "@/ui/Field";
import { Sheet } from "../Faces";
import type { Rotation } from "./calls";
import { type Draft, typedNumber } from "./draft";

const MOST_PLACES = 100_000;
const MOST_SHARE = 50;

/** How many places there are, and how many of them are for comparison. What is typed is tried out, not saved. */
export function Places({
  rotation,
  draft,
  change,
}: {
  rotation: Rotation;
  draft: Draft;
  change: (draft: Draft) => void;
}) {
  const { t, i18n } = useLingui();
  const limit = useTried(draft.slots, rotation.slots);
  const share = useTried(draft.holdout, rotation.holdout_percent);
  const { products, sections, list_rows: rows } = rotation.message_limits;
  const type = (key: "slots" | "holdout", typed: string) => {
    const [field, kept, least, most] =
      key === "slots"
        ? ([limit, rotation.slots, 1, MOST_PLACES] as const)
        : ([share, rotation.holdout_percent, 0, MOST_SHARE] as const);
    field.type(typed);
    const value = typedNumber(typed, least, most);
    change({ ...draft, [key]: value === kept ? undefined : value });
  };
  return (
    <Sheet title={<Trans>Places</Trans>}>
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-1 xl:grid-cols-2">
        <Field
          label={t`Places in WhatsApp`}
          inputMode="numeric"
          value={limit.typed}
          onChange={(typed) => type("slots", typed)}
          hint={t`How many products its catalogue may show. The one of WhatsApp's own app holds ${i18n.number(rotation.default_slots)}.`}
          problem={
            typedNumber(limit.typed, 1, MOST_PLACES) === undefined
              ? t`A whole number from 1 to ${i18n.number(MOST_PLACES)}.`
              : undefined
          }
        />
        <Field
          label={t`Comparison places, of 100`}
          inputMode="numeric"
          value={share.typed}
          onChange={(typed) => type("holdout", typed)}
          hint={t`So many of 100 places go to what was ordered most, so that you see what learning brings. 0 for none.`}
          problem={typedNumber(share.typed, 0, MOST_SHARE) === undefined ? t`A whole number from 0 to 50.` : undefined}
        />
      </div>
      <p className="mt-4 text-sm text-muted text-pretty">
        <Trans>
          One message shows up to {products} of them under {sections} headings, or {rows} rows of a list.
        </Trans>
      </p>
    </Sheet>
  );
}

/** What is typed for a number; the kept one again once what was tried is gone. */
function useTried(tried: number | undefined, kept: number) {
  const [typed, type] = useState(String(tried ?? kept));
  const [last, setLast] = useState(tried);
  if (tried !== last) {
    setLast(tried);
    if (tried === undefined) type(String(kept));
  }
  return { typed, type };
}
