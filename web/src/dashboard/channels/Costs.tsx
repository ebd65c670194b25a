import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Skeleton } from "@/ui/Skeleton";
import { Failed, Sheet } from "../Faces";
import { useShop } from "../shop";
import { type Costs as Bill, costsQuery } from "./calls";

/** The month's meter: what was delivered, what of it Meta bills, and how many free replies are left. */
export function Costs() {
  const costs = useQuery(costsQuery(useShop().id));
  return (
    <Sheet title={<Trans>This month's messages</Trans>}>
      {costs.isPending ? (
        <div aria-busy="true" className="flex flex-col gap-3">
          <Skeleton className="h-9 w-40" />
          <Skeleton className="h-16" />
        </div>
      ) : costs.isError ? (
        <Failed error={costs.error} retry={() => void costs.refetch()} />
      ) : (
        <Meter bill={costs.data} />
      )}
    </Sheet>
  );
}

function Meter({ bill }: { bill: Bill }) {
  const { i18n } = useLingui();
  return (
    <>
      <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
        <div>
          <p className="text-3xl font-semibold tracking-tight tabular-nums">{bill.amount_text}</p>
          <p className="text-sm text-muted">
            <Plural
              value={bill.messages}
              one="for # delivered message, by Meta's list prices"
              other="for # delivered messages, by Meta's list prices"
            />
          </p>
        </div>
        {bill.free_service_left === null ? null : (
          <FreeReplies left={bill.free_service_left} text={i18n.number(bill.free_service_left)} />
        )}
      </div>
      {bill.categories.length === 0 ? (
        <p className="mt-4 text-sm text-pretty text-muted">
          <Trans>Nothing has been delivered yet this month. Each kind of message will be listed here.</Trans>
        </p>
      ) : (
        <dl className="mt-4 divide-y divide-separator text-sm">
          {bill.categories.map((one) => (
            <div key={one.category} className="grid grid-cols-[1fr_auto_5.5rem] items-baseline gap-x-4 py-2">
              <dt>
                <CategoryName category={one.category} />
              </dt>
              <dd className="text-end text-muted tabular-nums">{i18n.number(one.messages)}</dd>
              <dd className="text-end font-medium tabular-nums">
                {one.billed === 0 ? <Trans>free</Trans> : one.amount_text}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

const FREE_REPLIES = 1000;

/** How much of the month's thousand is left; the bar only repeats the number. */
function FreeReplies({ left, text }: { left: number; text: string }) {
  const share = Math.min(1, left / FREE_REPLIES);
  return (
    <div className="min-w-44 flex-1 sm:max-w-64">
      <p className="flex justify-between gap-3 text-sm">
        <span className="text-muted">
          <Trans>Free replies left</Trans>
        </span>
        <span className="font-medium tabular-nums">{text}</span>
      </p>
      <div aria-hidden="true" className="mt-1.5 h-2 overflow-hidden rounded-full bg-default">
        <div
          className={`h-full rounded-full ${share > 0.1 ? "bg-brand" : "bg-highlight"}`}
          style={{ inlineSize: `${share * 100}%` }}
        />
      </div>
    </div>
  );
}

function CategoryName({ category }: { category: string }): ReactNode {
  switch (category) {
    case "service":
      return <Trans>Replies in a chat</Trans>;
    case "utility":
      return <Trans>Order news by template</Trans>;
    case "marketing":
      return <Trans>Offers</Trans>;
    case "authentication":
      return <Trans>Sign-in codes</Trans>;
    default:
      return category;
  }
}
