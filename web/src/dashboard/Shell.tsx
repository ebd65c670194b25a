import { toast } from "@heroui/react/toast";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Outlet, useNavigate } from "@tanstack/react-router";
import { useEffect, useEffectEvent, useState } from "react";
import { AccountMenu } from "./AccountMenu";
import { Alerts, DomainAlert } from "./Alerts";
import { attentionQuery } from "./attention";
import {
  ChannelIcon,
  ChatsIcon,
  CustomersIcon,
  HomeIcon,
  OrdersIcon,
  ProductsIcon,
  SettingsIcon,
  StarIcon,
  VisitsIcon,
} from "./icons";
import { useJumps } from "./jumps";
import { follow, type LiveEvent, type LiveState } from "./live";
import { type Place, SideLink, TabBar, usePath } from "./places";
import { ShopMenu } from "./ShopMenu";
import { useShop } from "./shop";
import { orderArrived, ordersSeen } from "./unseen";

/** Everything around a page: where one can go, which shop this is, and the line on which news comes in. */
export function Shell({ person }: { person: { name: string; email: string } }) {
  const { t } = useLingui();
  const shop = useShop();
  const line = useNews();
  useJumps();
  const attention = useQuery(attentionQuery(shop.id)).data;
  const places: Place[] = [
    { to: "/", name: t`Today`, icon: <HomeIcon />, exact: true },
    { to: "/orders", name: t`Orders`, icon: <OrdersIcon />, count: attention?.newOrders, also: ["/carts"] },
    { to: "/chats", name: t`Chats`, icon: <ChatsIcon />, count: attention?.unreadChats },
    {
      to: "/products",
      name: t`Products`,
      icon: <ProductsIcon />,
      also: ["/categories", "/collections", "/stock", "/search-words"],
    },
    { to: "/customers", name: t`Customers`, icon: <CustomersIcon /> },
    { to: "/reviews", name: t`Reviews`, icon: <StarIcon filled={false} />, count: attention?.newReviews },
    { to: "/visits", name: t`Visits`, icon: <VisitsIcon /> },
    { to: "/whatsapp", name: t`WhatsApp`, icon: <ChannelIcon /> },
    { to: "/settings", name: t`Settings`, icon: <SettingsIcon /> },
  ];
  return (
    <div className="md:grid md:min-h-dvh md:grid-cols-[15.5rem_1fr]">
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:fixed focus:start-3 focus:top-3 focus:z-50 focus:rounded-lg focus:bg-accent focus:px-4 focus:py-2 focus:text-accent-foreground"
      >
        <Trans>Skip to the content</Trans>
      </a>
      <aside className="sticky top-0 hidden h-dvh flex-col gap-5 border-e border-border bg-surface-secondary px-3 py-4 md:flex">
        <ShopMenu />
        <nav aria-label={t`Dashboard`} className="flex flex-1 flex-col gap-0.5">
          {places.map((place) => (
            <SideLink key={place.to} {...place} />
          ))}
        </nav>
        <Line state={line} />
        <AccountMenu person={person} />
      </aside>
      <div className="flex min-w-0 flex-col">
        <header className="sticky top-0 z-20 flex h-14 items-center justify-between gap-2 border-b border-border bg-background px-3 md:hidden">
          <ShopMenu />
          <AccountMenu person={person} small />
        </header>
        <main id="content" tabIndex={-1} className="min-w-0 flex-1 outline-none">
          <Alerts />
          <DomainAlert />
          <Outlet />
        </main>
      </div>
      <TabBar places={places} />
    </div>
  );
}

/** Says so when news no longer comes in by itself. */
function Line({ state }: { state: LiveState }) {
  return (
    <p role="status" className="flex items-center gap-2 px-3 text-xs text-muted">
      <span
        aria-hidden="true"
        className={`size-2 rounded-full ${state === "open" ? "bg-success" : state === "lost" ? "bg-warning" : "bg-default"}`}
      />
      {state === "open" ? (
        <Trans>Live</Trans>
      ) : state === "lost" ? (
        <Trans>Reconnecting…</Trans>
      ) : (
        <Trans>Connecting…</Trans>
      )}
    </p>
  );
}

/** Follows the shop, and refreshes what is shown when something happens in it. */
function useNews(): LiveState {
  const { t } = useLingui();
  const shop = useShop();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [line, setLine] = useState<LiveState>("connecting");
  const path = usePath();
  const showsOrders = path === "/" || path.startsWith("/orders");

  const look = (...topic: string[]) => void client.invalidateQueries({ queryKey: [shop.id, ...topic] });

  const onEvent = useEffectEvent((event: LiveEvent) => {
    switch (event.type) {
      case "order_placed":
        orderArrived(event.order_id);
        if (showsOrders && !document.hidden) ordersSeen();
        else
          toast.success(t`A new order has come in`, {
            actionProps: {
              children: t`Open`,
              onPress: () => void navigate({ to: "/orders/$orderId", params: { orderId: event.order_id } }),
            },
          });
        look("orders");
        look("attention");
        look("catalog");
        break;
      case "order_changed":
        look("orders");
        look("attention");
        break;
      case "message":
      case "message_status":
      case "conversation_changed":
        look("conversations", "list");
        look("conversations", event.conversation_id);
        look("attention");
        break;
      case "review_written":
        toast.success(t`A new review has come in`, {
          actionProps: { children: t`Read it`, onPress: () => void navigate({ to: "/reviews" }) },
        });
        look("reviews");
        look("attention");
        look("orders");
        break;
      case "review_changed":
        look("reviews");
        look("attention");
        look("orders");
        break;
      case "catalog_changed":
        look("catalog");
        break;
      case "rotation_changed":
        look("rotation");
        break;
      case "channel_changed":
        look("channels");
        look("channel-alerts");
        break;
      case "domains_changed":
        look("domains");
        look("merchant");
        break;
      case "templates_changed":
        look("templates");
        break;
      case "sync_changed":
        look("sync");
        break;
      case "import_progress":
        look("imports", event.import_id);
        break;
      case "look_again":
        look();
        break;
    }
  });
  const onOpen = useEffectEvent(() => look());

  useEffect(() => {
    setLine("connecting");
    let wasOpen = false;
    return follow(shop.id, {
      event: (event) => onEvent(event),
      state: setLine,
      // What happened while the line was down is not sent again, so everything on the screen is looked at anew.
      open: () => {
        if (wasOpen) onOpen();
        wasOpen = true;
      },
    });
  }, [shop.id]);

  useEffect(() => {
    const seen = () => {
      if (showsOrders && !document.hidden) ordersSeen();
    };
    seen();
    document.addEventListener("visibilitychange", seen);
    return () => document.removeEventListener("visibilitychange", seen);
  }, [showsOrders]);

  return line;
}
