import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Sheet } from "../Faces";
import { text } from "../reading";
import { useShop } from "../shop";
import type { ImportResult } from "./calls";
import { SaveAs } from "./SaveAs";

/** The rows that could not be taken, why, and the file to fix them in. */
export function RowsToFix({ result }: { result: ImportResult }) {
  const { t } = useLingui();
  const shop = useShop();
  const path = `/api/merchants/${shop.id}/imports/${result.import_id}/rows-to-fix`;
  const kinds = [
    { path: `${path}.xlsx`, file: "rows-to-fix.xlsx", name: t`Excel workbook` },
    { path: `${path}.csv`, file: "rows-to-fix.csv", name: t`CSV` },
  ];
  return (
    <Sheet
      flush
      title={<Plural value={result.failed} one="# row to correct" other="# rows to correct" />}
      actions={
        result.has_rows_to_fix ? (
          <SaveAs kinds={kinds}>
            <Trans>Rows to fix</Trans>
          </SaveAs>
        ) : null
      }
    >
      <p className="px-4 pb-3 text-sm text-pretty text-muted">
        <Trans>Download just these rows, correct them in your spreadsheet, and upload that file.</Trans>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key */}
      <section className="max-h-[28rem] overflow-auto" tabIndex={0} aria-label={t`Rows to correct`}>
        <table className="w-full text-sm">
          <thead className="sticky top-0 bg-surface text-xs text-muted">
            <tr className="[&>th]:px-4 [&>th]:py-2 [&>th]:text-start [&>th]:font-medium">
              <th scope="col">{t`Line`}</th>
              <th scope="col">{t`Column`}</th>
              <th scope="col">{t`Found`}</th>
              <th scope="col">{t`Why`}</th>
            </tr>
          </thead>
          <tbody>
            {result.errors.map((error, position) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
              <tr key={position} className="border-t border-separator align-top [&>td]:px-4 [&>td]:py-2">
                <td className="tabular-nums">{text(error.line)}</td>
                <td className="font-mono text-[0.8125rem]">{text(error.column)}</td>
                <td className="max-w-40 truncate font-mono text-[0.8125rem] text-muted" title={text(error.value)}>
                  {text(error.value)}
                </td>
                <td className="min-w-48">{text(error.reason)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Sheet>
  );
}
