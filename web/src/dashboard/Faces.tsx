import { Button } from "@heroui/react/button";
import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { Empty } from "@/ui/Empty";
import { Skeleton } from "@/ui/Skeleton";
import { WarningIcon } from "./icons";
import { sentence } from "./query";

/** The failed face of whatever could not be read. */
export function Failed({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <div role="alert">
      <Empty
        icon={<Badge tone="danger">{<WarningIcon />}</Badge>}
        title={<Trans>This could not be loaded</Trans>}
        action={
          <Button variant="secondary" onPress={retry}>
            <Trans>Try again</Trans>
          </Button>
        }
      >
        {sentence(error)}
      </Empty>
    </div>
  );
}

const tones = {
  accent: "bg-accent-soft text-accent-soft-foreground",
  danger: "bg-danger-soft text-danger-soft-foreground",
  plain: "bg-default text-muted",
};

/** A round sign above an empty or failed face. */
export function Badge({ tone = "plain", children }: { tone?: keyof typeof tones; children: ReactNode }) {
  return <span className={`grid size-12 place-items-center rounded-full ${tones[tone]}`}>{children}</span>;
}

/** Rows that are still being read: as many and as high as the real ones. */
export function SkeletonRows({ rows = 8, height = "h-14" }: { rows?: number; height?: string }) {
  return (
    <div aria-busy="true" className="flex flex-col gap-2">
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: these rows never move
        <Skeleton key={row} className={`${height} w-full`} />
      ))}
    </div>
  );
}

/** A sheet of paper: what belongs together. */
export function Sheet({
  id,
  title,
  actions,
  children,
  flush,
}: {
  /** What a link's hash calls it. */
  id?: string;
  title?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
  flush?: boolean;
}) {
  return (
    <section id={id} className="scroll-mt-20 overflow-hidden rounded-2xl border border-border bg-surface">
      {title ? (
        <header className="flex min-h-12 items-center justify-between gap-3 px-4 pt-3 pb-1">
          <h2 className="text-base font-semibold">{title}</h2>
          {actions}
        </header>
      ) : null}
      <div className={flush ? "" : title ? "px-4 pt-1 pb-4" : "p-4"}>{children}</div>
    </section>
  );
}
