import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Empty } from "@/ui/Empty";
import { Badge, Failed, SkeletonRows } from "../Faces";
import { ListIcon, PlusIcon } from "../icons";
import { LinkButton } from "../LinkButton";
import { Page } from "../Page";
import { Photo } from "../Photo";
import { useShop } from "../shop";
import { HandleIcon, useCarry } from "../useCarry";
import { CatalogNav } from "./CatalogNav";
import { type Collection, collectionsQuery, useCollections } from "./collectionCalls";

export function CollectionsPage() {
  const { t } = useLingui();
  const collections = useQuery(collectionsQuery(useShop().id));
  const add = (
    <LinkButton to="/collections/$collectionId" params={{ collectionId: "new" }} variant="primary">
      <PlusIcon />
      <Trans>New collection</Trans>
    </LinkButton>
  );
  return (
    <Page
      narrow
      title={t`Collections`}
      lead={<Trans>Products put together for a reason, on the front of your web shop in this order.</Trans>}
      back={<CatalogNav />}
      actions={collections.data?.length ? add : null}
    >
      {collections.isPending ? (
        <SkeletonRows rows={4} height="h-16" />
      ) : collections.isError ? (
        <Failed error={collections.error} retry={() => void collections.refetch()} />
      ) : collections.data.length === 0 ? (
        <Empty
          icon={
            <Badge tone="accent">
              <ListIcon />
            </Badge>
          }
          title={<Trans>No collections yet</Trans>}
          action={add}
        >
          <Trans>Choose products by hand, or let rules find them: everything under a price, everything new.</Trans>
        </Empty>
      ) : (
        <List collections={collections.data} />
      )}
    </Page>
  );
}

function List({ collections }: { collections: Collection[] }) {
  const { t } = useLingui();
  const { arrange } = useCollections(useShop().id);
  const carry = useCarry({
    rows: collections.map((collection) => ({ id: collection.id, depth: 0, collection })),
    nameOf: ({ collection }) => collection.name,
    drop: (_id, _target, order) => arrange.mutate(order.map(({ id }) => id)),
  });
  return (
    <>
      <ul aria-label={t`Your collections`} className="overflow-hidden rounded-2xl border border-border bg-surface">
        {carry.shown.map((row) => (
          <li
            key={row.id}
            data-row={row.id}
            className={`flex items-center gap-2 border-b border-separator py-2 ps-1.5 pe-4 last:border-0 ${row.id === carry.carriedId ? "bg-accent-soft" : ""}`}
          >
            <button {...carry.handle(row)}>
              <HandleIcon />
            </button>
            <Photo url={row.collection.image_url} />
            <div className="min-w-0 flex-1 ps-1">
              <Link
                to="/collections/$collectionId"
                params={{ collectionId: row.id }}
                className="block truncate font-medium hover:underline hover:underline-offset-4"
              >
                {row.collection.name}
              </Link>
              <p className="text-sm text-muted">
                {row.collection.kind === "rules" ? <Trans>By rules</Trans> : <Trans>By hand</Trans>} ·{" "}
                <Plural value={row.collection.product_count} one="# product" other="# products" />
              </p>
            </div>
          </li>
        ))}
      </ul>
      {carry.said}
    </>
  );
}
