import { SearchField } from "@heroui/react/search-field";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { Empty } from "@/ui/Empty";
import { Choice } from "../Choice";
import { Failed, Sheet, SkeletonRows } from "../Faces";
import { Pager } from "../Pager";
import { Photo } from "../Photo";
import { useShop } from "../shop";
import { useTyped } from "../typed";
import { ViewLink } from "../ViewLink";
import { type Rotation, type Standing, type State, standingsQuery, type Wish } from "./calls";
import { type Draft, wishing } from "./draft";

const route = getRouteApi("/whatsapp/rotation");

type Drafting = { draft: Draft; change: (draft: Draft) => void };

/** The products: which WhatsApp shows, why, and what the merchant wishes for each. */
export function Standings({ rotation, draft, change }: { rotation: Rotation } & Drafting) {
  const { t } = useLingui();
  const { state = "in", search, page } = route.useSearch();
  const navigate = useNavigate({ from: "/whatsapp/rotation" });
  const found = useQuery(standingsQuery(useShop().id, { state, search, page }));
  const [typed, type] = useTyped(search ?? "", (words) =>
    navigate({ search: (now) => ({ ...now, search: words || undefined, page: undefined }), replace: true }),
  );
  const tabs: [Exclude<State, "all">, string][] = [
    ["in", t`In WhatsApp`],
    ["out", rotation.is_rotating ? t`Waiting` : t`Not shown`],
    ["starred", t`Starred`],
    ["never", t`Never`],
  ];
  return (
    <Sheet title={<Trans>Products</Trans>} flush>
      <div className="flex flex-col gap-3 px-4 pt-1 pb-3 lg:flex-row lg:items-center">
        <nav aria-label={t`Which products`} className="-mx-4 flex gap-1 overflow-x-auto px-4 py-1">
          {tabs.map(([id, name]) => (
            <ViewLink key={id} to="/whatsapp/rotation" search={{ state: id }} isNow={!search && state === id}>
              {name}
            </ViewLink>
          ))}
        </nav>
        <SearchField
          aria-label={t`Search all products`}
          value={typed}
          onChange={type}
          className="w-full lg:ms-auto lg:w-64"
        >
          <SearchField.Group>
            <SearchField.SearchIcon />
            <SearchField.Input placeholder={t`Search all products`} />
            <SearchField.ClearButton />
          </SearchField.Group>
        </SearchField>
      </div>
      {found.isPending ? (
        <div className="p-4">
          <SkeletonRows rows={6} height="h-16" />
        </div>
      ) : found.isError ? (
        <Failed error={found.error} retry={() => void found.refetch()} />
      ) : found.data.products.length === 0 ? (
        <Nothing state={search ? "all" : state} isRotating={rotation.is_rotating} />
      ) : (
        <>
          <ul className="border-t border-separator">
            {found.data.products.map((product) => (
              <Row key={product.product_id} product={product} draft={draft} change={change} />
            ))}
          </ul>
          <div className="px-3">
            <Pager pagination={found.data.pagination} />
          </div>
        </>
      )}
    </Sheet>
  );
}

function Row({ product, draft, change }: { product: Standing } & Drafting) {
  const { t } = useLingui();
  const wish = draft.wishes[product.product_id] ?? product.wish;
  return (
    <li
      className={`grid grid-cols-[auto_1fr] items-center gap-x-3 gap-y-2 border-b border-separator px-4 py-3 last:border-0 md:grid-cols-[auto_minmax(0,2fr)_minmax(0,3fr)_9.5rem] ${wish === product.wish ? "" : "bg-accent-soft/40"}`}
    >
      <Photo url={product.image_url} />
      <div className="min-w-0">
        <Link
          to="/products/$productId"
          params={{ productId: product.product_id }}
          className="line-clamp-2 text-sm font-medium hover:underline"
        >
          {product.name}
        </Link>
        <p className="truncate text-xs text-muted">
          {product.category} · {product.price_text}
        </p>
      </div>
      <div className="col-span-2 min-w-0 text-sm md:col-span-1">
        <p className="text-pretty">
          <span
            aria-hidden="true"
            className={`me-2 inline-block size-2 rounded-full ${product.is_in ? "bg-success" : "border border-muted"}`}
          />
          <span className="sr-only">{product.is_in ? t`In WhatsApp.` : t`Not in WhatsApp.`} </span>
          {product.sentence}
        </p>
        {product.shown || product.ordered ? (
          <p className="mt-0.5 ms-4 text-xs text-muted">
            <Plural value={product.shown} one="Shown # time" other="Shown # times" />
            {", "}
            <Plural value={product.ordered} one="ordered # time" other="ordered # times" />
            {" · "}
            <Trans>30 days</Trans>
          </p>
        ) : null}
      </div>
      <Choice
        name={t`WhatsApp for ${product.name}`}
        value={wish}
        options={[
          { id: "automatic", name: t`Automatic` },
          { id: "always", name: t`Always (star)` },
          { id: "never", name: t`Never` },
        ]}
        choose={(id) => change(wishing(draft, product.product_id, id as Wish, product.wish))}
        className="col-span-2 md:col-span-1"
      />
    </li>
  );
}

function Nothing({ state, isRotating }: { state: State; isRotating: boolean }) {
  switch (state) {
    case "in":
      return (
        <Empty title={<Trans>Nothing is shown yet</Trans>}>
          <Trans>Add products that are in stock, with a price and a picture.</Trans>
        </Empty>
      );
    case "out":
      return (
        <Empty title={isRotating ? <Trans>Nobody waits</Trans> : <Trans>Everything is shown</Trans>}>
          <Trans>Every product has its place in WhatsApp.</Trans>
        </Empty>
      );
    case "starred":
      return (
        <Empty title={<Trans>No stars yet</Trans>}>
          <Trans>Choose “Always” for a product, and it keeps a place in WhatsApp.</Trans>
        </Empty>
      );
    case "never":
      return (
        <Empty title={<Trans>None is kept out</Trans>}>
          <Trans>Choose “Never” for what shall be sold elsewhere, and not in WhatsApp.</Trans>
        </Empty>
      );
    default:
      return (
        <Empty title={<Trans>No product fits</Trans>}>
          <Trans>Try fewer letters.</Trans>
        </Empty>
      );
  }
}
