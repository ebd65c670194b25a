import { Button } from "@heroui/react/button";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { Sheet } from "../Faces";
import { UploadIcon } from "../icons";
import { sentence } from "../query";
import { useShop } from "../shop";
import { Bar } from "./Bar";
import { importQuery, sampleFile, upload } from "./calls";

/** Takes a file by choosing or dropping it. Nothing is written by that. */
export function Chooser() {
  const { t } = useLingui();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const { sending, problem, send } = useSending();

  if (sending) {
    return (
      <Sheet>
        <Bar
          label={sending.share < 1 ? t`Sending ${sending.name}` : t`Reading ${sending.name}`}
          share={sending.share}
          isWaiting={sending.share >= 1}
        />
      </Sheet>
    );
  }
  return (
    <div className="flex flex-col gap-4">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the button inside does the same */}
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
        className={`flex flex-col items-center gap-3 rounded-3xl border-2 border-dashed px-6 py-12 text-center transition-colors ${isOver ? "border-accent bg-accent-soft" : "border-border bg-surface"}`}
      >
        <span className="grid size-14 place-items-center rounded-full bg-accent-soft text-accent-soft-foreground">
          <UploadIcon />
        </span>
        <p className="text-lg font-semibold">
          <Trans>Drop your file here</Trans>
        </p>
        <p className="max-w-md text-sm text-pretty text-muted">
          <Trans>
            An Excel workbook, a CSV file as your supplier sends it, or an export of Shopify or WooCommerce. You see
            what it would change before anything is written.
          </Trans>
        </p>
        <Button size="lg" onPress={() => input.current?.click()} className="mt-1">
          <Trans>Choose a file</Trans>
        </Button>
        <input
          ref={input}
          type="file"
          accept=".csv,.tsv,.txt,.xlsx,.xls,.ods,text/csv"
          aria-label={t`Product file`}
          className="sr-only"
          tabIndex={-1}
          onChange={(event) => void send(event.target.files?.[0])}
        />
      </div>
      {problem ? (
        <p role="alert" className="rounded-2xl bg-danger-soft px-4 py-3 text-sm text-danger-soft-foreground">
          {problem}
        </p>
      ) : null}
      <p className="px-1 text-sm text-muted">
        <Trans>
          Starting from nothing?{" "}
          <a
            href={`data:text/csv;charset=utf-8,${encodeURIComponent(sampleFile)}`}
            download="oja-products.csv"
            className="font-medium text-link underline underline-offset-4"
          >
            Download an example
          </a>{" "}
          and fill it in.
        </Trans>
      </p>
    </div>
  );
}

function useSending() {
  const shop = useShop();
  const client = useQueryClient();
  const navigate = useNavigate();
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
      void client.invalidateQueries({ queryKey: [shop.id, "imports", "all"] });
      await navigate({ to: "/products/upload", search: { import: importId } });
    } catch (error) {
      setProblem(sentence(error));
      setSending(null);
    }
  }
  return { sending, problem, send };
}
