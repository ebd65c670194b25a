import { toast } from "@heroui/react/toast";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, type LinkProps, Outlet, useNavigate, useRouterState } from "@tanstack/react-router";
import { type ReactNode, useEffect, useEffectEvent, useState } from "react";
import { AccountMenu } from "./AccountMenu";
import { Alerts } from "./Alerts";
import { attentionQuery } from "./attention";
import {
  ChannelIcon,
  ChatsIcon,
  CustomersIcon,
  HomeIcon,
  MoreIcon,
  OrdersIcon,
  ProductsIcon,
  SettingsIcon,
} from "./icons";
import { useJumps } from "./jumps";
import { follow, type LiveEvent, type LiveState } from "./live";
import { ShopMenu } from "./ShopMenu";
import { useShop } from "./shop";
import { orderArrived, ordersSeen } from "./unseen";

type Place = { to: LinkProps["to"]; name: string; icon: ReactNode; count?: number; exact?: boolean };

/** Everything around a page: where one can go, which shop this is, and the line on which news comes in. */
export function Shell({ person }: { person: { name: string; email: string } }) {
  const { t } = useLingui();
  const shop = useShop();
  const line = useNews();
  useJumps();
  const attention = useQuery(attentionQuery(shop.id)).data;
  const places: Place[] = [
    { to: "/", name: t`Today`, icon: <HomeIcon />, exact: true },
    { to: "/orders", name: t`Orders`, icon: <OrdersIcon />, count: attention?.newOrders },
    { to: "/chats", name: t`Chats`, icon: <ChatsIcon />, count: attention?.unreadChats },
    { to: "/products", name: t`Products`, icon: <ProductsIcon /> },
    { to: "/customers", name: t`Customers`, icon: <CustomersIcon /> },
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
          <Outlet />
        </main>
      </div>
      <TabBar places={places} />
    </div>
  );
}

function SideLink({ to, name, icon, count, exact }: Place) {
  return (
    <Link
      to={to}
      activeOptions={{ exact, includeSearch: false }}
      className="flex h-10 items-center gap-3 rounded-xl px-3 text-sm font-medium outline-offset-2 hover:bg-default data-[status=active]:bg-surface data-[status=active]:text-accent data-[status=active]:shadow-sm"
    >
      {icon}
      <span className="flex-1">{name}</span>
      <Count value={count} />
    </Link>
  );
}

function Count({ value }: { value: number | undefined }) {
  if (!value) return null;
  return (
    <span className="min-w-5 rounded-full bg-highlight px-1.5 text-center text-xs leading-5 font-semibold text-highlight-foreground tabular-nums">
      {value > 99 ? "99+" : value}
      <span className="sr-only">
        <Plural value={value} one="new" other="new" />
      </span>
    </span>
  );
}

function TabBar({ places }: { places: Place[] }) {
  const { t } = useLingui();
  const [isMore, setMore] = useState(false);
  const path = useRouterState({ select: (state) => state.location.pathname });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page closes the sheet
  useEffect(() => setMore(false), [path]);
  const tab =
    "relative flex min-w-0 flex-1 flex-col items-center gap-0.5 pt-2 pb-1.5 text-[0.6875rem] font-medium text-muted data-[status=active]:text-accent aria-expanded:text-accent";
  return (
    <nav
      aria-label={t`Dashboard`}
      className="fixed inset-x-0 bottom-0 z-30 border-t border-border bg-surface pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      {isMore ? (
        <div className="flex flex-col gap-1 border-b border-border p-2">
          {places.slice(4).map((place) => (
            <SideLink key={place.to} {...place} />
          ))}
        </div>
      ) : null}
      <div className="flex">
        {places.slice(0, 4).map(({ to, name, icon, count, exact }) => (
          <Link key={to} to={to} activeOptions={{ exact, includeSearch: false }} className={tab}>
            {icon}
            {name}
            <span className="absolute start-1/2 top-1 ms-1.5">
              <Count value={count} />
            </span>
          </Link>
        ))}
        <button type="button" aria-expanded={isMore} onClick={() => setMore(!isMore)} className={tab}>
          <MoreIcon />
          <Trans>More</Trans>
        </button>
      </div>
    </nav>
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
  const path = useRouterState({ select: (state) => state.location.pathname });
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
