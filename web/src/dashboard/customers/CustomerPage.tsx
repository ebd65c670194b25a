import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Skeleton } from "@/ui/Skeleton";
import { Back } from "../Back";
import { Failed, Sheet } from "../Faces";
import { ChatsIcon, OrdersIcon } from "../icons";
import { LinkButton } from "../LinkButton";
import { Page } from "../Page";
import { useShop } from "../shop";
import { When } from "../When";
import { type Customer, customerQuery } from "./calls";
import { IdentitySheets } from "./Identity";
import { useCustomerName } from "./names";

const route = getRouteApi("/customers/$customerId");

export function CustomerPage() {
  const { t } = useLingui();
  const { customerId } = route.useParams();
  const customer = useQuery(customerQuery(useShop().id, customerId));
  const name = useCustomerName();
  return (
    <Page
      narrow
      title={customer.data ? name(customer.data) : t`Customer`}
      back={
        <Back to="/customers">
          <Trans>Customers</Trans>
        </Back>
      }
      actions={
        <>
          <LinkButton to="/chats" search={{ customer: customerId }} variant="secondary">
            <ChatsIcon />
            <Trans>Chats</Trans>
          </LinkButton>
          <LinkButton to="/orders" search={{ customer: customerId }} variant="secondary">
            <OrdersIcon />
            <Trans>Orders</Trans>
          </LinkButton>
        </>
      }
    >
      {customer.isPending ? (
        <Skeleton className="h-72" />
      ) : customer.isError ? (
        <Failed error={customer.error} retry={() => void customer.refetch()} />
      ) : (
        <div className="flex flex-col gap-4">
          {customer.data.merged_into_id ? <Moved to={customer.data.merged_into_id} /> : null}
          <Contact customer={customer.data} />
          <IdentitySheets customer={customer.data} />
        </div>
      )}
    </Page>
  );
}

function Moved({ to }: { to: string }) {
  return (
    <div className="flex flex-wrap items-center gap-3 rounded-2xl bg-accent-soft px-4 py-3 text-sm text-accent-soft-foreground">
      <p className="me-auto">
        <Trans>This record was joined with another one.</Trans>
      </p>
      <LinkButton to="/customers/$customerId" params={{ customerId: to }} size="sm" variant="outline">
        <Trans>See the person</Trans>
      </LinkButton>
    </div>
  );
}

function Contact({ customer }: { customer: Customer }) {
  const address = Object.entries(customer.default_address ?? {})
    .filter(([key, value]) => value && !["lat", "lng", "country", "phone", "recipient"].includes(key))
    .map(([, value]) => String(value));
  return (
    <Sheet title={<Trans>Contact</Trans>}>
      <dl className="grid gap-x-6 gap-y-3 text-sm sm:grid-cols-2">
        <Fact name={<Trans>Phone</Trans>}>
          {customer.phone ? <bdi dir="ltr">{customer.phone}</bdi> : <Trans>Not shown by WhatsApp</Trans>}
        </Fact>
        <Fact name={<Trans>E-mail</Trans>}>{customer.email ?? "–"}</Fact>
        <Fact name={<Trans>Last delivery</Trans>}>{address.join(", ") || "–"}</Fact>
        <Fact name={<Trans>Known since</Trans>}>
          <When at={customer.created_at} />
        </Fact>
      </dl>
    </Sheet>
  );
}

function Fact({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-muted">{name}</dt>
      <dd className="break-words">{children}</dd>
    </div>
  );
}
