import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link, type LinkProps } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Skeleton } from "@/ui/Skeleton";
import { attentionQuery } from "../attention";
import { Failed, Sheet, SkeletonRows } from "../Faces";
import { OutsideIcon } from "../icons";
import { OutsideButton } from "../LinkButton";
import { OrderChip } from "../orderWords";
import { Page } from "../Page";
import { gist } from "../reading";
import { useMerchant, useShop } from "../shop";
import { useArrivals } from "../unseen";
import { useNow, When } from "../When";
import { latestOrdersQuery, setUpQuery, todayQuery, waitingChatsQuery } from "./calls";
import { SetUp } from "./SetUp";

export function HomePage() {
  const { t } = useLingui();
  const shop = useShop();
  const setUp = useQuery(setUpQuery(shop.id));
  const orders = useQuery(latestOrdersQuery(shop.id));
  const isFresh = setUp.data && orders.data && (!isReady(setUp.data) || orders.data.pagination.total === 0);
  return (
    <Page
      title={t`Today`}
      lead={<Day />}
      actions={
        <OutsideButton href={`/${shop.subdomain}`} variant="secondary">
          <Trans>Open my web shop</Trans>
          <OutsideIcon />
        </OutsideButton>
      }
    >
      <div className="flex flex-col gap-4">
        {isFresh ? <SetUp {...setUp.data} /> : null}
        <Figures />
        <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <LatestOrders />
          <WaitingChats />
        </div>
      </div>
    </Page>
  );
}

const isReady = (setUp: { hasProducts: boolean; hasChannel: boolean }) => setUp.hasProducts && setUp.hasChannel;

function Day() {
  const { i18n } = useLingui();
  const timeZone = useMerchant()?.timezone;
  const now = useNow();
  return i18n.date(now, { weekday: "long", day: "numeric", month: "long", timeZone });
}

function Figures() {
  const { i18n } = useLingui();
  const shop = useShop();
  const { data: attention, isError: isUncounted } = useQuery(attentionQuery(shop.id));
  const { data: today, isError: isUnknown } = useQuery(todayQuery(shop.id));
  return (
    <dl className="grid grid-cols-2 gap-3 md:grid-cols-3">
      <Figure
        name={<Trans>Sold today</Trans>}
        value={isUnknown ? "–" : today?.revenue_text}
        note={today ? <Trans>Orders today: {i18n.number(today.orders)}</Trans> : null}
        link={{ to: "/orders" }}
        wide
      />
      <Figure
        name={<Trans>New orders</Trans>}
        value={isUncounted ? "–" : attention && i18n.number(attention.newOrders)}
        note={<Trans>waiting for you</Trans>}
        link={{ to: "/orders", search: { status: "pending" } }}
        isCalling={Boolean(attention?.newOrders)}
      />
      <Figure
        name={<Trans>Open chats</Trans>}
        value={isUncounted ? "–" : attention && i18n.number(attention.unreadChats)}
        note={<Trans>with something unread</Trans>}
        link={{ to: "/chats" }}
        isCalling={Boolean(attention?.unreadChats)}
      />
    </dl>
  );
}

function Figure({
  name,
  value,
  note,
  link,
  isCalling,
  wide,
}: {
  name: ReactNode;
  value: ReactNode;
  note: ReactNode;
  link: LinkProps;
  isCalling?: boolean;
  wide?: boolean;
}) {
  return (
    <div
      className={`relative flex flex-col rounded-2xl border border-border bg-surface p-4 hover:border-field-border ${wide ? "col-span-2 md:col-span-1" : ""}`}
    >
      <dt className="flex items-center gap-2 text-sm text-muted">
        {isCalling ? <span aria-hidden="true" className="size-2 rounded-full bg-highlight" /> : null}
        <Link {...link} className="outline-offset-4 after:absolute after:inset-0 after:rounded-2xl">
          {name}
        </Link>
      </dt>
      <dd className="mt-1 text-3xl font-semibold tracking-tight tabular-nums">
        {value ?? <Skeleton className="my-1 h-7 w-24" />}
      </dd>
      <dd className="text-xs text-muted">{note}</dd>
    </div>
  );
}

function LatestOrders() {
  const orders = useQuery(latestOrdersQuery(useShop().id));
  const arrivals = useArrivals();
  return (
    <Sheet
      flush
      title={<Trans>Latest orders</Trans>}
      actions={
        <Link to="/orders" className="text-sm font-medium text-link underline-offset-4 hover:underline">
          <Trans>All orders</Trans>
        </Link>
      }
    >
      {orders.isPending ? (
        <div className="p-4">
          <SkeletonRows rows={4} />
        </div>
      ) : orders.isError ? (
        <Failed error={orders.error} retry={() => void orders.refetch()} />
      ) : orders.data.orders.length === 0 ? (
        <p className="px-4 pt-4 pb-8 text-center text-sm text-muted">
          <Trans>The first order will slide in here.</Trans>
        </p>
      ) : (
        <ul className="mt-1 divide-y divide-separator">
          {orders.data.orders.map((order) => (
            <li
              key={order.id}
              className={`relative grid grid-cols-[1fr_auto] items-center gap-x-4 px-4 py-2.5 hover:bg-surface-secondary focus-within:bg-surface-secondary ${arrivals.has(order.id) ? "arrival" : ""}`}
            >
              <Link
                to="/orders/$orderId"
                params={{ orderId: order.id }}
                className="truncate text-sm font-medium outline-offset-2 after:absolute after:inset-0"
              >
                {order.customer.name ?? order.customer.phone ?? order.order_number}
              </Link>
              <span className="text-end text-sm font-medium tabular-nums">{order.total_text}</span>
              <span className="truncate text-xs text-muted">
                <span className="font-mono">{order.order_number}</span> · <When at={order.created_at} />
              </span>
              <span className="text-end">
                <OrderChip status={order.status} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Sheet>
  );
}

function WaitingChats() {
  const chats = useQuery(waitingChatsQuery(useShop().id));
  return (
    <Sheet flush title={<Trans>Waiting for a person</Trans>}>
      {chats.isPending ? (
        <div className="p-4">
          <SkeletonRows rows={2} />
        </div>
      ) : chats.isError ? (
        <Failed error={chats.error} retry={() => void chats.refetch()} />
      ) : chats.data.conversations.length === 0 ? (
        <p className="px-4 pt-4 pb-8 text-center text-sm text-pretty text-muted">
          <Trans>Nobody. The assistant is taking care of the rest.</Trans>
        </p>
      ) : (
        <ul className="mt-1 divide-y divide-separator">
          {chats.data.conversations.map((chat) => (
            <li
              key={chat.id}
              className="relative px-4 py-2.5 hover:bg-surface-secondary focus-within:bg-surface-secondary"
            >
              <p className="flex justify-between gap-3">
                <Link
                  to="/chats/$conversationId"
                  params={{ conversationId: chat.id }}
                  search={{}}
                  className="truncate text-sm font-medium outline-offset-2 after:absolute after:inset-0"
                >
                  {chat.customer.name ?? chat.customer.phone}
                </Link>
                <span className="text-xs text-muted">
                  <When at={chat.last_message_at} />
                </span>
              </p>
              <p className="truncate text-sm text-muted">{gist(chat.last_preview)}</p>
            </li>
          ))}
        </ul>
      )}
    </Sheet>
  );
}
