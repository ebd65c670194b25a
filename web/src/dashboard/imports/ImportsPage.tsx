import { Button } from "@heroui/react/button";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { Back } from "../Back";
import { Failed, Sheet, SkeletonRows } from "../Faces";
import { Page } from "../Page";
import { useShop } from "../shop";
import { Bar } from "./Bar";
import { CheckStep } from "./CheckStep";
import { Chooser } from "./Chooser";
import { ColumnsStep } from "./ColumnsStep";
import { type ImportResult, importQuery, useStep } from "./calls";
import { PastImports } from "./PastImports";
import { Result } from "./Result";
import { Steps } from "./Steps";

const route = getRouteApi("/products/upload");

/** From a file to the shelf: its columns, what it would do, doing it, and taking it back. */
export function ImportsPage() {
  const { t } = useLingui();
  const { import: importId, page = 1 } = route.useSearch();
  return (
    <Page
      narrow
      title={t`Import and export`}
      lead={<Trans>Your products from a file, as often as it changes, and all of them as a file.</Trans>}
      back={
        importId ? (
          <Back to="/products/upload" search={{}}>
            <Trans>All files</Trans>
          </Back>
        ) : (
          <Back to="/products">
            <Trans>All products</Trans>
          </Back>
        )
      }
    >
      {importId ? (
        <OneImport key={importId} importId={importId} />
      ) : (
        <div className="flex flex-col gap-6">
          <Chooser />
          <PastImports page={page} />
        </div>
      )}
    </Page>
  );
}

function OneImport({ importId }: { importId: string }) {
  const found = useQuery(importQuery(useShop().id, importId));
  const [isAtColumns, setAtColumns] = useState(false);
  if (found.isError) return <Failed error={found.error} retry={() => void found.refetch()} />;
  if (!found.data) return <SkeletonRows rows={4} />;
  const result = found.data;
  if (result.state === "draft" || (result.state === "checked" && isAtColumns)) {
    return (
      <>
        <Steps at={1} />
        <ColumnsStep draft={result} checked={() => setAtColumns(false)} />
      </>
    );
  }
  if (result.state === "checked") {
    return (
      <>
        <Steps at={2} />
        <CheckStep result={result} changeColumns={() => setAtColumns(true)} />
      </>
    );
  }
  if (["running", "checking", "reverting"].includes(result.state)) {
    return (
      <>
        {result.state === "reverting" ? null : <Steps at={result.state === "checking" ? 2 : 3} />}
        <UnderWay result={result} />
      </>
    );
  }
  return <Result result={result} />;
}

function UnderWay({ result }: { result: ImportResult }) {
  const { t } = useLingui();
  const stop = useStep(result.import_id, "cancel");
  const share = result.size_bytes ? result.bytes_done / result.size_bytes : 0;
  const touched = result.products_added + result.products_updated;
  const words = {
    checking: t`Looking at the file`,
    running: t`Putting products on the shelf`,
    reverting: t`Taking the import back`,
  };
  const isReverting = result.state === "reverting";
  return (
    <Sheet>
      <Bar
        label={words[result.state as keyof typeof words]}
        share={isReverting ? Math.min(1, touched ? result.products_reverted / touched : 0) : share}
        isWaiting={!isReverting && result.size_bytes === 0}
      />
      <div className="mt-3 flex flex-wrap items-center justify-between gap-3">
        <p className="text-sm text-muted">
          <Trans>You may leave this page: it goes on by itself.</Trans>
        </p>
        {isReverting ? null : (
          <Button variant="secondary" size="sm" isPending={stop.isPending} onPress={() => stop.mutate()}>
            <Trans>Stop</Trans>
          </Button>
        )}
      </div>
    </Sheet>
  );
}
