import { Button } from "@heroui/react/button";
import { Form } from "@heroui/react/form";
import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useState } from "react";
import { ApiError } from "@/api/client";
import { Field } from "@/ui/Field";
import { Toggle } from "@/ui/Toggle";
import { Choice } from "../Choice";
import { Sheet } from "../Faces";
import { useShop } from "../shop";
import { useSaveCoupon } from "./couponCalls";
import { type Coupon, type Draft, draftOf, emptyDraft, type Kind, wishOf } from "./couponDraft";

type Props = { coupon: Coupon | null; currency: string; close: () => void };

/** What a code takes off, from when, and how often. */
export function CouponForm({ coupon, currency, close }: Props) {
  const { t } = useLingui();
  const [draft, setDraft] = useState<Draft>(() => (coupon ? draftOf(coupon) : emptyDraft));
  const save = useSaveCoupon(useShop().id);
  const refused = save.error instanceof ApiError ? save.error : undefined;
  const set = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }));
  const field = (key: Exclude<keyof Draft, "kind" | "isActive">, name: string) => ({
    value: draft[key],
    onChange: (value: string) => set({ [key]: value }),
    problem: refused?.about(name),
  });
  const kinds: { id: Kind; name: string }[] = [
    { id: "percent", name: t`Percent off` },
    { id: "amount", name: t`Amount off` },
    { id: "free_delivery", name: t`Free delivery` },
  ];

  return (
    <Sheet title={coupon ? coupon.code : <Trans>New coupon</Trans>}>
      <Form
        className="grid gap-4 sm:grid-cols-2"
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          save.mutate({ id: coupon?.id ?? null, wish: wishOf(draft) }, { onSuccess: close });
        }}
      >
        <Field
          label={t`Code`}
          {...field("code", "code")}
          isRequired
          maxLength={30}
          dir="ltr"
          autoComplete="off"
          hint={t`Letters and digits. Shoppers may write it small or with spaces.`}
        />
        <Choice
          label={t`What it does`}
          options={kinds}
          value={draft.kind}
          choose={(kind) => set({ kind: kind as Kind })}
        />
        {draft.kind === "percent" ? (
          <Field label={t`Percent`} {...field("percent", "percent")} isRequired inputMode="numeric" before="%" />
        ) : null}
        {draft.kind === "amount" ? (
          <Field label={t`Amount`} {...field("amount", "amount")} isRequired inputMode="decimal" before={currency} />
        ) : null}
        <Field label={t`For orders from`} {...field("minimum", "minimum")} inputMode="decimal" before={currency} />
        <Field label={t`Works from`} {...field("from", "starts_at")} type="datetime-local" />
        <Field label={t`Works until`} {...field("until", "ends_at")} type="datetime-local" />
        <Field
          label={t`Uses in all`}
          {...field("mostUses", "most_uses")}
          inputMode="numeric"
          hint={t`Empty: as often as anybody likes.`}
        />
        <Field label={t`Uses by one customer`} {...field("mostPerCustomer", "most_per_customer")} inputMode="numeric" />
        <div className="sm:col-span-2">
          <Toggle isOn={draft.isActive} set={(isActive) => set({ isActive })} title={<Trans>Switched on</Trans>} />
        </div>
        {save.error ? (
          <p
            role="alert"
            className="rounded-xl bg-danger-soft px-3 py-2 text-sm text-danger-soft-foreground sm:col-span-2"
          >
            {save.error.message}
          </p>
        ) : null}
        <div className="flex items-center gap-2 sm:col-span-2">
          <Button type="submit" isPending={save.isPending}>
            <Trans>Save</Trans>
          </Button>
          <Button variant="tertiary" onPress={close}>
            <Trans>Close</Trans>
          </Button>
        </div>
      </Form>
    </Sheet>
  );
}
