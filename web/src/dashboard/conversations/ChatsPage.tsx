import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, Navigate, Outlet, useNavigate, useParams } from "@tanstack/react-router";
import { useEffect, useEffectEvent } from "react";
import { Empty } from "@/ui/Empty";
import { Badge, Failed, SkeletonRows } from "../Faces";
import { Initial } from "../Initial";
import { BotIcon, ChatsIcon, PersonIcon } from "../icons";
import { useTitle } from "../Page";
import { gist } from "../reading";
import { useShop } from "../shop";
import { ViewLink } from "../ViewLink";
import { When } from "../When";
import { type Conversation, conversationsQuery, type Owner } from "./calls";

const route = getRouteApi("/chats");

/** The inbox: conversations beside the one that is open; on a phone one or the other. */
export function ChatsPage() {
  const { t } = useLingui();
  useTitle(t`Chats`);
  const { conversationId } = useParams({ strict: false });
  const { customer } = route.useSearch();
  return (
    <div className="grid h-[calc(100dvh-3.5rem-3.75rem)] md:h-dvh md:grid-cols-[21rem_minmax(0,1fr)]">
      <section
        aria-label={t`Conversations`}
        className={`flex min-h-0 flex-col border-e border-border ${conversationId ? "max-md:hidden" : ""}`}
      >
        <header className="flex flex-col gap-3 px-4 pt-5 pb-3 md:pt-8">
          <h1 className="text-2xl font-semibold tracking-tight">
            <Trans>Chats</Trans>
          </h1>
          <Views />
        </header>
        <Conversations />
      </section>
      <div className={`min-h-0 min-w-0 ${conversationId ? "" : "max-md:hidden"}`}>
        {conversationId ? <Outlet /> : customer ? <OfCustomer id={customer} /> : <NoneOpen />}
      </div>
    </div>
  );
}

function Views() {
  const { t } = useLingui();
  const { owner } = route.useSearch();
  const views: [Owner | undefined, string][] = [
    [undefined, t`All`],
    ["team", t`For the team`],
    ["assistant", t`Assistant`],
  ];
  return (
    <nav aria-label={t`Who speaks`} className="flex gap-1">
      {views.map(([view, name]) => (
        <ViewLink key={name} to="." search={() => ({ owner: view })} isNow={view === owner}>
          {name}
        </ViewLink>
      ))}
    </nav>
  );
}

function Conversations() {
  const { owner } = route.useSearch();
  const { conversationId } = useParams({ strict: false });
  const list = useQuery(conversationsQuery(useShop().id, { owner }));
  useNeighbours(list.data?.conversations ?? [], conversationId);
  if (list.isPending)
    return (
      <div className="px-3">
        <SkeletonRows rows={7} height="h-[4.25rem]" />
      </div>
    );
  if (list.isError) return <Failed error={list.error} retry={() => void list.refetch()} />;
  if (list.data.conversations.length === 0)
    return owner ? (
      <p className="px-4 py-10 text-center text-sm text-muted">
        <Trans>No conversation here right now.</Trans>
      </p>
    ) : (
      <Empty
        icon={
          <Badge tone="accent">
            <ChatsIcon />
          </Badge>
        }
        title={<Trans>No conversations yet</Trans>}
      >
        <Trans>When a customer writes to your WhatsApp number, you can read along here and step in.</Trans>
      </Empty>
    );
  return (
    <ul className="min-h-0 flex-1 overflow-y-auto px-2 pb-4">
      {list.data.conversations.map((conversation) => (
        <Item key={conversation.id} conversation={conversation} />
      ))}
    </ul>
  );
}

function Item({ conversation }: { conversation: Conversation }) {
  const { customer, owner, unread } = conversation;
  const name = customer.name ?? customer.phone ?? "?";
  return (
    <li>
      <Link
        to="/chats/$conversationId"
        params={{ conversationId: conversation.id }}
        search={(now) => ({ owner: now.owner })}
        className="group grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-3 rounded-xl px-2.5 py-2.5 hover:bg-surface-secondary data-[status=active]:bg-accent-soft"
      >
        <span className="row-span-2">
          <Initial of={name} large />
        </span>
        <span className={`truncate text-sm ${unread ? "font-semibold" : "font-medium"}`}>{name}</span>
        <span className="text-end text-xs text-muted group-data-[status=active]:text-foreground">
          <When at={conversation.last_message_at} />
        </span>
        <span
          className={`truncate text-sm ${unread ? "text-foreground" : "text-muted group-data-[status=active]:text-foreground"}`}
        >
          {conversation.channel.is_only ? null : (
            <span className="me-1.5 rounded bg-default px-1 text-xs text-muted" dir="ltr">
              …{conversation.channel.display_number.slice(-4)}
            </span>
          )}
          {gist(conversation.last_preview)}
        </span>
        <span className="flex items-center justify-end gap-1.5">
          <OwnerSign owner={owner} />
          {unread ? (
            <span className="min-w-5 rounded-full bg-highlight px-1.5 text-center text-xs leading-5 font-semibold text-highlight-foreground tabular-nums">
              {unread}
              <span className="sr-only">
                <Plural value={unread} one="unread" other="unread" />
              </span>
            </span>
          ) : null}
        </span>
      </Link>
    </li>
  );
}

function OwnerSign({ owner }: { owner: Owner }) {
  const { t } = useLingui();
  return (
    <span
      role="img"
      aria-label={owner === "team" ? t`The team speaks` : t`The assistant speaks`}
      className={`[&_svg]:size-4 ${owner === "team" ? "text-accent" : "text-muted"}`}
    >
      {owner === "team" ? <PersonIcon /> : <BotIcon />}
    </span>
  );
}

function NoneOpen() {
  return (
    <div className="grid h-full place-items-center bg-surface-secondary">
      <Empty
        icon={
          <Badge>
            <ChatsIcon />
          </Badge>
        }
        title={<Trans>Pick a conversation</Trans>}
      >
        <Trans>
          <kbd className="rounded border border-border bg-surface px-1.5 py-0.5 font-mono text-xs">Alt</kbd> +{" "}
          <kbd className="rounded border border-border bg-surface px-1.5 py-0.5 font-mono text-xs">J</kbd> goes to the
          next one.
        </Trans>
      </Empty>
    </div>
  );
}

/** The way here from an order: the customer's conversation, when she has one. */
function OfCustomer({ id }: { id: string }) {
  const list = useQuery(conversationsQuery(useShop().id, { customer_id: id }));
  const found = list.data?.conversations.find((each) => each.customer.id === id);
  if (found) return <Navigate to="/chats/$conversationId" params={{ conversationId: found.id }} search={{}} replace />;
  if (list.isPending) return null;
  if (list.isError) return <Failed error={list.error} retry={() => void list.refetch()} />;
  return (
    <Empty title={<Trans>This customer has not written yet</Trans>}>
      <Trans>WhatsApp lets a shop answer; the customer writes first.</Trans>
    </Empty>
  );
}

/** Alt+J and Alt+K go to the next and the previous conversation. */
function useNeighbours(conversations: Conversation[], openId: string | undefined): void {
  const navigate = useNavigate();
  const go = useEffectEvent((event: KeyboardEvent) => {
    if (!event.altKey || (event.code !== "KeyJ" && event.code !== "KeyK")) return;
    const here = conversations.findIndex((each) => each.id === openId);
    const next = conversations[event.code === "KeyJ" ? here + 1 : here - 1];
    if (!next) return;
    event.preventDefault();
    void navigate({ to: "/chats/$conversationId", params: { conversationId: next.id }, search: true });
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => go(event);
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, []);
}
