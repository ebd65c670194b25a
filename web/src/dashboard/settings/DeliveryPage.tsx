import { Button } from "@heroui/react/button";
import { Form } from "@heroui/react/form";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { ApiError } from "@/api/client";
import { Field } from "@/ui/Field";
import { Skeleton } from "@/ui/Skeleton";
import { Toggle } from "@/ui/Toggle";
import { Back } from "../Back";
import { Failed, Sheet } from "../Faces";
import { PlusIcon } from "../icons";
import { Page } from "../Page";
import { merchantQuery, useShop } from "../shop";
import { DeliveryTimes } from "./DeliveryTimes";
import { deliveryQuery, useSettleDelivery } from "./deliveryCalls";
import { type Delivery, type Draft, draftOf, newZone, wishOf } from "./deliveryDraft";
import { HowLong } from "./HowLong";
import { ZoneFields } from "./ZoneFields";

const MOST = 100;

/** Where the shop delivers, when, and what that costs. */
export function DeliveryPage() {
  const { t } = useLingui();
  const shopId = useShop().id;
  const delivery = useQuery(deliveryQuery(shopId));
  const merchant = useQuery(merchantQuery(shopId));
  const failed = delivery.error ?? merchant.error;
  return (
    <Page
      narrow
      title={t`Delivery and pickup`}
      back={
        <Back to="/settings">
          <Trans>Settings</Trans>
        </Back>
      }
    >
      <div className="flex flex-col gap-4">
        {failed ? (
          <Failed error={failed} retry={() => void Promise.all([delivery.refetch(), merchant.refetch()])} />
        ) : delivery.data && merchant.data ? (
          <>
            <Ways key={shopId} shopId={shopId} delivery={delivery.data} currency={merchant.data.currency} />
            <DeliveryTimes key={`times ${shopId}`} merchant={merchant.data} />
          </>
        ) : (
          <Skeleton className="h-96" />
        )}
      </div>
    </Page>
  );
}

function Ways({ shopId, delivery, currency }: { shopId: string; delivery: Delivery; currency: string }) {
  const { t } = useLingui();
  const [draft, setDraft] = useState<Draft>(() => draftOf(delivery));
  const save = useSettleDelivery(shopId);
  const isChanged = JSON.stringify(wishOf(draft)) !== JSON.stringify(wishOf(draftOf(delivery)));
  const set = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }));
  const refused = save.error instanceof ApiError ? save.error : undefined;

  return (
    <Form
      className="flex flex-col gap-4"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        save.mutate(wishOf(draft), { onSuccess: (answer) => setDraft(draftOf(answer.data)) });
      }}
    >
      <Sheet title={<Trans>How customers get their goods</Trans>}>
        <div className="flex flex-col gap-4">
          <Toggle isOn={draft.has_pickup} set={(has_pickup) => set({ has_pickup })} title={<Trans>Pickup</Trans>}>
            <Trans>They come to you.</Trans>
          </Toggle>
          {draft.has_pickup ? (
            <Field
              label={t`Where to, and when`}
              value={draft.pickup_address}
              onChange={(pickup_address) => set({ pickup_address })}
              maxLength={300}
              placeholder={t`12 Adeola Odeku St, Lagos. Monday to Saturday, 9 to 6`}
              hint={t`Shoppers read it before they order.`}
            />
          ) : null}
          <Toggle
            isOn={draft.has_delivery}
            set={(has_delivery) => set({ has_delivery })}
            title={<Trans>Delivery</Trans>}
          >
            <Trans>You bring it to them.</Trans>
          </Toggle>
        </div>
      </Sheet>
      <HowLong draft={draft} set={set} />
      {draft.has_delivery ? (
        <Sheet title={<Trans>Areas you deliver to</Trans>}>
          <p className="mb-3 max-w-prose text-sm text-muted">
            <Trans>
              Shoppers of the web shop choose one, and its fee is added to their order. Without areas you deliver
              everywhere, and agree on the price with each of them.
            </Trans>
          </p>
          <ol className="flex flex-col gap-3">
            {draft.zones.map((zone, place) => (
              <ZoneFields
                key={zone.key}
                zone={zone}
                currency={currency}
                problemOf={(field) => refused?.about(`zones.${place}.${field}`)}
                change={(part) =>
                  set({ zones: draft.zones.map((one) => (one.key === zone.key ? { ...one, ...part } : one)) })
                }
                remove={() => set({ zones: draft.zones.filter((one) => one.key !== zone.key) })}
              />
            ))}
          </ol>
          {draft.zones.length < MOST ? (
            <Button
              size="sm"
              variant="tertiary"
              className="mt-3"
              onPress={() => set({ zones: [...draft.zones, newZone(draft.zones)] })}
            >
              <PlusIcon />
              <Trans>Add an area</Trans>
            </Button>
          ) : null}
        </Sheet>
      ) : null}
      {save.error ? (
        <p role="alert" className="rounded-xl bg-danger-soft px-3 py-2 text-sm text-danger-soft-foreground">
          {save.error.message}
        </p>
      ) : null}
      <div className="flex items-center gap-2">
        <Button type="submit" isDisabled={!isChanged} isPending={save.isPending}>
          <Trans>Save</Trans>
        </Button>
        {isChanged ? (
          <Button variant="tertiary" onPress={() => setDraft(draftOf(delivery))}>
            <Trans>Discard</Trans>
          </Button>
        ) : null}
      </div>
    </Form>
  );
}
