import { Trans, useLingui } from "@lingui/react/macro";
import { CheckIcon, ClockIcon, WarningIcon } from "../icons";
import { Clock } from "../When";
import { Content } from "./Content";
import type { Message, MessageStatus } from "./calls";

/** One message: the customer's at the start, the shop's at the end, with who wrote it and what became of it. */
export function Bubble({ message, isFirst }: { message: Message; isFirst: boolean }) {
  const isOut = message.direction === "out";
  const isFailed = message.status === "failed";
  return (
    <li
      className={`flex max-w-[85%] flex-col md:max-w-[70%] ${isOut ? "items-end self-end" : "items-start self-start"}`}
    >
      {isFirst && isOut ? (
        <span className="mt-2 mb-0.5 px-1 text-xs text-muted">
          <Author message={message} />
        </span>
      ) : null}
      <div
        className={`rounded-2xl px-3 py-2 text-sm shadow-sm ${isOut ? "rounded-ee-md bg-bubble" : "rounded-es-md bg-surface"} ${isFailed ? "outline-2 outline-danger" : ""}`}
      >
        <Content message={message} />
        <p className="mt-1 flex items-center justify-end gap-1 text-[0.6875rem] leading-4 text-bubble-muted">
          <Clock at={message.created_at} />
          {isOut ? <Ticks status={message.status} /> : null}
        </p>
      </div>
      {isFailed ? (
        <p className="mt-1 flex items-center gap-1 px-1 text-xs text-danger [&_svg]:size-4">
          <WarningIcon />
          {message.error ?? <Trans>It did not arrive.</Trans>}
        </p>
      ) : null}
    </li>
  );
}

function Author({ message }: { message: Message }) {
  if (message.sent_by === "assistant") return <Trans>Assistant</Trans>;
  if (message.sent_by === "team") return <Trans>Team</Trans>;
  return <Trans>Automatic</Trans>;
}

function Ticks({ status }: { status: MessageStatus }) {
  const { t } = useLingui();
  const words: Partial<Record<MessageStatus, string>> = {
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
