import { Button } from "@heroui/react/button";
import { toast } from "@heroui/react/toast";
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Skeleton } from "@/ui/Skeleton";
import { Failed, Sheet } from "../Faces";
import { Initial } from "../Initial";
import { useShop } from "../shop";
import { When } from "../When";
import { type Customer, type Identity, identityQuery, useIdentityChange } from "./calls";
import { JoinDialog } from "./JoinDialog";
import { useCustomerName } from "./names";

const kinds: Record<Identity["identifiers"][number]["kind"], MessageDescriptor> = {
  wa_id: msg`WhatsApp number`,
  phone: msg`Phone number`,
  bsuid: msg`WhatsApp user`,
  parent_bsuid: msg`WhatsApp user, all businesses of the group`,
  username: msg`User name`,
};

/** Who somebody is: whom she may be the same as, how she is known, and what was joined. */
export function IdentitySheets({ customer }: { customer: Customer }) {
  const identity = useQuery(identityQuery(useShop().id, customer.id));
  if (identity.isPending) return <Skeleton className="h-40" />;
  if (identity.isError) return <Failed error={identity.error} retry={() => void identity.refetch()} />;
  return (
    <>
      {identity.data.doubles.map((double) => (
        <Doubt key={double.id} customer={customer} double={double} />
      ))}
      <Known customer={customer} identity={identity.data} />
      {identity.data.merges.length ? <Joined customer={customer} merges={identity.data.merges} /> : null}
    </>
  );
}

/** Joins two records, shows the person, and offers the way back. */
function useJoining(customer: Customer) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { join, undo } = useIdentityChange(useShop().id, customer.id);
  const takeApart = (keptId: string, mergeId: string) =>
    undo.mutate({ keptId, mergeId }, { onSuccess: () => toast.success(t`They are two customers again`) });
  const joinWith = (other: Customer) =>
    join.mutate(other.id, {
      onSuccess: ({ data }) => {
        toast.success(t`Now one customer`, {
          actionProps: { children: t`Undo`, onPress: () => takeApart(data.customer.id, data.merge_id) },
        });
        void navigate({ to: "/customers/$customerId", params: { customerId: data.customer.id }, replace: true });
      },
    });
  return { joinWith, isPending: join.isPending };
}

function Doubt({ customer, double }: { customer: Customer; double: Customer }) {
  const { t } = useLingui();
  const name = useCustomerName()(double);
  const { joinWith, isPending } = useJoining(customer);
  const { keepApart } = useIdentityChange(useShop().id, customer.id);
  return (
    <section className="rounded-2xl border border-warning bg-warning-soft p-4 text-foreground">
      <h2 className="font-semibold">
        <Trans>Is this the same person?</Trans>
      </h2>
      <p className="mt-1 max-w-prose text-sm">
        <Trans>
          WhatsApp named both in one message, but a phone number can get a new owner. Look at the chats if you are not
          sure.
        </Trans>
      </p>
      <Link
        to="/customers/$customerId"
        params={{ customerId: double.id }}
        className="my-3 flex items-center gap-3 rounded-xl bg-surface px-3 py-2.5 text-foreground outline-offset-2 hover:bg-surface-secondary"
      >
        <Initial of={name} />
        <span className="min-w-0">
          <span className="block truncate font-medium">{name}</span>
          {double.phone ? (
            <bdi dir="ltr" className="block truncate text-sm text-muted">
              {double.phone}
            </bdi>
          ) : null}
        </span>
      </Link>
      <div className="flex flex-wrap gap-2">
        <Button size="sm" isPending={isPending} onPress={() => joinWith(double)}>
          <Trans>Same person: join</Trans>
        </Button>
        <Button
          size="sm"
          variant="outline"
          isPending={keepApart.isPending}
          onPress={() => keepApart.mutate(double.id, { onSuccess: () => toast.success(t`We will not ask again`) })}
        >
          <Trans>Two different people</Trans>
        </Button>
      </div>
    </section>
  );
}

function Known({ customer, identity }: { customer: Customer; identity: Identity }) {
  const { i18n } = useLingui();
  const { joinWith, isPending } = useJoining(customer);
  const [isChoosing, setChoosing] = useState(false);
  return (
    <Sheet
      title={<Trans>How we know this customer</Trans>}
      actions={
        customer.merged_into_id ? null : (
          <Button size="sm" variant="tertiary" isPending={isPending} onPress={() => setChoosing(true)}>
            <Trans>Join with another record</Trans>
          </Button>
        )
      }
    >
      <JoinDialog
        customer={customer}
        isOpen={isChoosing}
        close={() => setChoosing(false)}
        choose={(other) => {
          setChoosing(false);
          joinWith(other);
        }}
      />
      <ul className="flex flex-col text-sm">
        {identity.identifiers.map((one) => (
          <li
            key={one.kind + one.value}
            className="flex flex-wrap items-baseline gap-x-4 gap-y-0.5 border-t border-separator py-2 first:border-0"
          >
            <span className="w-44 shrink-0 text-muted">{i18n._(kinds[one.kind])}</span>
            <bdi dir="ltr" className="min-w-0 break-all font-mono text-[0.8125rem]">
              {one.value}
            </bdi>
            {one.retired_at ? (
              <span className="text-muted">
                <Trans>no longer used</Trans>
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

function Joined({ customer, merges }: { customer: Customer; merges: Identity["merges"] }) {
  const { t } = useLingui();
  const { undo } = useIdentityChange(useShop().id, customer.id);
  const takeApart = (mergeId: string) =>
    undo.mutate({ keptId: customer.id, mergeId }, { onSuccess: () => toast.success(t`They are two customers again`) });
  return (
    <Sheet title={<Trans>Joined records</Trans>}>
      <ul className="flex flex-col text-sm">
        {merges.map((merge) => (
          <li
            key={merge.id}
            className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-separator py-2.5 first:border-0"
          >
            <p className="me-auto">
              {merge.merged_by ? (
                <Trans>Joined by your team</Trans>
              ) : (
                <Trans>Joined because WhatsApp showed both as one person</Trans>
              )}
              <span className="text-muted">
                {" · "}
                <When at={merge.merged_at} />
              </span>
            </p>
            <Button size="sm" variant="tertiary" isPending={undo.isPending} onPress={() => takeApart(merge.id)}>
              <Trans>Take apart</Trans>
            </Button>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
