import { Button } from "@heroui/react/button";
import { SearchField } from "@heroui/react/search-field";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Failed, Sheet, SkeletonRows } from "../Faces";
import { CrossIcon, PlusIcon } from "../icons";
import { Photo } from "../Photo";
import { useShop } from "../shop";
import { useSettled } from "../typed";
import { HandleIcon, useCarry } from "../useCarry";
import { type Product, productsQuery } from "./calls";
import { type Collection, contentsQuery, useCollections } from "./collectionCalls";

/** What a collection holds that is filled by hand: added by searching, put in order by dragging or by keyboard. */
export function CollectionProducts({ collection }: { collection: Collection }) {
  const shop = useShop();
  const contents = useQuery(contentsQuery(shop.id, collection.id));
  if (contents.isError) return <Failed error={contents.error} retry={() => void contents.refetch()} />;
  if (!contents.data) return <SkeletonRows rows={4} height="h-16" />;
  return <Contents collection={collection} products={contents.data} />;
}

function Contents({ collection, products }: { collection: Collection; products: Product[] }) {
  const { t } = useLingui();
  const { fill } = useCollections(useShop().id);
  const put = (next: Product[]) => fill.mutate({ id: collection.id, products: next });
  const isByHand = collection.sort === "manual";
  const carry = useCarry({
    rows: products.map((product) => ({ id: product.id, depth: 0, product })),
    nameOf: ({ product }) => product.name,
    drop: (_id, _target, order) => put(order.map(({ product }) => product)),
  });
  return (
    <Sheet
      title={<Trans>Products</Trans>}
      actions={
        <span className="text-sm text-muted">
          <Plural value={products.length} one="# product" other="# products" />
        </span>
      }
    >
      <Adder has={new Set(products.map(({ id }) => id))} add={(product) => put([...products, product])} />
      {products.length === 0 ? (
        <p className="py-6 text-center text-sm text-muted">
          <Trans>Nothing in it yet. Search above, and add what belongs here.</Trans>
        </p>
      ) : (
        <ul aria-label={t`In this collection`} className="mt-3 overflow-hidden rounded-xl border border-border">
          {carry.shown.map((row) => (
            <li
              key={row.id}
              data-row={row.id}
              className={`flex items-center gap-2 border-b border-separator px-1.5 py-1.5 last:border-0 ${row.id === carry.carriedId ? "bg-accent-soft" : ""}`}
            >
              {isByHand ? (
                <button {...carry.handle(row)}>
                  <HandleIcon />
                </button>
              ) : null}
              <Line product={row.product} />
              <Button
                size="sm"
                variant="ghost"
                isIconOnly
                onPress={() => put(products.filter(({ id }) => id !== row.id))}
                aria-label={t`Take ${row.product.name} out`}
              >
                <CrossIcon />
              </Button>
            </li>
          ))}
        </ul>
      )}
      {carry.said}
    </Sheet>
  );
}

function Line({ product }: { product: Product }) {
  return (
    <>
      <Photo url={product.image_url} />
      <span className="min-w-0 flex-1 truncate text-sm font-medium">{product.name}</span>
      <span className="text-sm text-muted tabular-nums max-sm:hidden">{product.price_text}</span>
    </>
  );
}

function Adder({ has, add }: { has: Set<string>; add: (product: Product) => void }) {
  const { t } = useLingui();
  const [words, type] = useState("");
  const search = useSettled(words.trim());
  const found = useQuery({ ...productsQuery(useShop().id, { search, limit: 8 }), enabled: search !== "" });
  return (
    <div>
      <SearchField aria-label={t`Search products to add`} value={words} onChange={type} fullWidth>
        <SearchField.Group>
          <SearchField.SearchIcon />
          <SearchField.Input placeholder={t`Search products to add`} />
          <SearchField.ClearButton />
        </SearchField.Group>
      </SearchField>
      {search && found.data ? (
        <ul aria-label={t`Found`} className="mt-2 flex flex-col gap-1">
          {found.data.products.map((product) => (
            <li key={product.id} className="flex items-center gap-2 rounded-xl px-1.5 py-1 hover:bg-surface-secondary">
              <Line product={product} />
              {has.has(product.id) ? (
                <span className="px-3 text-sm text-muted">
                  <Trans>In it</Trans>
                </span>
              ) : (
                <Button size="sm" variant="secondary" onPress={() => add(product)} aria-label={t`Add ${product.name}`}>
                  <PlusIcon />
                  <Trans>Add</Trans>
                </Button>
              )}
            </li>
          ))}
          {found.data.products.length === 0 ? (
            <li className="px-2 py-1 text-sm text-muted">
              <Trans>No product fits</Trans>
            </li>
          ) : null}
        </ul>
      ) : null}
    </div>
  );
}
