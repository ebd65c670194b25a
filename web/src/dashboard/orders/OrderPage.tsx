import { Button } from "@heroui/react/button";
import { toast } from "@heroui/react/toast";
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { Skeleton } from "@/ui/Skeleton";
import { Back } from "../Back";
import { Confirm } from "../Confirm";
import { Failed, Sheet } from "../Faces";
import { OrderChip, type OrderStatus, useOrderWords } from "../orderWords";
import { Page } from "../Page";
import { useShop } from "../shop";
import { When } from "../When";
import { CameBy } from "./CameBy";
import { type Order, type OrderDetail, orderQuery, useStatusChange } from "./calls";
import { History } from "./History";
import { OrderLines } from "./OrderLines";
import { Customer, Delivery } from "./Receiver";

const route = getRouteApi("/orders/$orderId");

const steps: Record<Exclude<OrderStatus, "pending" | "cancelled">, MessageDescriptor> = {
  confirmed: msg`Confirm order`,
  processing: msg`Start preparing`,
  shipped: msg`Send it on its way`,
  delivered: msg`Mark as delivered`,
};

export function OrderPage() {
  const { orderId } = route.useParams();
  const { t } = useLingui();
  const shop = useShop();
  const order = useQuery(orderQuery(shop.id, orderId));
  if (order.isError)
    return (
      <Page title={t`Order`} back={<ToOrders />}>
        <Failed error={order.error} retry={() => void order.refetch()} />
      </Page>
    );
  if (!order.data)
    return (
      <Page title={t`Order`}>
        <div aria-busy="true" className="grid gap-4 lg:grid-cols-[1fr_20rem]">
          <Skeleton className="h-96" />
          <Skeleton className="h-72" />
        </div>
      </Page>
    );
  return <Loaded order={order.data} />;
}

const ToOrders = () => (
  <Back to="/orders">
    <Trans>All orders</Trans>
  </Back>
);

function Loaded({ order }: { order: OrderDetail }) {
  return (
    <Page
      title={order.order_number}
      lead={
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <OrderChip status={order.status} />
          <When at={order.created_at} long />
          <Source source={order.source} />
        </span>
      }
      back={<ToOrders />}
    >
      <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex flex-col gap-4">
          <NextStep order={order} />
          <OrderLines order={order} />
          <Sheet title={<Trans>History</Trans>}>
            <History events={order.history} />
          </Sheet>
        </div>
        <aside className="flex flex-col gap-4">
          <Customer order={order} />
          <Delivery order={order} />
          <CameBy order={order} />
          {order.notes ? (
            <Sheet title={<Trans>Note from the customer</Trans>}>
              <p className="text-sm whitespace-pre-wrap">{order.notes}</p>
            </Sheet>
          ) : null}
        </aside>
      </div>
    </Page>
  );
}

function Source({ source }: { source: string }) {
  if (source === "chat" || source === "whatsapp") return <Trans>from WhatsApp</Trans>;
  if (source === "web" || source === "storefront") return <Trans>from the web shop</Trans>;
  return <Trans>by API</Trans>;
}

/** What can be done with the order now. Each step is one message to the customer, so the page says so first. */
function NextStep({ order }: { order: Order }) {
  const { t, i18n } = useLingui();
  const shop = useShop();
  const say = useOrderWords();
  const [isAsking, setAsking] = useState(false);
  const change = useStatusChange(shop.id, order.id);
  const onward = order.possible_statuses.filter((status) => status in steps) as (keyof typeof steps)[];
  const canCancel = order.possible_statuses.includes("cancelled");
  if (onward.length === 0 && !canCancel) return null;

  const move = (status: OrderStatus) =>
    change.mutate(status, {
      onSuccess: () => {
        const name = say(status);
        toast.success(t`${order.order_number}: ${name}`, { description: t`The customer is told in the chat.` });
      },
    });

  return (
    <section
      aria-label={t`Next step`}
      className="flex flex-wrap items-center gap-3 rounded-2xl border border-border bg-surface p-3 ps-4"
    >
      <p className="me-auto text-sm text-muted">
        <Trans>The customer gets a message in the chat at each step.</Trans>
      </p>
      <div className="flex flex-wrap gap-2 max-sm:w-full">
        {canCancel ? (
          <Button
            variant="danger-soft"
            onPress={() => setAsking(true)}
            isDisabled={change.isPending}
            className="max-sm:flex-1"
          >
            <Trans>Cancel order</Trans>
          </Button>
        ) : null}
        {onward.map((status, position) => (
          <Button
            key={status}
            variant={position === 0 ? "primary" : "secondary"}
            isPending={change.isPending && change.variables === status}
            isDisabled={change.isPending}
            onPress={() => move(status)}
            className="max-sm:flex-1"
          >
            {status === "delivered" && order.delivery_method === "pickup" ? (
              <Trans>Mark as picked up</Trans>
            ) : (
              i18n._(steps[status])
            )}
          </Button>
        ))}
      </div>
      <Confirm
        title={<Trans>Cancel this order?</Trans>}
        verb={<Trans>Cancel order</Trans>}
        isOpen={isAsking}
        close={() => setAsking(false)}
        agree={() => move("cancelled")}
      >
        <Trans>
          The customer is told in the chat, and the {order.total_text} worth of goods goes back on the shelf. This
          cannot be undone.
        </Trans>
      </Confirm>
    </section>
  );
}
