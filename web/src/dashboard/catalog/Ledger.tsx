import { Button } from "@heroui/react/button";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { Empty } from "@/ui/Empty";
import { Failed, SkeletonRows } from "../Faces";
import { DownloadIcon } from "../icons";
import { Pager } from "../Pager";
import { useShop } from "../shop";
import { When } from "../When";
import { type Movement, movementsQuery, placesQuery, useStock } from "./stockCalls";

const route = getRouteApi("/stock");

/** Every change of stock there ever was, with its reason and where it came from. */
export function Ledger() {
  const shop = useShop();
  const { page } = route.useSearch();
  const moves = useQuery(movementsQuery(shop.id, { page, limit: 50 }));
  const { download } = useStock(shop.id);
  if (moves.isPending) return <SkeletonRows height="h-12" />;
  if (moves.isError) return <Failed error={moves.error} retry={() => void moves.refetch()} />;
  if (moves.data.movements.length === 0)
    return (
      <Empty title={<Trans>Nothing has moved yet</Trans>}>
        <Trans>Every sale, count and delivery will stand here, with who and why.</Trans>
      </Empty>
    );
  return (
    <>
      <div className="mb-3 flex justify-end">
        <Button variant="secondary" isPending={download.isPending} onPress={() => download.mutate(undefined)}>
          <DownloadIcon />
          <Trans>Save as CSV</Trans>
        </Button>
      </div>
      <Moves moves={moves.data.movements} />
      <Pager pagination={moves.data.pagination} />
    </>
  );
}

/** Lines of the ledger, the latest first. */
export function Moves({ moves, isOfOne }: { moves: Movement[]; isOfOne?: boolean }) {
  if (moves.length === 0)
    return (
      <p className="py-3 text-sm text-muted">
        <Trans>Nothing has moved yet</Trans>
      </p>
    );
  return (
    <ul className="overflow-hidden rounded-2xl border border-border bg-surface">
      {moves.map((move) => (
        <li
          key={move.id}
          className="flex items-start gap-3 border-b border-separator px-4 py-2.5 text-sm last:border-0"
        >
          <span
            className={`w-14 shrink-0 text-end font-medium tabular-nums ${move.step > 0 ? "text-success-soft-foreground" : "text-foreground"}`}
          >
            {move.step > 0 ? `+${move.step}` : `−${-move.step}`}
          </span>
          <div className="min-w-0 flex-1">
            {isOfOne ? null : <p className="truncate font-medium">{move.name}</p>}
            <p className={isOfOne ? "" : "text-muted"}>
              <Why move={move} />
            </p>
            {move.note ? <p className="text-pretty break-words text-muted">{move.note}</p> : null}
          </div>
          <span className="shrink-0 text-end text-xs text-muted">
            <When at={move.at} />
            <br />
            <Trans>{move.quantity_after} then</Trans>
          </span>
        </li>
      ))}
    </ul>
  );
}

function Why({ move }: { move: Movement }) {
  const { t } = useLingui();
  const places = useQuery(placesQuery(useShop().id)).data ?? [];
  const place = places.find(({ id }) => id === move.location_id)?.name;
  const reasons: Record<string, string> = {
    sale: t`Sold`,
    reservation: move.step < 0 ? t`Held for an order` : t`No longer held`,
    return: t`Came back`,
    received: t`Came in`,
    count: t`Counted`,
    correction: t`Corrected`,
    loss: t`Broken or lost`,
    transfer: move.step < 0 ? t`Carried away` : t`Carried here`,
    import: t`From a product file`,
  };
  return (
    <>
      {reasons[move.reason] ?? move.reason}
      {place ? ` · ${place}` : null} · <Source move={move} />
    </>
  );
}

function Source({ move }: { move: Movement }) {
  if (move.source_kind === "order" && move.source_id)
    return (
      <Link
        to="/orders/$orderId"
        params={{ orderId: move.source_id }}
        className="text-link underline underline-offset-4"
      >
        <Trans>its order</Trans>
      </Link>
    );
  if (move.source_kind === "import") return <Trans>an upload</Trans>;
  if (move.actor.startsWith("team:")) return <Trans>your team</Trans>;
  if (move.actor === "customer") return <Trans>a customer</Trans>;
  return <Trans>Oja</Trans>;
}
