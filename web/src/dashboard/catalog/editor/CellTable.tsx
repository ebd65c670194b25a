import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { type KeyboardEvent, useState } from "react";
import { TrashIcon } from "@/dashboard/icons";
import { type Cell, type CellField, type Matrix, removeCell, setCell } from "./matrix";

type About = (at: number, field: string) => string | undefined;
type Props = { matrix: Matrix; change: (matrix: Matrix) => void; about: About };

type Column = { field: Exclude<CellField, "isOffered">; name: string; of: string; isCount?: boolean; width: string };

function useColumns(isDetailed: boolean): Column[] {
  const { t } = useLingui();
  const plain: Column[] = [
    { field: "price", of: "price", name: t`Price`, width: "w-28" },
    { field: "quantity", of: "stock_quantity", name: t`Stock`, isCount: true, width: "w-24" },
    { field: "sku", of: "sku", name: t`SKU`, width: "w-28" },
  ];
  const more: Column[] = [
    { field: "barcode", of: "barcode", name: t`Barcode`, width: "w-32" },
    { field: "compareAt", of: "compare_at_price", name: t`Price before`, width: "w-24" },
    { field: "cost", of: "cost", name: t`Your cost`, width: "w-24" },
    { field: "weight", of: "weight_kg", name: t`kg`, width: "w-20" },
    { field: "lowAt", of: "low_stock_at", name: t`Low at`, isCount: true, width: "w-20" },
  ];
  return isDetailed ? [...plain, ...more] : plain;
}

/** Every variant in a row: Enter and the arrows go up and down a column. */
export function CellTable({ matrix, change, about }: Props) {
  const { t } = useLingui();
  const [isDetailed, setDetailed] = useState(false);
  const columns = useColumns(isDetailed);
  return (
    <div className="mt-5 border-t border-separator pt-3">
      <div className="mb-1 flex items-center justify-between gap-3 text-sm">
        <p className="font-medium">
          <Plural value={matrix.cells.length} one="# variant" other="# variants" />
        </p>
        <button
          type="button"
          aria-expanded={isDetailed}
          onClick={() => setDetailed(!isDetailed)}
          className="min-h-8 text-link underline underline-offset-4"
        >
          {isDetailed ? <Trans>Fewer columns</Trans> : <Trans>All columns</Trans>}
        </button>
      </div>
      <section aria-label={t`Variants`} className="relative -mx-4 overflow-x-auto px-4">
        <table className="w-full text-sm">
          <thead className="text-xs text-muted">
            <tr className="[&>th]:px-1 [&>th]:py-2 [&>th]:text-start [&>th]:font-medium">
              <th scope="col" className="sticky start-0 z-10 bg-surface">
                <Trans>Variant</Trans>
              </th>
              {columns.map(({ field, name }) => (
                <th key={field} scope="col">
                  {name}
                </th>
              ))}
              <th scope="col">
                <Trans>For sale</Trans>
              </th>
              <th scope="col">
                <span className="sr-only">{t`Remove`}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {matrix.cells.map((cell, at) => (
              <CellRow
                key={cell.key}
                cell={cell}
                columns={columns}
                about={(field) => about(at, field)}
                set={(part) => change(setCell(matrix, cell.key, part))}
                remove={matrix.cells.length > 1 ? () => change(removeCell(matrix, cell.key)) : undefined}
              />
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

type RowProps = {
  cell: Cell;
  columns: Column[];
  about: (field: string) => string | undefined;
  set: (part: Partial<Cell>) => void;
  remove: (() => void) | undefined;
};

function CellRow({ cell, columns, about, set, remove }: RowProps) {
  const { t } = useLingui();
  const name = cell.values.filter(Boolean).join(" / ") || t`Only variant`;
  const whole = about("options") ?? about("id") ?? columns.map(({ of }) => about(of)).find(Boolean);
  return (
    <>
      <tr className="border-t border-separator">
        <th
          scope="row"
          className="sticky start-0 z-10 min-w-28 max-w-36 bg-surface py-1.5 pe-2 text-start font-medium [overflow-wrap:anywhere]"
        >
          {name}
        </th>
        {columns.map(({ field, of, name: column, isCount, width }) => (
          <td key={field} className="px-1 py-1.5">
            <input
              aria-label={`${column}, ${name}`}
              aria-invalid={about(of) ? true : undefined}
              data-column={field}
              inputMode={isCount ? "numeric" : field === "sku" || field === "barcode" ? undefined : "decimal"}
              autoComplete="off"
              placeholder={field === "quantity" ? t`Not counted` : undefined}
              value={cell[field]}
              onChange={({ target }) => set({ [field]: isCount ? target.value.replace(/\D/g, "") : target.value })}
              onKeyDown={step}
              className={`h-9 ${width} rounded-lg border border-field-border bg-field-background px-2 tabular-nums outline-none placeholder:text-xs placeholder:text-muted focus:border-focus focus:ring-2 focus:ring-focus/25 aria-invalid:border-danger`}
            />
          </td>
        ))}
        <td className="px-1 text-center">
          <input
            type="checkbox"
            aria-label={t`For sale, ${name}`}
            checked={cell.isOffered}
            onChange={({ target }) => set({ isOffered: target.checked })}
            className="size-4.5 accent-accent"
          />
        </td>
        <td className="text-end">
          {remove ? (
            <button
              type="button"
              aria-label={t`Remove ${name}`}
              onClick={remove}
              className="grid size-9 place-items-center rounded-full text-muted hover:bg-default hover:text-danger"
            >
              <TrashIcon />
            </button>
          ) : null}
        </td>
      </tr>
      {whole ? (
        <tr>
          <td colSpan={columns.length + 3} className="pb-2 text-xs text-danger">
            <span role="alert">{whole}</span>
          </td>
        </tr>
      ) : null}
    </>
  );
}

/** Enter and the arrows go to the same column of the next row. */
function step(event: KeyboardEvent<HTMLInputElement>) {
  const by = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!by) return;
  event.preventDefault();
  const field = event.currentTarget;
  const all = [
    ...(field.closest("table")?.querySelectorAll<HTMLInputElement>(`[data-column="${field.dataset.column}"]`) ?? []),
  ];
  all[all.indexOf(field) + by]?.select();
}
