import { Chip } from "@heroui/react/chip";
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { Empty } from "@/ui/Empty";
import { Choice } from "../Choice";
import { Failed, Sheet, SkeletonRows } from "../Faces";
import { Pager } from "../Pager";
import { useShop } from "../shop";
import { When } from "../When";
import { type Catalogue, type CatalogueItem, type ItemState, itemsQuery } from "./calls";

const route = getRouteApi("/whatsapp/catalogue");
const ALL = "all";

const states: Record<ItemState, MessageDescriptor> = {
  rejected: msg`Not taken`,
  pending: msg`Waiting`,
  sent: msg`With Meta`,
  live: msg`Up to date`,
};
/** An id that we gave: it says nothing to anybody. */
const ownId = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
const colors = { rejected: "danger", pending: "warning", sent: "accent", live: "success" } as const;

/** The items of a catalogue: which are not as they should be, and why. */
export function Items({ catalogue }: { catalogue: Catalogue }) {
  const { t, i18n } = useLingui();
  const { state, page } = route.useSearch();
  const navigate = useNavigate({ from: "/whatsapp/catalogue" });
  const items = useQuery(itemsQuery(useShop().id, catalogue.id, { state, page }));
  return (
    <Sheet
      title={<Trans>Products</Trans>}
      actions={
        <Choice
          name={t`State`}
          value={state ?? ALL}
          options={[
            { id: ALL, name: t`All` },
            ...(Object.keys(states) as ItemState[]).map((id) => ({ id, name: i18n._(states[id]) })),
          ]}
          choose={(id) => navigate({ search: id === ALL ? {} : { state: id as ItemState }, replace: true })}
          className="w-40"
        />
      }
    >
      {items.isPending ? (
        <SkeletonRows rows={6} />
      ) : items.isError ? (
        <Failed error={items.error} retry={() => void items.refetch()} />
      ) : items.data.items.length === 0 ? (
        state === "rejected" ? (
          <Empty title={<Trans>WhatsApp takes everything</Trans>}>
            <Trans>No product of yours has been turned down.</Trans>
          </Empty>
        ) : state ? (
          <Empty title={<Trans>No product is in this state</Trans>}>
            <Trans>That is as it should be.</Trans>
          </Empty>
        ) : (
          <Empty title={<Trans>No products yet</Trans>}>
            <Trans>As soon as your shop offers something, it appears here and in WhatsApp.</Trans>
          </Empty>
        )
      ) : (
        <>
          <ul className="-mx-4 divide-y divide-border border-y border-border">
            {items.data.items.map((item) => (
              <Row key={item.retailer_id} item={item} />
            ))}
          </ul>
          <Pager pagination={items.data.pagination} />
        </>
      )}
    </Sheet>
  );
}

function Row({ item }: { item: CatalogueItem }) {
  const { i18n } = useLingui();
  return (
    <li className="flex flex-col gap-1 px-4 py-3">
      <div className="flex items-start justify-between gap-3">
        <div className="min-w-0">
          {item.name ? (
            <Link
              to="/products/$productId"
              params={{ productId: item.product_id }}
              className="text-sm font-medium break-words underline-offset-4 hover:underline"
            >
              {item.name}
            </Link>
          ) : (
            <span className="text-sm font-medium">
              <Trans>A product that is not there any more</Trans>
            </span>
          )}
          <p className="flex flex-wrap gap-x-2 text-xs text-muted">
            {ownId.test(item.retailer_id) ? null : <bdi className="break-all">{item.retailer_id}</bdi>}
            {item.is_leaving ? (
              <Trans>is being taken out of WhatsApp</Trans>
            ) : item.is_shown ? null : item.state === "live" ? (
              <Trans>kept hidden in WhatsApp</Trans>
            ) : null}
            {item.stale_since ? (
              <Trans>
                since <When at={item.stale_since} />
              </Trans>
            ) : null}
          </p>
        </div>
        <Chip color={colors[item.state]} variant="soft" size="sm" className="shrink-0">
          <Chip.Label>{i18n._(states[item.state])}</Chip.Label>
        </Chip>
      </div>
      {item.error ? <p className="text-sm text-danger">{item.error}</p> : null}
    </li>
  );
}
