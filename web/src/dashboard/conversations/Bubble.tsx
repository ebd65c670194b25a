import { Button } from "@heroui/react/button";
import { Trans, useLingui } from "@lingui/react/macro";
import { CheckIcon, ClockIcon, WarningIcon } from "../icons";
import { useShop } from "../shop";
import { Clock } from "../When";
import { Content } from "./Content";
import { type Message, useSendAgain } from "./calls";

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
      {isFailed || message.can_send_again ? <Trouble message={message} /> : null}
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
