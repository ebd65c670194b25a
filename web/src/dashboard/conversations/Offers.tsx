import { Button } from "@heroui/react/button";
import { Popover } from "@heroui/react/popover";
import { Switch } from "@heroui/react/switch";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Skeleton } from "@/ui/Skeleton";
import { Failed } from "../Faces";
import { OffersIcon, OffersOffIcon } from "../icons";
import { useShop } from "../shop";
import { When } from "../When";
import { type ConsentChange, type Conversation, consentQuery, useSetConsent } from "./calls";

/** Whether this customer gets offers: seen at a glance, changed when she says so, with who changed it before. */
export function Offers({ customer }: { customer: Conversation["customer"] }) {
  const { t } = useLingui();
  const isOut = customer.marketing_opted_out_at !== null;
  return (
    <Popover>
      <Button size="sm" variant="ghost" aria-label={isOut ? t`Offers: she wants none` : t`Offers: she gets them`}>
        {isOut ? <OffersOffIcon /> : <OffersIcon />}
        <span className="max-sm:hidden">{isOut ? <Trans>No offers</Trans> : <Trans>Offers</Trans>}</span>
      </Button>
      <Popover.Content placement="bottom end" className="w-80 max-w-[calc(100vw-1.5rem)]">
        <Popover.Dialog className="flex flex-col gap-4 p-4">
          <Wish customerId={customer.id} isOut={isOut} />
        </Popover.Dialog>
      </Popover.Content>
    </Popover>
  );
}

function Wish({ customerId, isOut }: { customerId: string; isOut: boolean }) {
  const shop = useShop();
  const consent = useQuery(consentQuery(shop.id, customerId));
  const set = useSetConsent(shop.id, customerId);
  return (
    <>
      <Switch isSelected={!isOut} isDisabled={set.isPending} onChange={(wants) => set.mutate(wants)}>
        <Switch.Content className="flex items-center gap-3">
          <Switch.Control>
            <Switch.Thumb />
          </Switch.Control>
          <span className="flex flex-col text-sm">
            <span className="font-medium">
              <Trans>Send this customer offers</Trans>
            </span>
            <span className="text-xs text-muted">
              <Trans>News about orders always arrives.</Trans>
            </span>
          </span>
        </Switch.Content>
      </Switch>
      {consent.isPending ? (
        <Skeleton className="h-10" />
      ) : consent.isError ? (
        <Failed error={consent.error} retry={() => void consent.refetch()} />
      ) : consent.data.changes.length === 0 ? (
        <p className="text-xs text-muted">
          <Trans>Customers stop offers themselves by writing STOP.</Trans>
        </p>
      ) : (
        <ol className="flex max-h-48 flex-col gap-2 overflow-y-auto border-t border-separator pt-3 text-xs">
          {consent.data.changes.map((change) => (
            <li key={change.created_at} className="flex justify-between gap-3">
              <span>
                <Told change={change} />
              </span>
              <span className="shrink-0 text-muted">
                <When at={change.created_at} />
              </span>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

/** Who changed it, and how. */
function Told({ change }: { change: ConsentChange }) {
  const { words } = change;
  switch (change.source) {
    case "keyword":
      return <Trans>Wrote “{words}”</Trans>;
    case "whatsapp":
      return change.is_opted_out ? (
        <Trans>Stopped offers in WhatsApp</Trans>
      ) : (
        <Trans>Allowed offers in WhatsApp</Trans>
      );
    case "refusal":
      return <Trans>WhatsApp said: wants no offers</Trans>;
    case "team":
      return change.is_opted_out ? <Trans>Turned off by the team</Trans> : <Trans>Turned on by the team</Trans>;
  }
}
