import { SearchField } from "@heroui/react/search-field";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { Empty } from "@/ui/Empty";
import { Failed, SkeletonRows } from "../Faces";
import { Page } from "../Page";
import { Pager } from "../Pager";
import { useShop } from "../shop";
import { useTyped } from "../typed";
import { bringIntoView } from "../ViewLink";
import { CatalogNav } from "./CatalogNav";
import { Ledger } from "./Ledger";
import { Places } from "./Places";
import { StockDrawer } from "./StockDrawer";
import { StockTable } from "./StockTable";
import { type Only, stockQuery } from "./stockCalls";
import { Held, Waiting } from "./Waiting";

const route = getRouteApi("/stock");
type StockView = ReturnType<typeof route.useSearch>["view"];

export function StockPage() {
  const { t } = useLingui();
  const { view, variant } = route.useSearch();
  const navigate = route.useNavigate();
  const views: [StockView, string][] = [
    [undefined, t`All`],
    ["low", t`Running low`],
    ["out", t`Sold out`],
    ["waiting", t`Waited for`],
    ["held", t`Held`],
    ["ledger", t`Every change`],
    ["places", t`Places and rules`],
  ];
  return (
    <Page title={t`Stock`} lead={<Trans>What lies where, and why it changed.</Trans>} back={<CatalogNav />}>
      <nav aria-label={t`What to look at`} className="-mx-4 mb-4 overflow-x-auto px-4 [scrollbar-width:none]">
        <ul className="flex w-max min-w-full gap-1 border-b border-border">
          {views.map(([id, name]) => (
            <li key={name} className="shrink-0">
              <Link
                to="/stock"
                search={{ view: id }}
                activeOptions={{ exact: true }}
                aria-current={view === id ? "page" : undefined}
                className="block border-b-2 border-transparent px-3 py-2 text-sm text-muted hover:text-foreground aria-[current=page]:border-accent aria-[current=page]:font-medium aria-[current=page]:text-foreground"
              >
                <span ref={view === id ? bringIntoView : undefined}>{name}</span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {view === undefined || view === "low" || view === "out" ? (
        <Shelf only={view} />
      ) : view === "waiting" ? (
        <Waiting />
      ) : view === "held" ? (
        <Held />
      ) : view === "ledger" ? (
        <Ledger />
      ) : (
        <Places />
      )}
      <StockDrawer
        variantId={variant}
        close={() => void navigate({ search: (now) => ({ ...now, variant: undefined }) })}
      />
    </Page>
  );
}

function Shelf({ only }: { only: Only | undefined }) {
  const { t } = useLingui();
  const { search, page } = route.useSearch();
  const navigate = route.useNavigate();
  const stock = useQuery(stockQuery(useShop().id, { search, only, page, limit: 25 }));
  const [typed, type] = useTyped(search ?? "", (words) =>
    navigate({ search: (now) => ({ ...now, search: words || undefined, page: undefined }), replace: true }),
  );
  return (
    <>
      <SearchField aria-label={t`Search stock`} value={typed} onChange={type} className="mb-4 w-full sm:w-80">
        <SearchField.Group>
          <SearchField.SearchIcon />
          <SearchField.Input placeholder={t`Name, SKU or barcode`} />
          <SearchField.ClearButton />
        </SearchField.Group>
      </SearchField>
      {stock.isPending ? (
        <SkeletonRows height="h-16" />
      ) : stock.isError ? (
        <Failed error={stock.error} retry={() => void stock.refetch()} />
      ) : stock.data.variants.length === 0 ? (
        <Empty title={only && !search ? <Trans>Nothing here, and that is good</Trans> : <Trans>No product fits</Trans>}>
          {only && !search ? (
            <Trans>Everything you count has enough.</Trans>
          ) : (
            <Trans>Try fewer letters, or look at all of it.</Trans>
          )}
        </Empty>
      ) : (
        <>
          <StockTable variants={stock.data.variants} />
          <Pager pagination={stock.data.pagination} />
        </>
      )}
    </>
  );
}
