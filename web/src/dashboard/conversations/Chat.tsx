import { Button } from "@heroui/react/button";
import { Trans, useLingui } from "@lingui/react/macro";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef, useState } from "react";
import { Skeleton } from "@/ui/Skeleton";
import { Failed } from "../Faces";
import { Initial } from "../Initial";
import { BackIcon, BotIcon, OrdersIcon, PersonIcon } from "../icons";
import { LinkButton } from "../LinkButton";
import { useTitle } from "../Page";
import { useShop } from "../shop";
import { Bubble, Line } from "./Bubble";
import { type Conversation, conversationQuery, type Message, messagesQuery, useMarkRead, useSetOwner } from "./calls";
import { Day } from "./Day";
import { Offers } from "./Offers";
import { ReplyBox } from "./ReplyBox";
import { type Entry, isLine, timeline } from "./timeline";

const route = getRouteApi("/chats/$conversationId");

export function Chat() {
  const { conversationId } = route.useParams();
  const shop = useShop();
  const head = useQuery(conversationQuery(shop.id, conversationId));
  if (head.isError)
    return (
      <div className="p-3">
        <ToAllChats />
        <Failed error={head.error} retry={() => void head.refetch()} />
      </div>
    );
  if (!head.data)
    return (
      <div aria-busy="true" className="flex h-full flex-col gap-4 p-4">
        <Skeleton className="h-12" />
        <Skeleton className="h-16 w-2/3" />
        <Skeleton className="h-24 w-2/3 self-end" />
      </div>
    );
  return <Open key={conversationId} conversation={head.data} />;
}

function Open({ conversation }: { conversation: Conversation }) {
  const name = conversation.customer.name ?? conversation.customer.phone ?? "?";
  const read = useMarkRead(useShop().id, conversation.id);
  const [quoted, quote] = useState<Message | null>(null);
  useTitle(name);

  const markRead = useEffectEvent(() => {
    if (conversation.unread > 0 && !document.hidden && !read.isPending) read.mutate();
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new message is read because it is on the screen
  useEffect(() => {
    markRead();
    const seen = () => markRead();
    document.addEventListener("visibilitychange", seen);
    return () => document.removeEventListener("visibilitychange", seen);
  }, [conversation.unread]);

  return (
    <section aria-label={name} className="flex h-full flex-col">
      <header className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-border bg-surface px-3 py-2.5 md:px-5">
        <ToAllChats />
        <Initial of={name} large />
        <div className="me-auto min-w-0">
          <h2 className="truncate font-semibold">
            <Link
              to="/customers/$customerId"
              params={{ customerId: conversation.customer.id }}
              className="outline-offset-2 hover:underline"
            >
              {name}
            </Link>
          </h2>
          <p className="truncate text-xs text-muted" dir="ltr">
            {conversation.customer.phone}
            {conversation.channel.is_only ? null : ` → ${conversation.channel.display_number}`}
          </p>
        </div>
        <Offers customer={conversation.customer} />
        <LinkButton
          to="/orders"
          search={{ customer: conversation.customer.id }}
          variant="ghost"
          size="sm"
          className="max-sm:hidden"
        >
          <OrdersIcon />
          <Trans>Orders</Trans>
        </LinkButton>
      </header>
      <OwnerBar conversation={conversation} />
      <HeldBack state={conversation.channel.state} />
      <Timeline conversation={conversation} quote={quote} />
      <ReplyBox conversation={conversation} quoted={quoted} stopQuoting={() => quote(null)} />
    </section>
  );
}

/** On a phone a conversation has the screen to itself, and this is the way back. */
const ToAllChats = () => (
  <Link to="/chats" search={(now) => now} className="-ms-1 inline-flex rounded-full p-2 hover:bg-default md:hidden">
    <BackIcon />
    <span className="sr-only">
      <Trans>All chats</Trans>
    </span>
  </Link>
);

/** Says so while nothing leaves by the chat's number. */
function HeldBack({ state }: { state: string }) {
  if (state !== "paused" && state !== "stopped") return null;
  return (
    <p className="border-b border-border bg-warning-soft px-4 py-2 text-sm text-warning-soft-foreground md:px-5">
      {state === "paused" ? (
        <Trans>This number is paused: what is said here waits until it may send again.</Trans>
      ) : (
        <Trans>This number cannot send right now: what is said here waits. WhatsApp in the menu says why.</Trans>
      )}
    </p>
  );
}

/** Who speaks for the shop, and the one button that changes it. */
function OwnerBar({ conversation }: { conversation: Conversation }) {
  const setOwner = useSetOwner(useShop().id, conversation.id);
  const isTeam = conversation.owner === "team";
  return (
    <div
      className={`flex items-center gap-2.5 border-b border-border px-4 py-2 text-sm md:px-5 ${isTeam ? "bg-highlight/20" : "bg-accent-soft"}`}
    >
      {isTeam ? <PersonIcon /> : <BotIcon />}
      <p className="me-auto">
        {isTeam ? (
          <Trans>
            <strong className="font-semibold">You answer.</strong> The assistant keeps quiet.
          </Trans>
        ) : (
          <Trans>
            <strong className="font-semibold">The assistant answers.</strong> You can step in at any time.
          </Trans>
        )}
      </p>
      <Button
        size="sm"
        variant={isTeam ? "outline" : "primary"}
        isPending={setOwner.isPending}
        onPress={() => setOwner.mutate(isTeam ? "assistant" : "team")}
      >
        {isTeam ? <Trans>Hand back to the assistant</Trans> : <Trans>Take over</Trans>}
      </Button>
    </div>
  );
}

function Timeline({ conversation, quote }: { conversation: Conversation; quote: (message: Message) => void }) {
  const { t } = useLingui();
  const messages = useInfiniteQuery(messagesQuery(useShop().id, conversation.id));
  const box = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  const newest = messages.data?.at(-1)?.id;
  const entries = useMemo(() => timeline(messages.data ?? []), [messages.data]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new message moves the end
  useLayoutEffect(() => {
    if (box.current && isAtEnd.current) box.current.scrollTop = box.current.scrollHeight;
  }, [newest]);

  if (messages.isError)
    return (
      <div className="flex-1">
        <Failed error={messages.error} retry={() => void messages.refetch()} />
      </div>
    );
  return (
    <div
      ref={box}
      role="log"
      aria-label={t`Messages`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key
      tabIndex={0}
      onScroll={({ currentTarget: it }) => {
        isAtEnd.current = it.scrollHeight - it.scrollTop - it.clientHeight < 80;
      }}
      className="min-h-0 flex-1 overflow-y-auto bg-surface-secondary px-3 py-4 outline-offset-[-2px] md:px-6"
    >
      {messages.isPending ? (
        <div aria-busy="true" className="flex flex-col gap-3">
          <Skeleton className="h-12 w-1/2" />
          <Skeleton className="h-24 w-1/2 self-end" />
          <Skeleton className="h-12 w-1/3" />
        </div>
      ) : (
        <>
          {messages.hasNextPage ? (
            <div className="mb-3 text-center">
              <Button
                size="sm"
                variant="tertiary"
                isPending={messages.isFetchingNextPage}
                onPress={() => void messages.fetchNextPage()}
              >
                <Trans>Earlier messages</Trans>
              </Button>
            </div>
          ) : null}
          <ol className="mx-auto flex max-w-3xl flex-col gap-1.5">
            {entries.map((entry, position) => (
              <Shown key={entry.message.id} entry={entry} before={entries[position - 1]?.message} quote={quote} />
            ))}
          </ol>
        </>
      )}
    </div>
  );
}

function Shown({
  entry,
  before,
  quote,
}: {
  entry: Entry;
  before: Message | undefined;
  quote: (message: Message) => void;
}) {
  const { message } = entry;
  return (
    <>
      <Day at={message.created_at} before={before?.created_at} />
      {isLine(message) ? (
        <Line message={message} />
      ) : (
        <Bubble entry={entry} isFirst={before?.sent_by !== message.sent_by} quote={quote} />
      )}
    </>
  );
}
