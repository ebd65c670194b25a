import { Button } from "@heroui/react/button";
import { ProgressBar } from "@heroui/react/progress-bar";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { type ReactNode, useRef, useState } from "react";
import { Back } from "../Back";
import { Failed, Sheet } from "../Faces";
import { FileIcon, UploadIcon } from "../icons";
import { LinkButton } from "../LinkButton";
import { Page } from "../Page";
import { sentence } from "../query";
import { text } from "../reading";
import { useShop } from "../shop";
import { type ImportResult, importQuery, sampleFile, upload } from "./imports";

const route = getRouteApi("/products/upload");

export function UploadPage() {
  const { t } = useLingui();
  const { import: importId } = route.useSearch();
  return (
    <Page
      narrow
      title={t`Upload products`}
      lead={<Trans>One CSV file with everything you sell. Upload it again whenever it changes.</Trans>}
      back={
        <Back to="/products">
          <Trans>All products</Trans>
        </Back>
      }
    >
      {importId ? <Progress importId={importId} /> : <Chooser />}
    </Page>
  );
}

function Chooser() {
  const { t } = useLingui();
  const shop = useShop();
  const client = useQueryClient();
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const [sending, setSending] = useState<{ name: string; share: number } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  async function send(file: File | undefined) {
    if (!file) return;
    setProblem(null);
    setSending({ name: file.name, share: 0 });
    try {
      const answer = await upload(shop.id, file, (share) => setSending({ name: file.name, share }));
      const importId = answer.data.import_id;
      client.setQueryData(importQuery(shop.id, importId).queryKey, answer);
      void client.invalidateQueries({ queryKey: [shop.id, "catalog"] });
      await navigate({ to: "/products/upload", search: { import: importId }, replace: true });
    } catch (error) {
      setProblem(sentence(error));
      setSending(null);
    }
  }

  return (
    <div className="flex flex-col gap-5">
      {sending ? (
        <Sheet>
          <Bar
            label={sending.share < 1 ? t`Sending ${sending.name}` : t`Reading ${sending.name}`}
            share={sending.share}
            isWaiting={sending.share >= 1}
          />
        </Sheet>
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the button inside does the same
        <div
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault();
            setOver(false);
            void send(event.dataTransfer.files[0]);
          }}
          className={`flex flex-col items-center gap-3 rounded-3xl border-2 border-dashed px-6 py-14 text-center transition-colors ${isOver ? "border-accent bg-accent-soft" : "border-border bg-surface"}`}
        >
          <span className="grid size-14 place-items-center rounded-full bg-accent-soft text-accent-soft-foreground">
            <UploadIcon />
          </span>
          <p className="text-lg font-semibold">
            <Trans>Drop your file here</Trans>
          </p>
          <p className="max-w-sm text-sm text-pretty text-muted">
            <Trans>Rows that are fine land on the shelf at once; for the others we tell you what to change.</Trans>
          </p>
          <Button size="lg" onPress={() => input.current?.click()} className="mt-1">
            <Trans>Choose a file</Trans>
          </Button>
          <input
            ref={input}
            type="file"
            accept=".csv,text/csv"
            aria-label={t`CSV file`}
            className="sr-only"
            tabIndex={-1}
            onChange={(event) => void send(event.target.files?.[0])}
          />
        </div>
      )}
      {problem ? (
        <p role="alert" className="rounded-2xl bg-danger-soft px-4 py-3 text-sm text-danger-soft-foreground">
          {problem}
        </p>
      ) : null}
      <Columns />
    </div>
  );
}

function Bar({ label, share, isWaiting }: { label: string; share: number; isWaiting: boolean }) {
  return (
    <ProgressBar aria-label={label} value={share * 100} isIndeterminate={isWaiting} className="w-full">
      <span className="flex items-center gap-2 text-sm font-medium">
        <FileIcon />
        {label}
      </span>
      <ProgressBar.Output />
      <ProgressBar.Track>
        <ProgressBar.Fill />
      </ProgressBar.Track>
    </ProgressBar>
  );
}

function Columns() {
  const { t } = useLingui();
  const columns: [string, string, boolean?][] = [
    ["product_id", t`Your own id; the same id updates the product`, true],
    ["name", t`What it is called`, true],
    ["price", t`A number, like 24.99`, true],
    ["category", t`The shelf it stands on`, true],
    ["in_stock", t`true or false`, true],
    ["is_priority", t`true stars it: it stands in front`, true],
    ["description, subcategory, image_url, weight_kg, barcode, supplier_id", t`If you have them`],
  ];
  return (
    <Sheet
      title={<Trans>The columns</Trans>}
      actions={
        <a
          href={`data:text/csv;charset=utf-8,${encodeURIComponent(sampleFile)}`}
          download="oja-products.csv"
          className="text-sm font-medium text-link underline-offset-4 hover:underline"
        >
          <Trans>Download an example</Trans>
        </a>
      }
    >
      <dl className="grid gap-x-4 gap-y-2 text-sm sm:grid-cols-[minmax(0,12rem)_1fr]">
        {columns.map(([name, what, isRequired]) => (
          <div key={name} className="contents">
            <dt className="font-mono text-[0.8125rem] break-words">
              {name}
              {isRequired ? (
                <span className="text-danger" title={t`Required`}>
                  {" "}
                  *
                </span>
              ) : null}
            </dt>
            <dd className="text-muted max-sm:mb-1">{what}</dd>
          </div>
        ))}
      </dl>
    </Sheet>
  );
}

function Progress({ importId }: { importId: string }) {
  const { t } = useLingui();
  const result = useQuery(importQuery(useShop().id, importId));
  if (result.isError) return <Failed error={result.error} retry={() => void result.refetch()} />;
  if (!result.data || result.data.state === "running") {
    const { bytes_done: done = 0, size_bytes: size = 0 } = result.data ?? {};
    return (
      <Sheet>
        <Bar label={t`Putting products on the shelf`} share={size ? done / size : 0} isWaiting={size === 0} />
        <p className="mt-3 text-sm text-muted">
          <Trans>You may leave this page: it goes on by itself.</Trans>
        </p>
      </Sheet>
    );
  }
  return <Result result={result.data} />;
}

function Result({ result }: { result: ImportResult }) {
  const isFailed = result.state === "failed";
  const didNothing = !isFailed && result.products_added + result.products_updated + result.failed === 0;
  return (
    <div className="flex flex-col gap-5">
      <Sheet>
        <h2 role="status" className="text-lg font-semibold">
          {isFailed ? (
            <Trans>The file could not be read</Trans>
          ) : didNothing ? (
            <Trans>Everything was up to date already</Trans>
          ) : (
            <Trans>Your shelf is up to date</Trans>
          )}
        </h2>
        {result.message ? <p className="mt-1 text-sm text-muted">{result.message}</p> : null}
        <dl className="mt-4 grid grid-cols-2 gap-3 sm:grid-cols-4">
          <Figure name={<Trans>Added</Trans>} value={result.products_added} tone="text-success-soft-foreground" />
          <Figure name={<Trans>Updated</Trans>} value={result.products_updated} />
          <Figure name={<Trans>Unchanged</Trans>} value={result.unchanged} />
          <Figure name={<Trans>Not taken</Trans>} value={result.failed} tone={result.failed ? "text-danger" : ""} />
        </dl>
        <div className="mt-5 flex flex-wrap gap-2">
          <LinkButton to="/products" variant="primary">
            <Trans>See the products</Trans>
          </LinkButton>
          <LinkButton to="/products/upload" search={{}} variant="secondary">
            <Trans>Upload another file</Trans>
          </LinkButton>
        </div>
      </Sheet>
      {result.errors.length > 0 ? <Errors result={result} /> : null}
    </div>
  );
}

function Figure({ name, value, tone = "" }: { name: ReactNode; value: number; tone?: string }) {
  const { i18n } = useLingui();
  return (
    <div className="flex flex-col-reverse rounded-xl bg-surface-secondary px-3 py-2.5">
      <dt className="text-xs text-muted">{name}</dt>
      <dd className={`text-xl font-semibold tabular-nums ${tone}`}>{i18n.number(value)}</dd>
    </div>
  );
}

function Errors({ result }: { result: ImportResult }) {
  const { t } = useLingui();
  return (
    <Sheet flush title={<Plural value={result.failed} one="# row to correct" other="# rows to correct" />}>
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
