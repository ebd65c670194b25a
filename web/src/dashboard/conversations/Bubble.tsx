import { Button } from "@heroui/react/button";
import { Trans, useLingui } from "@lingui/react/macro";
import { CheckIcon, ClockIcon, ReplyIcon, WarningIcon } from "../icons";
import { useShop } from "../shop";
import { Clock } from "../When";
import { Content } from "./Content";
import { type Message, useSendAgain } from "./calls";
import { Quote } from "./Quote";
import type { Entry } from "./timeline";

/** One message: the customer's at the start, the shop's at the end, with who wrote it and what became of it. */
export function Bubble({
  entry: { message, reactions, quoted },
  isFirst,
  quote,
}: {
  entry: Entry;
  isFirst: boolean;
  quote: (message: Message) => void;
}) {
  const isOut = message.direction === "out";
  const isFailed = message.status === "failed";
  return (
    <li
      id={message.id}
      className={`group flex max-w-[85%] flex-col md:max-w-[70%] ${isOut ? "items-end self-end" : "items-start self-start"}`}
    >
      {isFirst && isOut ? (
        <span className="mt-2 mb-0.5 px-1 text-xs text-muted">
          <Author message={message} />
        </span>
      ) : null}
      <div className={`flex max-w-full items-center gap-1 ${isOut ? "flex-row-reverse" : ""}`}>
        <div
          className={`min-w-0 rounded-2xl px-3 py-2 text-sm shadow-sm ${isOut ? "rounded-ee-md bg-bubble" : "rounded-es-md bg-surface"} ${isFailed ? "outline-2 outline-danger" : ""}`}
        >
          {quoted ? <Quote quoted={quoted} /> : null}
          <Content message={message} />
          <p className="mt-1 flex items-center justify-end gap-1 text-[0.6875rem] leading-4 text-bubble-muted">
            <Clock at={message.created_at} />
            {isOut ? <Ticks status={message.status} /> : null}
          </p>
        </div>
        {message.message_id && message.kind !== "reaction" ? <Answer message={message} quote={quote} /> : null}
      </div>
      {reactions.length > 0 ? <Reactions emojis={reactions} /> : null}
      {isFailed || message.can_send_again ? <Trouble message={message} /> : null}
    </li>
  );
}

/** Shown where the pointer or the keyboard is; on a touch screen always, but quietly. */
function Answer({ message, quote }: { message: Message; quote: (message: Message) => void }) {
  const { t } = useLingui();
  return (
    <Button
      isIconOnly
      size="sm"
      variant="ghost"
      aria-label={t`Answer this message`}
      onPress={() => quote(message)}
      className="text-muted opacity-0 group-hover:opacity-100 focus-visible:opacity-100 pointer-coarse:opacity-60"
    >
      <ReplyIcon />
    </Button>
  );
}

function Reactions({ emojis }: { emojis: string[] }) {
  const { t } = useLingui();
  const shown = emojis.join(" ");
  return (
    <span
      role="img"
      aria-label={t`Reacted with ${shown}`}
      className="z-1 mx-2 -mt-1.5 rounded-full border border-border bg-surface px-1.5 text-sm leading-6"
    >
      {shown}
    </span>
  );
}

/** What happened, between the bubbles. */
export function Line({ message }: { message: Message }) {
  return (
    <li className="my-1 max-w-[85%] self-center rounded-xl bg-surface px-3 py-1 text-center text-xs text-muted shadow-sm">
      {message.text || <Trans>Something changed in this chat</Trans>}
    </li>
  );
}

/** Why a message did not arrive, and the way to try once more. */
function Trouble({ message }: { message: Message }) {
  const again = useSendAgain(useShop().id, message);
  return (
    <p className="mt-1 flex flex-wrap items-center gap-x-2 px-1 text-xs text-danger [&_svg]:size-4">
      <WarningIcon />
      {message.error ?? <Trans>It may not have arrived.</Trans>}
      {message.can_send_again ? (
        <Button size="sm" variant="ghost" isPending={again.isPending} onPress={() => again.mutate()}>
          <Trans>Send again</Trans>
        </Button>
      ) : null}
    </p>
  );
}

function Author({ message }: { message: Message }) {
  if (message.sent_by === "assistant") return <Trans>Assistant</Trans>;
  if (message.sent_by === "team") return <Trans>Team</Trans>;
  return <Trans>Automatic</Trans>;
}

function Ticks({ status }: { status: string }) {
  const { t } = useLingui();
  const words: Record<string, string> = {
    queued: t`Waiting`,
    sending: t`Sending`,
    sent: t`Sent`,
    delivered: t`Delivered`,
    read: t`Read`,
    failed: t`Failed`,
    unknown: t`Not known whether it arrived`,
  };
  return (
    <span
      role="img"
      aria-label={words[status] ?? status}
      title={words[status]}
      className={`flex [&_svg]:size-3.5 ${status === "read" ? "text-read" : ""}`}
    >
      {status === "sent" ? (
        <CheckIcon />
      ) : status === "delivered" || status === "read" ? (
        <>
          <CheckIcon />
          <span className="-ms-2">
            <CheckIcon />
          </span>
        </>
      ) : status === "failed" ? (
        <WarningIcon />
      ) : (
        <ClockIcon />
      )}
    </span>
  );
}
