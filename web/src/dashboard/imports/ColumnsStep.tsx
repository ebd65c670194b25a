import { Button } from "@heroui/react/button";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Choice } from "../Choice";
import { Failed, Sheet, SkeletonRows } from "../Faces";
import { sentence } from "../query";
import { useShop } from "../shop";
import { type Columns, columnsQuery, type ImportResult, type Layout, useCheck } from "./calls";
import { ThrowAway } from "./ThrowAway";
import { required, useFieldNames } from "./words";

/** What each column of the file is: guessed, and changed here. */
export function ColumnsStep({ draft, checked }: { draft: ImportResult; checked: () => void }) {
  const columns = useQuery(columnsQuery(useShop().id, draft.import_id));
  if (columns.isError) return <Failed error={columns.error} retry={() => void columns.refetch()} />;
  if (!columns.data) return <SkeletonRows rows={6} />;
  return <Form draft={draft} columns={columns.data} checked={checked} />;
}

function Form({ draft, columns, checked }: { draft: ImportResult; columns: Columns; checked: () => void }) {
  const { t } = useLingui();
  const [fields, setFields] = useState(() => columns.columns.map((one) => one.field));
  const [mark, setMark] = useState<Layout["decimal_mark"]>(columns.decimal_mark);
  const check = useCheck(draft.import_id);
  const missing = columns.origin ? [] : required.filter((field) => !fields.includes(field));

  /** A field belongs to one column: the one that had it becomes a fact. */
  const choose = (at: number, field: string) =>
    setFields((now) =>
      now.map((one, other) => {
        if (other === at) return field;
        return one === field && !["option", "fact", ""].includes(field) ? "fact" : one;
      }),
    );

  return (
    <div className="flex flex-col gap-5">
      {columns.origin ? (
        <Known origin={columns.origin} name={draft.filename} />
      ) : (
        <Sheet
          flush
          title={<span className="break-all">{draft.filename}</span>}
          actions={
            columns.is_remembered ? (
              <span className="text-xs text-muted">
                <Trans>As you said last time</Trans>
              </span>
            ) : null
          }
        >
          <ul>
            {columns.columns.map((column, at) => (
              <Column
                // biome-ignore lint/suspicious/noArrayIndexKey: columns never move, and may share a name
                key={at}
                name={column.name || t`Column ${at + 1}`}
                samples={column.samples}
                field={fields[at] ?? ""}
                choose={(field) => choose(at, field)}
              />
            ))}
          </ul>
          <div className="border-t border-separator p-4">
            <Choice
              label={<Trans>Prices are written like</Trans>}
              options={[
                { id: ".", name: "1,299.00" },
                { id: ",", name: "1.299,00" },
                { id: "unsure", name: t`Not sure: do not take prices that could be two` },
              ]}
              value={mark ?? "unsure"}
              choose={(id) => setMark(id === "." || id === "," ? id : null)}
              className="max-w-sm"
            />
          </div>
        </Sheet>
      )}
      {missing.length > 0 ? (
        <p className="px-1 text-sm text-muted">
          <Trans>Please say which column has the name, and which the price.</Trans>
        </p>
      ) : null}
      {check.isError ? (
        <p role="alert" className="rounded-2xl bg-danger-soft px-4 py-3 text-sm text-danger-soft-foreground">
          {sentence(check.error)}
        </p>
      ) : null}
      <div className="flex flex-wrap gap-2">
        <Button
          size="lg"
          isDisabled={missing.length > 0}
          isPending={check.isPending}
          onPress={() => check.mutate(columns.origin ? null : { fields, decimal_mark: mark }, { onSuccess: checked })}
        >
          <Trans>Check the file</Trans>
        </Button>
        <ThrowAway importId={draft.import_id} />
      </div>
    </div>
  );
}

function Known({ origin, name }: { origin: string; name: string }) {
  const shop = origin === "shopify" ? "Shopify" : "WooCommerce";
  return (
    <Sheet title={<span className="break-all">{name}</span>}>
      <p className="text-sm text-pretty text-muted">
        <Trans>
          This is an export of {shop}. We know its columns; variants of one product are put together as its choices.
        </Trans>
      </p>
    </Sheet>
  );
}

function Column({
  name,
  samples,
  field,
  choose,
}: {
  name: string;
  samples: string[];
  field: string;
  choose: (field: string) => void;
}) {
  const { t } = useLingui();
  const names = useFieldNames();
  const options = Object.entries(names).map(([id, called]) => ({ id, name: called }));
  return (
    <li className="grid items-center gap-x-4 gap-y-2 border-t border-separator px-4 py-3 sm:grid-cols-[minmax(0,1fr)_16rem]">
      <div className="min-w-0">
        <p className="font-medium break-words">{name}</p>
        <p className="truncate text-sm text-muted" title={samples.join(" · ")}>
          {samples.length > 0 ? samples.join(" · ") : <Trans>Nothing in it</Trans>}
        </p>
      </div>
      <Choice
        name={t`What ${name} is`}
        options={options}
        value={field || "left_out"}
        choose={(id) => choose(id === "left_out" ? "" : id)}
        className={field ? "" : "opacity-70"}
      />
    </li>
  );
}
