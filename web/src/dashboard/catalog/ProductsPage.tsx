import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Empty } from "@/ui/Empty";
import { Badge, Failed, SkeletonRows } from "../Faces";
import { PlusIcon, ProductsIcon, UploadIcon } from "../icons";
import { LinkButton } from "../LinkButton";
import { Page } from "../Page";
import { Pager } from "../Pager";
import { useShop } from "../shop";
import type { Pagination } from "../wire";
import { CatalogNav } from "./CatalogNav";
import { type Product, productsQuery } from "./calls";
import { BulkBar } from "./grid/BulkBar";
import { BulkResult } from "./grid/BulkResult";
import { BulkSheet } from "./grid/BulkSheet";
import type { BulkKind } from "./grid/bulkDraft";
import { Filters } from "./grid/Filters";
import { Grid } from "./grid/Grid";
import { everything, howMany, nothing, ofPage, type Selection } from "./grid/selection";
import { filterOf, type GridSearch, narrowedBy } from "./grid/wanted";

const route = getRouteApi("/products");
const ROWS = 50;

/** Everything the shop sells, to be found and changed where it stands, one by one or by the thousand. */
export function ProductsPage() {
  const { t } = useLingui();
  const search = route.useSearch();
  const navigate = useNavigate({ from: "/products" });
  const { page, sort, ...filters } = search;
  const wanted = { ...filterOf(search), sort, page, limit: ROWS };
  const products = useQuery(productsQuery(useShop().id, wanted));
  const narrow = (change: Partial<GridSearch>) =>
    navigate({ search: (now) => ({ ...now, ...change, page: undefined }), replace: true });
  const isNarrowed = Boolean(search.search) || narrowedBy(search) > 0;
  const isBare = products.data?.products.length === 0 && !isNarrowed;
  const [selection, select] = useSelection(JSON.stringify(filters));
  const [edited, edit] = useState<string>();

  return (
    <Page
      title={t`Products`}
      lead={<Trans>Starred products stand in front in your web shop.</Trans>}
      back={<CatalogNav />}
      actions={
        <>
          <LinkButton to="/products/upload" variant="secondary">
            <UploadIcon />
            <Trans>Import and export</Trans>
          </LinkButton>
          <LinkButton to="/products/$productId" params={{ productId: "new" }} variant="primary">
            <PlusIcon />
            <Trans>Add product</Trans>
          </LinkButton>
        </>
      }
    >
      {isBare ? null : <Filters search={search} narrow={narrow} />}
      {products.isPending ? (
        <SkeletonRows height="h-16" />
      ) : products.isError ? (
        <Failed error={products.error} retry={() => void products.refetch()} />
      ) : isBare ? (
        <NoProducts />
      ) : products.data.products.length === 0 ? (
        <Empty
          title={<Trans>No product fits</Trans>}
          action={
            <LinkButton to="/products" search={{}} variant="secondary">
              <Trans>Show all products</Trans>
            </LinkButton>
          }
        >
          <Trans>Try fewer letters, or another category.</Trans>
        </Empty>
      ) : (
        <>
          <Grid
            products={products.data.products}
            sort={sort}
            selection={selection}
            select={select}
            isStale={products.isPlaceholderData}
          />
          <Pager pagination={products.data.pagination} />
        </>
      )}
      {products.data && howMany(selection, products.data.pagination.total) > 0 ? (
        <Chosen search={search} list={products.data} selection={selection} select={select} begun={edit} />
      ) : edited ? (
        <BulkResult key={edited} editId={edited} close={() => edit(undefined)} />
      ) : null}
    </Page>
  );
}

/** Which products are chosen. Other filters mean other products: whoever has chosen some begins anew. */
function useSelection(filters: string) {
  const [kept, keep] = useState({ filters, selection: nothing });
  const select = (selection: Selection) => keep({ filters, selection });
  return [kept.filters === filters ? kept.selection : nothing, select] as const;
}

type ChosenProps = {
  search: GridSearch;
  list: { products: Product[]; pagination: Pagination };
  selection: Selection;
  select: (selection: Selection) => void;
  begun: (editId: string) => void;
};

/** What can be done with the chosen products. */
function Chosen({ search, list, selection, select, begun }: ChosenProps) {
  const [asked, ask] = useState<BulkKind>();
  const { total } = list.pagination;
  const count = howMany(selection, total);
  const page = list.products.map(({ id }) => id);
  const hasMore = selection.kind === "some" && ofPage(selection, page) === "all" && total > count;
  return (
    <>
      <BulkBar
        count={count}
        total={hasMore ? total : null}
        chooseAll={() => select(everything)}
        open={ask}
        clear={() => select(nothing)}
      />
      {asked ? (
        <BulkSheet
          kind={asked}
          count={count}
          which={selection.kind === "all" ? { filter: filterOf(search) } : { product_ids: [...selection.ids] }}
          close={() => ask(undefined)}
          begun={(editId) => {
            begun(editId);
            select(nothing);
          }}
        />
      ) : null}
    </>
  );
}

function NoProducts() {
  return (
    <Empty
      icon={
        <Badge tone="accent">
          <ProductsIcon />
        </Badge>
      }
      title={<Trans>Put your first products on the shelf</Trans>}
      action={
        <div className="flex flex-wrap justify-center gap-2">
          <LinkButton to="/products/upload" variant="primary">
            <UploadIcon />
            <Trans>Import a file</Trans>
          </LinkButton>
          <LinkButton to="/products/$productId" params={{ productId: "new" }} variant="secondary">
            <Trans>Add one by hand</Trans>
          </LinkButton>
        </div>
      }
    >
      <Trans>Import a spreadsheet with everything you sell, or type in one product to see how it looks.</Trans>
    </Empty>
  );
}
