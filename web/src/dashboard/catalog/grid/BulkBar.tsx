import { Button } from "@heroui/react/button";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { CloseIcon } from "@/dashboard/icons";
import { type BulkKind, kinds } from "./bulkDraft";

/** The frame of what stands above the foot of the page while products are chosen, and after they were changed. */
export function Bar({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <div aria-hidden="true" className="h-28 md:h-20" />
      <section
        aria-label={label}
        className="fixed inset-x-2 bottom-[calc(4.25rem+env(safe-area-inset-bottom))] z-30 mx-auto flex max-w-4xl flex-wrap items-center gap-x-3 gap-y-2 rounded-2xl border border-border bg-overlay px-3 py-2 text-sm shadow-lg md:start-66 md:end-6 md:bottom-5"
      >
        {children}
      </section>
    </>
  );
}

type Props = {
  count: number;
  /** How many all pages have, when no more than this page is chosen. */
  total: number | null;
  chooseAll: () => void;
  open: (kind: BulkKind) => void;
  clear: () => void;
};

/** What can be done with the chosen products. */
export function BulkBar({ count, total, chooseAll, open, clear }: Props) {
  const { t, i18n } = useLingui();
  const words = useKindWords();
  const all = total === null ? "" : i18n.number(total);
  return (
    <Bar label={t`Chosen products`}>
      <p className="flex flex-wrap items-center gap-x-2 font-medium tabular-nums" role="status">
        <Plural value={count} one="# chosen" other="# chosen" />
        {total === null ? null : (
          <button type="button" onClick={chooseAll} className="text-link underline underline-offset-4">
            <Trans>Choose all {all} that match</Trans>
          </button>
        )}
      </p>
      <button
        type="button"
        aria-label={t`Choose none`}
        onClick={clear}
        className="ms-auto grid size-8 place-items-center rounded-full hover:bg-default md:order-last"
      >
        <CloseIcon />
      </button>
      <div className="-mx-3 flex w-[calc(100%+1.5rem)] gap-1.5 overflow-x-auto px-3 pb-0.5 [scrollbar-width:none] md:mx-0 md:w-auto md:px-0 md:pb-0">
        {kinds.map((kind) => (
          <Button key={kind} size="sm" variant="secondary" onPress={() => open(kind)} className="shrink-0">
            {words[kind]}
          </Button>
        ))}
      </div>
    </Bar>
  );
}

/** What the kinds of bulk changes are called. */
export function useKindWords(): Record<BulkKind, string> {
  const { t } = useLingui();
  return {
    price: t`Price`,
    stock: t`Stock`,
    category: t`Category`,
    status: t`Status`,
    is_priority: t`Star`,
    in_stock: t`For sale`,
    tags: t`Tags`,
  };
}
