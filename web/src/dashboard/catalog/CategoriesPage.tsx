import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Empty } from "@/ui/Empty";
import { Badge, Failed, SkeletonRows } from "../Faces";
import { ListIcon } from "../icons";
import { Page } from "../Page";
import { useShop } from "../shop";
import { useCarry } from "../useCarry";
import { CatalogNav } from "./CatalogNav";
import { CategoryDrawer } from "./CategoryDrawer";
import { NewCategory } from "./NewCategory";
import { ShelfLine } from "./ShelfLine";
import { rowsOf } from "./tree";
import { type TreeNode, treeQuery, useTree } from "./treeCalls";

const LEVELS = 6;

export function CategoriesPage() {
  const { t } = useLingui();
  const tree = useQuery(treeQuery(useShop().id));
  return (
    <Page
      narrow
      title={t`Categories`}
      lead={<Trans>The shelves of your shop, in the chat and on the web.</Trans>}
      back={<CatalogNav />}
    >
      <NewCategory />
      <div className="mt-4">
        {tree.isPending ? (
          <SkeletonRows rows={5} />
        ) : tree.isError ? (
          <Failed error={tree.error} retry={() => void tree.refetch()} />
        ) : tree.data.length === 0 ? (
          <Empty
            icon={
              <Badge tone="accent">
                <ListIcon />
              </Badge>
            }
            title={<Trans>No shelves yet</Trans>}
          >
            <Trans>Name the first one above. An uploaded file brings its own.</Trans>
          </Empty>
        ) : (
          <Shelves nodes={tree.data} />
        )}
      </div>
    </Page>
  );
}

function Shelves({ nodes }: { nodes: TreeNode[] }) {
  const { t } = useLingui();
  const { move } = useTree(useShop().id);
  const [openId, open] = useState<string>();
  const rows = rowsOf(nodes);
  const carry = useCarry({
    rows,
    levels: LEVELS,
    nameOf: ({ node }) => node.name,
    drop: (id, target) => move.mutate({ id, target }),
  });
  return (
    <>
      <ul aria-label={t`Your categories`} className="overflow-hidden rounded-2xl border border-border bg-surface">
        {carry.shown.map((row) => (
          <ShelfLine
            key={row.id}
            row={row}
            handle={carry.handle(row)}
            isCarried={row.id === carry.carriedId}
            open={() => open(row.id)}
          />
        ))}
      </ul>
      {carry.said}
      <details className="mt-4 text-sm text-muted">
        <summary className="cursor-pointer py-1 font-medium text-foreground">
          <Trans>How to arrange them</Trans>
        </summary>
        <ul className="mt-1 flex list-disc flex-col gap-1 ps-5">
          <li>
            <Trans>
              Drag a category by its dots: up and down to put it in order, sideways to hang it below another.
            </Trans>
          </li>
          <li>
            <Trans>
              With the keyboard: go to the dots, press Space, carry it with the arrow keys, press Space again. Escape
              puts it back.
            </Trans>
          </li>
          <li>
            <Trans>
              Shelves may go six levels deep. Product files and other programs see two of them: the first level is a
              product's category, and the shelf that it stands on is its subcategory.
            </Trans>
          </li>
        </ul>
      </details>
      <CategoryDrawer node={rows.find((row) => row.id === openId)?.node} close={() => open(undefined)} />
    </>
  );
}
