import { Button } from "@heroui/react/button";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Confirm } from "../Confirm";
import { Sheet } from "../Faces";
import { LinkButton } from "../LinkButton";
import { array, text } from "../reading";
import { type ImportResult, useStep } from "./calls";
import { Figures } from "./Figures";
import { RowsToFix } from "./RowsToFix";
import { useFieldName } from "./words";

/** What an import did, and the way back. */
export function Result({ result }: { result: ImportResult }) {
  const isReverted = result.state === "reverted";
  const didSomething = result.products_added + result.products_updated > 0;
  return (
    <div className="flex flex-col gap-5">
      <Sheet>
        <h2 role="status" className="text-lg font-semibold">
          <Title result={result} />
        </h2>
        {result.message ? <p className="mt-1 text-sm text-muted">{result.message}</p> : null}
        <Figures
          figures={[
            {
              key: "added",
              name: <Trans>Added</Trans>,
              value: result.products_added,
              tone: isReverted ? "" : "text-success-soft-foreground",
            },
            { key: "updated", name: <Trans>Updated</Trans>, value: result.products_updated },
            isReverted
              ? { key: "back", name: <Trans>Put back</Trans>, value: result.products_reverted }
              : { key: "same", name: <Trans>Unchanged</Trans>, value: result.unchanged },
            {
              key: "failed",
              name: <Trans>Not taken</Trans>,
              value: result.failed,
              tone: result.failed ? "text-danger" : "",
            },
          ]}
        />
        <div className="mt-5 flex flex-wrap gap-2">
          <LinkButton to="/products" variant="primary">
            <Trans>See the products</Trans>
          </LinkButton>
          <LinkButton to="/products/upload" search={{}} variant="secondary">
            <Trans>Import another file</Trans>
          </LinkButton>
          {didSomething && !isReverted ? <Revert result={result} /> : null}
        </div>
      </Sheet>
      {result.left_alone.length > 0 ? <LeftAlone result={result} /> : null}
      {result.failed > 0 && !isReverted ? <RowsToFix result={result} /> : null}
    </div>
  );
}

function Title({ result }: { result: ImportResult }) {
  const didNothing = result.products_added + result.products_updated + result.failed === 0;
  if (result.state === "failed") return <Trans>The file could not be read</Trans>;
  if (result.state === "cancelled") return <Trans>The import was stopped</Trans>;
  if (result.state === "reverted") return <Trans>The import was taken back</Trans>;
  if (didNothing) return <Trans>Everything was up to date already</Trans>;
  return <Trans>Your shelf is up to date</Trans>;
}

function Revert({ result }: { result: ImportResult }) {
  const [isAsking, setAsking] = useState(false);
  const revert = useStep(result.import_id, "revert");
  return (
    <>
      <Button variant="tertiary" isPending={revert.isPending} onPress={() => setAsking(true)}>
        <Trans>Take it back…</Trans>
      </Button>
      <Confirm
        title={<Trans>Take this import back?</Trans>}
        verb={<Trans>Take it back</Trans>}
        isOpen={isAsking}
        close={() => setAsking(false)}
        agree={() => revert.mutate()}
      >
        <Trans>
          Products it added go off sale, and what it changed is as it was before. What somebody has changed since stays.
        </Trans>
      </Confirm>
    </>
  );
}

function LeftAlone({ result }: { result: ImportResult }) {
  const { t } = useLingui();
  const called = useFieldName();
  return (
    <Sheet
      flush
      title={
        <Plural
          value={result.left_alone.length}
          one="# product was changed since, and left"
          other="# products were changed since, and left"
        />
      }
    >
      <ul>
        {array(result.left_alone).map((left) => {
          const fields = Array.isArray(left.fields) ? left.fields.map(text) : [];
          return (
            <li key={text(left.id)} className="border-t border-separator px-4 py-3 text-sm">
              <p className="font-medium break-words">{text(left.name)}</p>
              <p className="text-muted">
                {fields.includes("everything") ? t`All of it stays` : fields.map(called).join(", ")}
              </p>
            </li>
          );
        })}
      </ul>
    </Sheet>
  );
}
