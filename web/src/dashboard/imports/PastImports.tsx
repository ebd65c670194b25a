import { Chip, type ChipProps } from "@heroui/react/chip";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Failed, Sheet, SkeletonRows } from "../Faces";
import { FileIcon } from "../icons";
import { Pager } from "../Pager";
import { useShop } from "../shop";
import { When } from "../When";
import { type ImportResult, importsQuery } from "./calls";
import { SaveAs } from "./SaveAs";

/** Files that were uploaded before, and everything as a file. */
export function PastImports({ page }: { page: number }) {
  const shop = useShop();
  const past = useQuery({ ...importsQuery(shop.id, page), placeholderData: keepPreviousData });
  const { t } = useLingui();
  const path = `/api/merchants/${shop.id}/products`;
  const kinds = [
    { path: `${path}.xlsx`, file: "products.xlsx", name: t`Excel workbook` },
    { path: `${path}.csv`, file: "products.csv", name: t`CSV` },
    {
      path: `${path}.csv?columns=shopify`,
      file: "products-shopify.csv",
      name: t`CSV for Shopify`,
      about: t`In the columns its importer reads`,
    },
    {
      path: `${path}.csv?columns=woocommerce`,
      file: "products-woocommerce.csv",
      name: t`CSV for WooCommerce`,
      about: t`In the columns its importer reads`,
    },
  ];
  return (
    <Sheet
      flush
      title={<Trans>Earlier files</Trans>}
      actions={
        <SaveAs kinds={kinds}>
          <Trans>Export all products</Trans>
        </SaveAs>
      }
    >
      {past.isError ? <Failed error={past.error} retry={() => void past.refetch()} /> : null}
      {past.isPending ? (
        <div className="p-4">
          <SkeletonRows rows={3} />
        </div>
      ) : null}
      {past.data?.imports.length === 0 ? (
        <p className="px-4 pt-1 pb-5 text-sm text-muted">
          <Trans>None yet. Every file you import stays listed here, and can be taken back as a whole.</Trans>
        </p>
      ) : null}
      {past.data && past.data.imports.length > 0 ? (
        <>
          <ul className="mt-1">
            {past.data.imports.map((one) => (
              <Past key={one.import_id} one={one} />
            ))}
          </ul>
          <div className="border-t border-separator px-4">
            <Pager pagination={past.data.pagination} />
          </div>
        </>
      ) : null}
    </Sheet>
  );
}

function Past({ one }: { one: ImportResult }) {
  return (
    <li className="border-t border-separator">
      <Link
        to="/products/upload"
        search={{ import: one.import_id }}
        className="flex items-center gap-3 px-4 py-3 text-sm hover:bg-surface-secondary"
      >
        <span className="text-muted">
          <FileIcon />
        </span>
        <span className="min-w-0 flex-1">
          <span className="block truncate font-medium">{one.filename}</span>
          <span className="block text-xs text-muted">
            <When at={one.created_at} />
            {one.products_added + one.products_updated > 0 && one.state !== "checked" ? (
              <>
                {" · "}
                <Plural value={one.products_added} one="# added" other="# added" />
                {" · "}
                <Plural value={one.products_updated} one="# updated" other="# updated" />
              </>
            ) : null}
          </span>
        </span>
        <State state={one.state} failed={one.failed} />
      </Link>
    </li>
  );
}

function State({ state, failed }: { state: string; failed: number }) {
  const { t } = useLingui();
  const looks: Record<string, [string, ChipProps["color"]]> = {
    draft: [t`Not imported yet`, "default"],
    checking: [t`Not imported yet`, "default"],
    checked: [t`Not imported yet`, "default"],
    running: [t`Under way`, "accent"],
    reverting: [t`Under way`, "accent"],
    failed: [t`Not read`, "danger"],
    cancelled: [t`Stopped`, "default"],
    reverted: [t`Taken back`, "default"],
    done: failed > 0 ? [t`Rows to fix`, "warning"] : [t`Done`, "success"],
  };
  const [words, color] = looks[state] ?? [state, "default"];
  return (
    <Chip color={color} variant="soft" size="sm" className="shrink-0">
      <Chip.Label>{words}</Chip.Label>
    </Chip>
  );
}
