import { SearchField } from "@heroui/react/search-field";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { Empty } from "@/ui/Empty";
import { Badge, Failed, SkeletonRows } from "../Faces";
import { PlusIcon, ProductsIcon, StarIcon, UploadIcon } from "../icons";
import { LinkButton } from "../LinkButton";
import { Page } from "../Page";
import { Pager } from "../Pager";
import { Photo } from "../Photo";
import { useShop } from "../shop";
import { useTyped } from "../typed";
import { CatalogNav } from "./CatalogNav";
import { CategoryFilter } from "./CategoryFilter";
import { type Product, productsQuery, useStar } from "./calls";
import { LookUp } from "./LookUp";
import { ProductDrawer } from "./ProductDrawer";

const route = getRouteApi("/products");

export function ProductsPage() {
  const { t } = useLingui();
  const shop = useShop();
  const search = route.useSearch();
  const navigate = useNavigate({ from: "/products" });
  const products = useQuery(
    productsQuery(shop.id, {
      search: search.search,
      category_id: search.category,
      is_priority: search.starred,
      page: search.page,
      limit: 25,
    }),
  );
  const narrow = (change: { search?: string; category?: string; starred?: true }) =>
    navigate({ search: (now) => ({ ...now, ...change, page: undefined }), replace: true });
  const [typed, type] = useTyped(search.search ?? "", (words) => narrow({ search: words || undefined }));
  const isNarrowed = Boolean(search.search || search.category || search.starred);
  const isBare = products.data?.products.length === 0 && !isNarrowed;

  return (
    <Page
      title={t`Products`}
      lead={<Trans>Starred products stand in front in your web shop.</Trans>}
      back={<CatalogNav />}
      actions={
        <>
          <LinkButton to="/products/upload" variant="secondary">
            <UploadIcon />
            <Trans>Upload CSV</Trans>
          </LinkButton>
          <LinkButton to="/products" search={(now) => ({ ...now, edit: "new" })} variant="primary">
            <PlusIcon />
            <Trans>Add product</Trans>
          </LinkButton>
        </>
      }
    >
      {isBare ? null : (
        <div className="mb-4 flex flex-wrap items-center gap-2">
          <SearchField aria-label={t`Search products`} value={typed} onChange={type} className="min-w-56 flex-1">
            <SearchField.Group>
              <SearchField.SearchIcon />
              <SearchField.Input placeholder={t`Search products`} />
              <SearchField.ClearButton />
            </SearchField.Group>
          </SearchField>
          <LookUp />
          <CategoryFilter value={search.category} choose={(category) => narrow({ category })} />
          <Link
            to="/products"
            search={(now) => ({ ...now, starred: now.starred ? undefined : true, page: undefined })}
            aria-current={search.starred ? "true" : undefined}
            className="inline-flex h-10 items-center gap-2 rounded-full border border-border px-3.5 text-sm font-medium hover:bg-default md:h-9 aria-[current=true]:border-transparent aria-[current=true]:bg-highlight aria-[current=true]:text-highlight-foreground"
          >
            <StarIcon filled={Boolean(search.starred)} />
            <Trans>Starred</Trans>
          </Link>
        </div>
      )}
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
          <Products products={products.data.products} />
          <Pager pagination={products.data.pagination} />
        </>
      )}
      <ProductDrawer which={search.edit} close={() => navigate({ search: (now) => ({ ...now, edit: undefined }) })} />
    </Page>
  );
}

function Products({ products }: { products: Product[] }) {
  const { t } = useLingui();
  return (
    <div className="overflow-hidden rounded-2xl border border-border bg-surface">
      <table className="w-full text-sm">
        <thead className="hidden border-b border-border text-xs text-muted md:table-header-group">
          <tr className="[&>th]:px-3 [&>th]:py-2.5 [&>th]:text-start [&>th]:font-medium">
            <th scope="col" className="w-12">
              <span className="sr-only">{t`Star`}</span>
            </th>
            <th scope="col">{t`Product`}</th>
            <th scope="col">{t`Category`}</th>
            <th scope="col">{t`Stock`}</th>
            <th scope="col" className="pe-4! text-end!">{t`Price`}</th>
          </tr>
        </thead>
        <tbody>
          {products.map((product) => (
            <Row key={product.id} product={product} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ product }: { product: Product }) {
  return (
    <tr className="relative grid grid-cols-[auto_1fr_auto] items-center gap-x-2 border-b border-separator py-2 ps-1 pe-4 last:border-0 hover:bg-surface-secondary focus-within:bg-surface-secondary md:table-row md:p-0">
      <td className="row-span-2 md:px-1 md:py-2">
        <Star product={product} />
      </td>
      <td className="row-span-2 md:px-3">
        <div className="flex min-w-0 items-center gap-3">
          <Photo url={product.image_url} />
          <div className="min-w-0">
            <Link
              to="/products"
              search={(now) => ({ ...now, edit: product.id })}
              className="line-clamp-2 font-medium outline-offset-2 after:absolute after:inset-0"
            >
              {product.name}
            </Link>
            <p className="truncate text-xs text-muted md:hidden">{product.category}</p>
            {product.sku ? <p className="hidden truncate text-xs text-muted md:block">{product.sku}</p> : null}
          </div>
        </div>
      </td>
      <td className="hidden text-muted md:table-cell md:px-3">
        {product.category}
        {product.subcategory ? <> · {product.subcategory}</> : null}
      </td>
      <td className="col-start-3 row-start-2 text-end text-xs md:px-3 md:text-start md:text-sm">
        <Stock product={product} />
      </td>
      <td className="col-start-3 row-start-1 text-end font-medium tabular-nums md:ps-3 md:pe-4">
        {product.price_text}
      </td>
    </tr>
  );
}

function Stock({ product }: { product: Product }) {
  if (!product.in_stock)
    return (
      <span className="font-medium text-danger">
        <Trans>Sold out</Trans>
      </span>
    );
  if (product.stock_quantity === null)
    return (
      <span className="text-muted">
        <Trans>In stock</Trans>
      </span>
    );
  const isLow = product.stock_quantity <= 5;
  return (
    <span className={`tabular-nums ${isLow ? "font-medium text-warning-soft-foreground" : "text-muted"}`}>
      <Trans>{product.stock_quantity} left</Trans>
    </span>
  );
}

/** Above the link that covers the row, so that it can be pressed by itself. */
function Star({ product }: { product: Product }) {
  const { t } = useLingui();
  const star = useStar(useShop().id);
  return (
    <button
      type="button"
      aria-pressed={product.is_priority}
      aria-label={t`Star ${product.name}`}
      onClick={() => star.mutate({ id: product.id, is_priority: !product.is_priority })}
      className="relative z-10 grid size-11 place-items-center rounded-full text-muted hover:bg-default aria-pressed:text-[#a86a00] md:size-9 dark:aria-pressed:text-highlight"
    >
      <StarIcon filled={product.is_priority} />
    </button>
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
            <Trans>Upload a file</Trans>
          </LinkButton>
          <LinkButton to="/products" search={{ edit: "new" }} variant="secondary">
            <Trans>Add one by hand</Trans>
          </LinkButton>
        </div>
      }
    >
      <Trans>Upload a CSV file with everything you sell, or type in one product to see how it looks.</Trans>
    </Empty>
  );
}
