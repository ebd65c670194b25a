import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useShop } from "@/dashboard/shop";
import type { Product } from "../calls";
import { type Patch, usePatch } from "./patch";
import { Row } from "./Row";
import { between, isChosen, ofPage, type Selection, withThese } from "./selection";
import type { GridSearch } from "./wanted";

type Props = {
  products: Product[];
  sort: GridSearch["sort"];
  selection: Selection;
  select: (selection: Selection) => void;
  isStale: boolean;
};

/** Products as a table; on a phone as cards. */
export function Grid({ products, sort, selection, select, isStale }: Props) {
  const { t } = useLingui();
  const page = products.map(({ id }) => id);
  const [last, setLast] = useState<string | null>(null);
  const { mutateAsync } = usePatch(useShop().id);
  const put = (change: Patch) =>
    mutateAsync(change).then(
      () => true,
      () => false,
    );

  function choose(id: string, isOn: boolean, isRange: boolean) {
    const ids = isRange ? between(page, last, id) : [id];
    select(withThese(selection, ids, isOn, page));
    setLast(id);
  }

  return (
    <div
      className={`overflow-hidden rounded-2xl border border-border bg-surface transition-opacity ${isStale ? "opacity-60" : ""}`}
    >
      <table className="block w-full text-sm md:table" aria-busy={isStale}>
        <thead className="block border-b border-border text-xs text-muted md:table-header-group">
          <tr className="flex items-center px-2 md:table-row [&>th]:font-medium">
            <th scope="col" className="md:w-10 md:ps-3">
              <WholePage
                state={ofPage(selection, page)}
                choose={(isOn) => select(withThese(selection, page, isOn, page))}
              />
            </th>
            <th scope="col" className="px-2 py-1 text-start md:py-2.5">
              <Sorted by="name" now={sort} next={sort === "name" ? undefined : "name"}>
                <Trans>Product</Trans>
              </Sorted>
            </th>
            <th scope="col" className="hidden md:table-cell">
              <span className="sr-only">{t`Star`}</span>
            </th>
            <th scope="col" className="hidden px-2 text-start lg:table-cell">{t`Category`}</th>
            <th scope="col" className="hidden px-3 text-start md:table-cell">{t`Status`}</th>
            <th scope="col" className="hidden px-3 text-start md:table-cell">{t`Stock`}</th>
            <th scope="col" className="ms-auto py-1 pe-2 text-end md:py-2.5 md:pe-5 [&>a]:flex-row-reverse">
              <Sorted
                by="price"
                now={sort}
                next={sort === "price" ? "-price" : sort === "-price" ? undefined : "price"}
              >
                <Trans>Price</Trans>
              </Sorted>
            </th>
          </tr>
        </thead>
        <tbody className="block md:table-row-group">
          {products.map((product) => (
            <Row
              key={product.id}
              product={product}
              isChosen={isChosen(selection, product.id)}
              choose={(isOn, isRange) => choose(product.id, isOn, isRange)}
              put={put}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function WholePage({ state, choose }: { state: "none" | "some" | "all"; choose: (isOn: boolean) => void }) {
  const { t } = useLingui();
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = state === "some";
  }, [state]);
  return (
    <label className="grid size-9 cursor-pointer place-items-center md:size-8">
      <input
        ref={box}
        type="checkbox"
        aria-label={t`Choose all on this page`}
        checked={state === "all"}
        onChange={() => choose(state !== "all")}
        className="size-4.5 cursor-pointer accent-accent md:size-4"
      />
    </label>
  );
}

type SortedProps = { by: string; now: GridSearch["sort"]; next: GridSearch["sort"]; children: ReactNode };

/** A column's name that sorts by it; once more the other way round, and back to the newest first. */
function Sorted({ by, now, next, children }: SortedProps) {
  const isUp = now === by;
  const isDown = now === `-${by}`;
  return (
    <Link
      from="/products"
      to="/products"
      search={(before) => ({ ...before, sort: next, page: undefined })}
      className="inline-flex min-h-8 items-center gap-1 rounded-md outline-offset-2 hover:text-foreground"
    >
      {children}
      <span aria-hidden="true" className={isUp || isDown ? "text-foreground" : "opacity-0"}>
        {isDown ? "↓" : "↑"}
      </span>
      {isUp || isDown ? (
        <span className="sr-only">{isUp ? <Trans>lowest first</Trans> : <Trans>highest first</Trans>}</span>
      ) : null}
    </Link>
  );
}
