import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Empty } from "@/ui/Empty";
import type { Shopper } from "../people";
import { wireQuery } from "../queries";
import type { Line } from "../sandbox";
import { laneOf } from "./describe";
import { WireRow } from "./WireRow";

/** All that went between Meta, played, and the shop for one chat; the newest first. */
export function Wire({ line, shopper }: { line: Line; shopper: Shopper }) {
  const { t } = useLingui();
  const { data: entries = [], error } = useQuery(wireQuery(line, shopper));
  const [withStatuses, setWithStatuses] = useState(true);
  const shown = entries.filter((entry) => withStatuses || laneOf(entry) !== "status");
  return (
    <section aria-label={t`The wire`} className="flex min-h-0 flex-1 flex-col">
      <header className="flex flex-wrap items-center gap-x-5 gap-y-1 px-4 pt-4 pb-3 sm:px-5">
        <h2 className="text-lg font-semibold">
          <Trans>The wire</Trans>
        </h2>
        <p className="flex flex-wrap gap-x-4 text-xs text-muted">
          <span>
            <b className="text-accent">→</b> <Trans>webhook to the shop</Trans>
          </span>
          <span>
            <b className="text-[#8a5a06] dark:text-(--highlight)">←</b> <Trans>Graph call from the shop</Trans>
          </span>
        </p>
        <label className="ms-auto flex min-h-6 items-center gap-2 text-xs text-muted">
          <input
            type="checkbox"
            checked={withStatuses}
            onChange={(event) => setWithStatuses(event.target.checked)}
            className="size-4 accent-(--accent)"
          />
          <Trans>Statuses</Trans>
        </label>
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain border-t border-separator">
        {error ? (
          <p className="p-5 text-sm text-danger">{error.message}</p>
        ) : shown.length === 0 ? (
          <Empty title={<Trans>Nothing has gone over the wire</Trans>}>
            <Trans>Write something on the phone, and watch the webhook leave and the shop's answer come back.</Trans>
          </Empty>
        ) : (
          <ol>
            {shown.map((entry) => (
              <WireRow key={entry.id} entry={entry} />
            ))}
          </ol>
        )}
      </div>
    </section>
  );
}
