import { SearchField } from "@heroui/react/search-field";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Empty } from "@/ui/Empty";
import { Badge, Failed, SkeletonRows } from "../Faces";
import { OrdersIcon } from "../icons";
import { LinkButton } from "../LinkButton";
import { OrderChip, type OrderStatus, useOrderWords } from "../orderWords";
import { Page } from "../Page";
import { Pager } from "../Pager";
import { useShop } from "../shop";
import { useTyped } from "../typed";
import { useArrivals } from "../unseen";
import { ViewLink } from "../ViewLink";
import { When } from "../When";
import { type Order, ordersQuery } from "./calls";

const route = getRouteApi("/orders");
const views: readonly (OrderStatus | undefined)[] = [
  undefined,
  "pending",
  "confirmed",
  "processing",
  "shipped",
  "delivered",
  "cancelled",
];

export function OrdersPage() {
  const { t } = useLingui();
  const shop = useShop();
  const { status, search: words, customer, page } = route.useSearch();
  const navigate = useNavigate({ from: "/orders" });
  const orders = useQuery(ordersQuery(shop.id, { status, search: words, customer_id: customer, page, limit: 25 }));
  const [typed, type] = useTyped(words ?? "", (typed) =>
    navigate({ search: (now) => ({ ...now, search: typed || undefined, page: undefined }), replace: true }),
  );
  const isNarrowed = Boolean(status || words || customer);

  return (
    <Page
      title={t`Orders`}
      lead={<Trans>The newest first. New ones appear by themselves.</Trans>}
      actions={
        <LinkButton to="/carts" variant="secondary">
          <Trans>Left carts</Trans>
        </LinkButton>
      }
    >
      <div className="mb-4 flex flex-col gap-3 lg:flex-row lg:items-center lg:justify-between">
        <Views now={status} />
        <SearchField aria-label={t`Search orders`} value={typed} onChange={type} className="w-full lg:w-72">
          <SearchField.Group>
            <SearchField.SearchIcon />
            <SearchField.Input placeholder={t`Order number`} />
            <SearchField.ClearButton />
          </SearchField.Group>
        </SearchField>
      </div>
      {orders.isPending ? (
        <SkeletonRows height="h-16" />
      ) : orders.isError ? (
        <Failed error={orders.error} retry={() => void orders.refetch()} />
      ) : orders.data.orders.length === 0 ? (
        isNarrowed ? (
          <Nothing />
        ) : (
          <NoOrders />
        )
      ) : (
        <>
          <Orders orders={orders.data.orders} />
          <Pager pagination={orders.data.pagination} />
        </>
      )}
    </Page>
  );
}

function Views({ now }: { now: OrderStatus | undefined }) {
  const { t } = useLingui();
  const say = useOrderWords();
  return (
    <nav
      aria-label={t`Orders by state`}
      className="-mx-4 flex gap-1 overflow-x-auto px-4 py-1 [scrollbar-width:none] sm:mx-0 sm:px-0"
    >
      {views.map((view) => (
        <ViewLink
          key={view ?? "all"}
          to="/orders"
          search={({ search, customer }) => ({ search, customer, status: view })}
          isNow={view === now}
        >
          {view ? say(view) : t`All`}
        </ViewLink>
      ))}
    </nav>
  );
}

function Orders({ orders }: { orders: Order[] }) {
  const arrivals = useArrivals();
  return (
    <div className="overflow-hidden rounded-2xl border border-border bg-surface">
      <table className="w-full text-sm">
        <thead className="hidden border-b border-border text-start text-xs text-muted md:table-header-group">
          <tr>
            <Head>
              <Trans>Order</Trans>
            </Head>
            <Head>
              <Trans>Customer</Trans>
            </Head>
            <Head>
              <Trans>Status</Trans>
            </Head>
            <Head>
              <Trans>Items</Trans>
            </Head>
            <Head end>
              <Trans>Total</Trans>
            </Head>
            <Head end>
              <Trans>Came in</Trans>
            </Head>
          </tr>
        </thead>
        <tbody>
          {orders.map((order) => (
            <Row key={order.id} order={order} isNew={arrivals.has(order.id)} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const Head = ({ children, end }: { children: ReactNode; end?: boolean }) => (
  <th scope="col" className={`px-4 py-2.5 font-medium ${end ? "text-end" : "text-start"}`}>
    {children}
  </th>
);

function Row({ order, isNew }: { order: Order; isNew: boolean }) {
  const isOff = order.status === "cancelled";
  return (
    <tr
      className={`relative grid grid-cols-[1fr_auto] gap-x-3 gap-y-1 border-b border-separator px-4 py-3 last:border-0 hover:bg-surface-secondary focus-within:bg-surface-secondary md:table-row md:p-0 ${isNew ? "arrival" : ""}`}
    >
      <td className="font-medium md:px-4 md:py-3.5">
        <Link
          to="/orders/$orderId"
          params={{ orderId: order.id }}
          className="outline-offset-2 after:absolute after:inset-0"
        >
          <span className="font-mono text-[0.8125rem] tracking-tight">{order.order_number}</span>
        </Link>
      </td>
      <td className="col-start-1 truncate text-muted md:max-w-52 md:px-4 md:text-foreground">
        {order.customer.name ?? order.customer.phone ?? <Trans>Unnamed customer</Trans>}
      </td>
      <td className="col-start-2 row-start-2 text-end md:px-4 md:text-start">
        <OrderChip status={order.status} />
      </td>
      <td className="hidden text-muted md:table-cell md:px-4">
        <Plural value={order.item_count} one="# piece" other="# pieces" />
      </td>
      <td
        className={`col-start-2 row-start-1 text-end font-medium tabular-nums md:px-4 ${isOff ? "text-muted line-through" : ""}`}
      >
        {order.total_text}
      </td>
      <td className="col-start-1 text-xs text-muted md:px-4 md:text-end md:text-sm">
        <When at={order.created_at} />
      </td>
    </tr>
  );
}

function NoOrders() {
  return (
    <Empty
      icon={
        <Badge tone="accent">
          <OrdersIcon />
        </Badge>
      }
      title={<Trans>No orders yet</Trans>}
      action={
        <LinkButton to="/" variant="primary">
          <Trans>Share your shop</Trans>
        </LinkButton>
      }
    >
      <Trans>The first one will slide in here the moment a customer confirms it in the chat.</Trans>
    </Empty>
  );
}

function Nothing() {
  return (
    <Empty
      title={<Trans>No order fits</Trans>}
      action={
        <LinkButton to="/orders" search={{}} variant="secondary">
          <Trans>Show all orders</Trans>
        </LinkButton>
      }
    />
  );
}
