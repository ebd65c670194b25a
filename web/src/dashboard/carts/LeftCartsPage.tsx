import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { Empty } from "@/ui/Empty";
import { BasketIcon } from "@/ui/icons";
import { Skeleton } from "@/ui/Skeleton";
import { Back } from "../Back";
import { Badge, Failed, SkeletonRows } from "../Faces";
import { LinkButton } from "../LinkButton";
import { Page } from "../Page";
import { Pager } from "../Pager";
import { useShop } from "../shop";
import { type LeftState, leftCartsQuery, leftSumsQuery } from "./calls";
import { LeftCartRow } from "./LeftCartRow";

const route = getRouteApi("/carts");
const states: readonly LeftState[] = ["left", "touched", "ordered"];

/** Carts that nobody touched for a while: what they are worth, and how their customers can be reached. */
export function LeftCartsPage() {
  const { t } = useLingui();
  const shop = useShop();
  const { state = "left", page } = route.useSearch();
  const carts = useQuery(leftCartsQuery(shop.id, { state, page, limit: 25 }));
  return (
    <Page
      title={t`Left carts`}
      lead={<Trans>Somebody filled them and went away. Nothing is sent by itself: you decide whom to write to.</Trans>}
      back={
        <Back to="/orders" search={{}}>
          <Trans>Orders</Trans>
        </Back>
      }
      actions={
        <LinkButton to="/settings" hash="left-carts" variant="secondary">
          <Trans>When a cart counts as left</Trans>
        </LinkButton>
      }
    >
      <Sums now={state} />
      {carts.isPending ? (
        <SkeletonRows height="h-20" />
      ) : carts.isError ? (
        <Failed error={carts.error} retry={() => void carts.refetch()} />
      ) : carts.data.carts.length === 0 ? (
        <Nothing state={state} />
      ) : (
        <>
          <ul className="overflow-hidden rounded-2xl border border-border bg-surface">
            {carts.data.carts.map((cart) => (
              <LeftCartRow key={cart.id} cart={cart} />
            ))}
          </ul>
          <Pager pagination={carts.data.pagination} />
        </>
      )}
    </Page>
  );
}

/** What became of them during the last 30 days; each sum is the way to its carts. */
function Sums({ now }: { now: LeftState }) {
  const { t } = useLingui();
  const sums = useQuery(leftSumsQuery(useShop().id));
  const names = { left: t`Left`, touched: t`Taken up again`, ordered: t`Ordered after all` };
  return (
    <nav aria-label={t`Carts by what became of them, last 30 days`} className="mb-4 grid grid-cols-3 gap-2">
      {states.map((state) => (
        <Link
          key={state}
          to="/carts"
          search={{ state: state === "left" ? undefined : state }}
          activeOptions={{ exact: true, explicitUndefined: true }}
          aria-current={state === now ? "page" : undefined}
          className="min-w-0 rounded-2xl border border-border bg-surface px-3 py-3 sm:px-4 hover:bg-surface-secondary aria-[current=page]:border-accent aria-[current=page]:ring-1 aria-[current=page]:ring-accent"
        >
          <span className="block text-sm text-muted">{names[state]}</span>
          {sums.data ? (
            <span className="flex flex-col sm:flex-row sm:items-baseline sm:justify-between">
              <span className="font-semibold break-all tabular-nums sm:text-lg">{sums.data[state].value_text}</span>
              <span className="text-sm text-muted tabular-nums">
                <Plural value={sums.data[state].carts} one="# cart" other="# carts" />
              </span>
            </span>
          ) : sums.isError ? (
            <span className="block text-lg">–</span>
          ) : (
            <Skeleton className="mt-1 h-6 w-24 max-w-full" />
          )}
        </Link>
      ))}
    </nav>
  );
}

function Nothing({ state }: { state: LeftState }) {
  const icon = (
    <Badge tone="accent">
      <span className="size-6">
        <BasketIcon />
      </span>
    </Badge>
  );
  if (state === "left")
    return (
      <Empty icon={icon} title={<Trans>No cart is left</Trans>}>
        <Trans>When somebody fills a cart and goes away, it waits here with what is in it.</Trans>
      </Empty>
    );
  if (state === "ordered")
    return (
      <Empty icon={icon} title={<Trans>None was ordered after all yet</Trans>}>
        <Trans>A cart that was left and then ordered is counted here.</Trans>
      </Empty>
    );
  return <Empty icon={icon} title={<Trans>None was taken up again yet</Trans>} />;
}
