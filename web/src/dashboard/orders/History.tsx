import { Trans } from "@lingui/react/macro";
import { useOrderWords } from "../orderWords";
import { When } from "../When";
import type { OrderEvent } from "./calls";

/** What happened to an order, the latest first. */
export function History({ events }: { events: OrderEvent[] }) {
  return (
    <ol className="relative flex flex-col gap-4 ps-5 text-sm before:absolute before:inset-y-2 before:start-[0.3125rem] before:w-px before:bg-border">
      {events.toReversed().map((event, position) => (
        <li key={`${event.at}${event.kind}${event.to_value}`} className="relative">
          <span
            aria-hidden="true"
            className={`absolute -start-5 top-1.5 size-[0.6875rem] rounded-full border-2 border-surface ${position === 0 ? "bg-accent" : "bg-muted"}`}
          />
          <p className="flex flex-wrap justify-between gap-x-3">
            <span>
              <What event={event} /> <Who event={event} />
            </span>
            <span className="text-xs leading-5 text-muted">
              <When at={event.at} long />
            </span>
          </p>
        </li>
      ))}
    </ol>
  );
}

function What({ event }: { event: OrderEvent }) {
  const say = useOrderWords();
  if (event.kind === "placed") return <Trans>Order placed</Trans>;
  if (event.kind === "reviewed") return <Trans>Reviewed: {event.to_value} of 5 stars</Trans>;
  if (event.kind === "review_answered") return <Trans>Review answered</Trans>;
  if (event.kind === "review")
    return event.to_value === "hidden" ? <Trans>Review hidden</Trans> : <Trans>Review shown</Trans>;
  const to = event.to_value ? say(event.to_value) : event.kind;
  return <span className="font-medium">{to}</span>;
}

function Who({ event }: { event: OrderEvent }) {
  switch (event.actor_kind) {
    case "customer":
      return (
        <span className="text-muted">
          <Trans>by the customer</Trans>
        </span>
      );
    case "team":
    case "user":
    case "member":
      return (
        <span className="text-muted">
          <Trans>by the team</Trans>
        </span>
      );
    default:
      return null;
  }
}
