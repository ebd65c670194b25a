import { Button } from "@heroui/react/button";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { Empty } from "@/ui/Empty";
import { Failed, Sheet, SkeletonRows } from "../Faces";
import { Pager } from "../Pager";
import { useShop } from "../shop";
import { When } from "../When";
import { heldQuery, type Interest, interestsQuery, stockQuery, useStock } from "./stockCalls";

const route = getRouteApi("/stock");

/** Who waits for what is sold out, and who could not be told that it is back. */
export function Waiting() {
  const shop = useShop();
  const { page } = route.useSearch();
  const waiting = useQuery(interestsQuery(shop.id, { page, limit: 25 }));
  const unreached = useQuery(interestsQuery(shop.id, { is_unreached: true, limit: 50 })).data?.interests ?? [];
  if (waiting.isPending) return <SkeletonRows height="h-14" />;
  if (waiting.isError) return <Failed error={waiting.error} retry={() => void waiting.refetch()} />;
  if (waiting.data.interests.length + unreached.length === 0)
    return (
      <Empty title={<Trans>Nobody is waiting</Trans>}>
        <Trans>
          When something is sold out, customers can ask to be told: in the chat, and on its page in your web shop.
        </Trans>
      </Empty>
    );
  return (
    <div className="flex flex-col gap-5">
      {unreached.length > 0 ? (
        <Sheet title={<Trans>Please tell them yourself</Trans>}>
          <p className="mb-2 max-w-prose text-sm text-muted">
            <Trans>
              What they wait for is back, but we could not write to them. WhatsApp lets us write first only with an
              approved template:
            </Trans>{" "}
            <Link to="/whatsapp/templates" className="text-link underline underline-offset-4">
              <Trans>add “back_in_stock” to your templates</Trans>
            </Link>
          </p>
          <People interests={unreached} isBack />
        </Sheet>
      ) : null}
      {waiting.data.interests.length > 0 ? (
        <>
          <Wanted />
          <Sheet title={<Trans>Who waits</Trans>}>
            <People interests={waiting.data.interests} />
          </Sheet>
          <Pager pagination={waiting.data.pagination} />
        </>
      ) : null}
    </div>
  );
}

/** What is waited for, with how many wait. */
function Wanted() {
  const wanted = useQuery(stockQuery(useShop().id, { only: "waited_for", limit: 25 })).data?.variants ?? [];
  return (
    <ul className="flex flex-wrap gap-2">
      {wanted
        .toSorted((one, other) => other.waiting - one.waiting)
        .map((variant) => (
          <li key={variant.variant_id}>
            <Link
              to="/stock"
              search={(now) => ({ ...now, variant: variant.variant_id })}
              className="flex min-h-9 items-center gap-2 rounded-full border border-border bg-surface px-3 text-sm hover:bg-default"
            >
              <span className="font-medium">{variant.name}</span>
              <span className="text-muted">
                <Plural value={variant.waiting} one="# waits" other="# wait" />
              </span>
            </Link>
          </li>
        ))}
    </ul>
  );
}

function People({ interests, isBack }: { interests: Interest[]; isBack?: boolean }) {
  const { t } = useLingui();
  const { forget } = useStock(useShop().id);
  return (
    <ul>
      {interests.map((one) => {
        const who = one.phone ?? t`a customer`;
        return (
          <li key={one.id} className="flex items-center gap-3 border-b border-separator py-2 text-sm last:border-0">
            <div className="min-w-0 flex-1">
              <p className="truncate font-medium">
                {one.customer_id ? (
                  <Link
                    to="/customers/$customerId"
                    params={{ customerId: one.customer_id }}
                    className="underline underline-offset-4"
                  >
                    <Trans>A customer of yours</Trans>
                  </Link>
                ) : (
                  <bdi dir="ltr">{one.phone}</bdi>
                )}
              </p>
              <p className="truncate text-muted">{one.name}</p>
            </div>
            <span className="text-xs text-muted max-sm:hidden">
              <When at={one.created_at} />
            </span>
            <Button
              size="sm"
              variant="tertiary"
              onPress={() => forget.mutate(one.id)}
              aria-label={isBack ? t`Done: ${who} is told` : t`Remove ${who} from those who wait`}
            >
              {isBack ? <Trans>Done</Trans> : <Trans>Remove</Trans>}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}

/** What is held for orders that are not settled yet. */
export function Held() {
  const { page } = route.useSearch();
  const held = useQuery(heldQuery(useShop().id, { page, limit: 25 }));
  if (held.isPending) return <SkeletonRows height="h-14" />;
  if (held.isError) return <Failed error={held.error} retry={() => void held.refetch()} />;
  if (held.data.reservations.length === 0)
    return (
      <Empty title={<Trans>Nothing is held</Trans>}>
        <Trans>A new order takes its pieces off the shelf and holds them until you confirm or cancel it.</Trans>
      </Empty>
    );
  return (
    <>
      <ul className="overflow-hidden rounded-2xl border border-border bg-surface">
        {held.data.reservations.map((one) => (
          <li
            key={one.id}
            className="flex items-center gap-3 border-b border-separator px-4 py-2.5 text-sm last:border-0"
          >
            <span className="w-8 text-end font-medium tabular-nums">{one.quantity}</span>
            <span className="min-w-0 flex-1 truncate font-medium">{one.name}</span>
            {one.source_kind === "order" ? (
              <Link
                to="/orders/$orderId"
                params={{ orderId: one.source_id }}
                className="text-link underline underline-offset-4"
              >
                <Trans>its order</Trans>
              </Link>
            ) : null}
            <span className="text-xs text-muted max-sm:hidden">
              <When at={one.created_at} />
            </span>
          </li>
        ))}
      </ul>
      <Pager pagination={held.data.pagination} />
    </>
  );
}
