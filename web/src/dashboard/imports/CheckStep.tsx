import { Button } from "@heroui/react/button";
import { plural } from "@lingui/core/macro";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Failed, Sheet, SkeletonRows } from "../Faces";
import { useShop } from "../shop";
import { type Change, type ImportResult, type Preview, previewQuery, useStep } from "./calls";
import { Figures } from "./Figures";
import { RowsToFix } from "./RowsToFix";
import { ThrowAway } from "./ThrowAway";
import { useFieldName } from "./words";

/** What the file would do, before anything is written. */
export function CheckStep({ result, changeColumns }: { result: ImportResult; changeColumns: () => void }) {
  const preview = useQuery(previewQuery(useShop().id, result.import_id));
  const start = useStep(result.import_id, "start");
  const count = result.products_added + result.products_updated;
  return (
    <div className="flex flex-col gap-5">
      <Sheet>
        <h2 role="status" className="text-lg font-semibold">
          {count > 0 ? <Trans>This is what the file would do</Trans> : <Trans>This file would change nothing</Trans>}
        </h2>
        <p className="mt-1 text-sm text-muted">
          {result.message ?? (
            <Trans>Nothing is written yet. Rows that cannot be taken stay out; the others land.</Trans>
          )}
        </p>
        <Figures
          figures={[
            {
              key: "new",
              name: <Trans>New</Trans>,
              value: result.products_added,
              tone: "text-success-soft-foreground",
            },
            { key: "changed", name: <Trans>Changed</Trans>, value: result.products_updated },
            { key: "same", name: <Trans>Unchanged</Trans>, value: result.unchanged },
            {
              key: "failed",
              name: <Trans>Cannot be taken</Trans>,
              value: result.failed,
              tone: result.failed ? "text-danger" : "",
            },
          ]}
        />
        {preview.data && preview.data.new_categories.length > 0 ? <NewCategories preview={preview.data} /> : null}
        <div className="mt-5 flex flex-wrap gap-2">
          <Button size="lg" isDisabled={count === 0} isPending={start.isPending} onPress={() => start.mutate()}>
            <Plural value={count} one="Import # product" other="Import # products" />
          </Button>
          <Button size="lg" variant="secondary" onPress={changeColumns}>
            <Trans>Change the columns</Trans>
          </Button>
          <ThrowAway importId={result.import_id} />
        </div>
      </Sheet>
      {result.failed > 0 ? <RowsToFix result={result} /> : null}
      {preview.isError ? <Failed error={preview.error} retry={() => void preview.refetch()} /> : null}
      {preview.isPending ? <SkeletonRows rows={4} /> : null}
      {preview.data && preview.data.changes.length > 0 ? <Changes preview={preview.data} all={count} /> : null}
    </div>
  );
}

function NewCategories({ preview }: { preview: Preview }) {
  return (
    <p className="mt-4 text-sm text-pretty">
      <span className="text-muted">
        <Trans>New categories:</Trans>
      </span>{" "}
      {preview.new_categories.join(", ")}
    </p>
  );
}

function Changes({ preview, all }: { preview: Preview; all: number }) {
  const { i18n } = useLingui();
  const shown = i18n.number(preview.changes.length);
  return (
    <Sheet
      flush
      title={preview.changes.length < all ? <Trans>The first {shown} changes</Trans> : <Trans>What would change</Trans>}
    >
      <ul>
        {preview.changes.map((change, position) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
          <ChangeRow key={position} change={change} />
        ))}
      </ul>
    </Sheet>
  );
}

function ChangeRow({ change }: { change: Change }) {
  const called = useFieldName();
  return (
    <li className="grid gap-x-4 gap-y-1 border-t border-separator px-4 py-3 text-sm sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
      <div className="min-w-0">
        <p className="font-medium break-words">{change.name}</p>
        <p className="text-xs break-all text-muted">
          {change.is_new ? (
            <span className="me-1.5 rounded-md bg-success-soft px-1.5 py-0.5 font-medium text-success-soft-foreground">
              <Trans>New</Trans>
            </span>
          ) : null}
          {change.product_id}
        </p>
      </div>
      <dl className="flex min-w-0 flex-col gap-1">
        {change.fields.map((field) => (
          <div key={field.field} className="flex flex-wrap gap-x-2">
            <dt className="text-muted">{called(field.field)}</dt>
            <dd className="min-w-0 break-words">
              {change.is_new ? null : (
                <>
                  <del className="text-muted">{shortened(field.before) || "—"}</del>
                  <span aria-hidden="true"> → </span>
                </>
              )}
              <ins className="font-medium no-underline">{shortened(field.after) || "—"}</ins>
            </dd>
          </div>
        ))}
        {change.pictures ? <PictureChanges {...change.pictures} /> : null}
      </dl>
    </li>
  );
}

function PictureChanges({ added, removed, described }: NonNullable<Change["pictures"]>) {
  const { t, i18n } = useLingui();
  const told = [
    added ? t`${plural(added, { one: "# photo added", other: "# photos added" })}` : "",
    removed ? t`${plural(removed, { one: "# photo removed", other: "# photos removed" })}` : "",
    described ? t`${plural(described, { one: "# photo described anew", other: "# photos described anew" })}` : "",
  ].filter(Boolean);
  return (
    <div className="flex flex-wrap gap-x-2">
      <dt className="text-muted">{t`Photos`}</dt>
      <dd className="min-w-0 font-medium">{new Intl.ListFormat(i18n.locale, { type: "unit" }).format(told)}</dd>
    </div>
  );
}

const shortened = (value: string | null) => (value && value.length > 120 ? `${value.slice(0, 120)}…` : value);
