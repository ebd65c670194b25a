import { Button, Chip } from "@heroui/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { ChevronIcon, CopyIcon } from "../icons";
import type { WireEntry } from "../sandbox";
import { bodyOf, messageIn, proofOf } from "./carrier";
import { asCurl } from "./curl";
import { isWell, kindOf, laneOf } from "./describe";
import { Json } from "./Json";

const lanes = {
  in: { mark: "→", tone: "bg-accent text-accent-foreground" },
  out: { mark: "←", tone: "bg-(--highlight) text-(--highlight-foreground)" },
  status: { mark: "✓", tone: "bg-surface-tertiary text-foreground" },
};

/** One thing that went over the wire; opened, all of it. */
export function WireRow({ entry }: { entry: WireEntry }) {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(false);
  const lane = laneOf(entry);
  const at = new Date(lane === "status" && entry.kind === "webhook" ? entry.due_at : entry.at);
  const time = at.toLocaleTimeString([], { hour12: false, hour: "2-digit", minute: "2-digit", second: "2-digit" });
  return (
    <li className="border-b border-separator last:border-b-0">
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        className="grid min-h-12 w-full grid-cols-[auto_1fr_auto] items-center gap-x-3 px-4 py-2 text-start hover:bg-surface-secondary sm:px-5"
      >
        <span
          className={`grid size-7 place-items-center rounded-full text-sm font-semibold ${lanes[lane].tone}`}
          aria-hidden="true"
        >
          {entry.kind === "webhook" && entry.event === "failed" ? "!" : lanes[lane].mark}
        </span>
        <span className="min-w-0">
          <span className="block truncate text-sm font-medium">
            <Title entry={entry} />
          </span>
          <span className="block truncate text-xs text-muted">
            <Detail entry={entry} />
          </span>
        </span>
        <span className="flex items-center gap-2.5 text-xs text-muted tabular-nums">
          <State entry={entry} />
          <time dateTime={at.toISOString()} className="max-sm:hidden">
            {time}
            <span>.{String(at.getMilliseconds()).padStart(3, "0")}</span>
          </time>
          <ChevronIcon
            className={`size-4 transition-transform motion-reduce:transition-none ${isOpen ? "rotate-90" : ""}`}
          />
        </span>
      </button>
      {isOpen ? (
        <div className="flex flex-col gap-2 px-4 pb-4 sm:ps-15 sm:pe-5">
          <p className="flex flex-wrap items-center justify-between gap-2">
            <code className="text-xs break-all text-muted">POST {entry.path}</code>
            <CopyCurl entry={entry} />
          </p>
          {entry.kind === "webhook" ? (
            <>
              <code className="text-xs break-all text-muted">{proofOf(entry)}</code>
              {entry.error ? <p className="text-sm text-danger">{entry.error}</p> : null}
              <Json label={t`Body of the webhook`} value={bodyOf(entry.body)} />
            </>
          ) : (
            <>
              <Json label={t`Request`} value={entry.request} />
              <p className="text-xs font-medium text-muted">
                <Trans>Answered {entry.http_status}</Trans>
              </p>
              <Json label={t`Answer`} value={entry.response} />
            </>
          )}
        </div>
      ) : null}
    </li>
  );
}

function Title({ entry }: { entry: WireEntry }) {
  if (entry.kind !== "webhook")
    return entry.kind === "read" ? (
      <Trans>Shop read the message</Trans>
    ) : (
      <Trans>Shop sends {kindOf(entry.request)}</Trans>
    );
  if (entry.event === "message") return <Trans>Shopper sends {kindOf(messageIn(entry.body))}</Trans>;
  if (laneOf(entry) === "in") return <Trans>Meta tells {entry.event}</Trans>;
  return <Trans>Status: {entry.event}</Trans>;
}

function Detail({ entry }: { entry: WireEntry }) {
  if (entry.kind !== "webhook") return <Trans>Graph call from the shop</Trans>;
  if (entry.copies) return <Trans>Webhook to the shop, {entry.copies + 1} copies at once</Trans>;
  if (entry.attempts > 1) return <Trans>Webhook to the shop, attempt {entry.attempts}</Trans>;
  return <Trans>Webhook to the shop</Trans>;
}

function State({ entry }: { entry: WireEntry }) {
  const isDue = entry.kind === "webhook" && entry.attempts === 0;
  if (isDue)
    return (
      <Chip size="sm" variant="soft">
        <Trans>due</Trans>
      </Chip>
    );
  return (
    <>
      {entry.kind === "webhook" && entry.took_ms !== null ? (
        <span className="max-sm:hidden">{entry.took_ms} ms</span>
      ) : null}
      <Chip size="sm" variant="soft" color={isWell(entry) ? "success" : "danger"}>
        {entry.http_status ?? <Trans>lost</Trans>}
      </Chip>
    </>
  );
}

function CopyCurl({ entry }: { entry: WireEntry }) {
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(asCurl(entry, location.origin));
    setCopied(true);
    window.setTimeout(() => setCopied(false), 1500);
  };
  return (
    <Button size="sm" variant="tertiary" onPress={copy}>
      <CopyIcon />
      {isCopied ? <Trans>Copied</Trans> : <Trans>Copy as curl</Trans>}
    </Button>
  );
}
