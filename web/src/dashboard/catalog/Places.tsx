import { Button } from "@heroui/react/button";
import { Form } from "@heroui/react/form";
import { toast } from "@heroui/react/toast";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { Field } from "@/ui/Field";
import { Failed, Sheet, SkeletonRows } from "../Faces";
import { TrashIcon } from "../icons";
import { useShop } from "../shop";
import { HandleIcon, useCarry } from "../useCarry";
import { placesQuery, policyQuery, useStock } from "./stockCalls";

/** Where stock lies besides the main place, and how the shop handles it. */
export function Places() {
  return (
    <div className="flex flex-col gap-5">
      <PlaceList />
      <Policy />
    </div>
  );
}

function PlaceList() {
  const { t } = useLingui();
  const shop = useShop();
  const places = useQuery(placesQuery(shop.id));
  const { openPlace, changePlace, closePlace } = useStock(shop.id);
  const [name, setName] = useState("");
  const carry = useCarry({
    rows: (places.data ?? []).map((place) => ({ id: place.id, depth: 0, place })),
    nameOf: ({ place }) => place.name,
    drop: (_id, _target, order) => {
      for (const [index, { place }] of order.entries())
        if (place.position !== index) changePlace.mutate({ id: place.id, body: { position: index } });
    },
  });
  function submit(event: FormEvent) {
    event.preventDefault();
    openPlace.mutate({ name: name.trim(), position: places.data?.length ?? 0 }, { onSuccess: () => setName("") });
  }
  return (
    <Sheet title={<Trans>Places</Trans>}>
      <p className="mb-3 max-w-prose text-sm text-muted">
        <Trans>Sales take from the main place first, then from the others in this order.</Trans>
      </p>
      {places.isError ? (
        <Failed error={places.error} retry={() => void places.refetch()} />
      ) : places.isPending ? (
        <SkeletonRows rows={2} />
      ) : (
        <ul aria-label={t`Your places`} className="mb-4 overflow-hidden rounded-xl border border-border">
          <li className="border-b border-separator px-3 py-2.5 text-sm font-medium last:border-0">
            <Trans>Main place</Trans>
          </li>
          {carry.shown.map((row) => (
            <li
              key={row.id}
              data-row={row.id}
              className="flex items-center gap-2 border-b border-separator px-1.5 py-1 text-sm last:border-0"
            >
              <button {...carry.handle(row)}>
                <HandleIcon />
              </button>
              <span className="min-w-0 flex-1 truncate font-medium">{row.place.name}</span>
              <Button
                size="sm"
                variant="ghost"
                isIconOnly
                aria-label={t`Close ${row.place.name}`}
                onPress={() =>
                  closePlace.mutate(row.id, { onSuccess: () => void toast.success(t`${row.place.name} is closed`) })
                }
              >
                <TrashIcon />
              </Button>
            </li>
          ))}
        </ul>
      )}
      {carry.said}
      <Form onSubmit={submit} className="flex items-end gap-2">
        <div className="flex-1">
          <Field
            label={t`New place`}
            value={name}
            onChange={setName}
            problem={openPlace.error?.message}
            placeholder={t`Store room`}
            maxLength={100}
          />
        </div>
        <Button type="submit" variant="secondary" isPending={openPlace.isPending} isDisabled={!name.trim()}>
          <Trans>Add</Trans>
        </Button>
      </Form>
    </Sheet>
  );
}

function Policy() {
  const policy = useQuery(policyQuery(useShop().id));
  if (policy.isError) return <Failed error={policy.error} retry={() => void policy.refetch()} />;
  if (!policy.data) return <SkeletonRows rows={2} />;
  return <PolicyForm low={policy.data.low_stock_at} hold={policy.data.hold_minutes} />;
}

const words = (number: number | null) => (number === null ? "" : String(number));
const number = (typed: string) => (typed === "" ? null : Number(typed));

function PolicyForm({ low, hold }: { low: number | null; hold: number | null }) {
  const { t } = useLingui();
  const { setPolicy } = useStock(useShop().id);
  const [lowAt, setLowAt] = useState(words(low));
  const [minutes, setMinutes] = useState(words(hold));
  function submit(event: FormEvent) {
    event.preventDefault();
    setPolicy.mutate(
      { low_stock_at: number(lowAt), hold_minutes: number(minutes) },
      { onSuccess: () => void toast.success(t`It is saved`) },
    );
  }
  return (
    <Sheet title={<Trans>Rules</Trans>}>
      <Form onSubmit={submit} className="grid gap-4 sm:grid-cols-2">
        <Field
          label={t`Running low at`}
          value={lowAt}
          onChange={(typed) => setLowAt(typed.replace(/\D/g, ""))}
          inputMode="numeric"
          placeholder={t`Never`}
          hint={t`For everything that has no number of its own.`}
        />
        <Field
          label={t`Cancel unconfirmed orders after, in minutes`}
          value={minutes}
          onChange={(typed) => setMinutes(typed.replace(/\D/g, ""))}
          inputMode="numeric"
          placeholder={t`Never`}
          hint={t`What they hold goes back on the shelf, and the customer is told.`}
        />
        {setPolicy.error ? (
          <p role="alert" className="text-sm text-danger sm:col-span-2">
            {setPolicy.error.message}
          </p>
        ) : null}
        <div className="sm:col-span-2">
          <Button type="submit" isPending={setPolicy.isPending}>
            <Trans>Save</Trans>
          </Button>
        </div>
      </Form>
    </Sheet>
  );
}
