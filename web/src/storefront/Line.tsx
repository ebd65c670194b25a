import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";

/** What is said when there is no line. It stands ready in every page, and a script shows it: see `offline/notice.ts`. */
export function Line() {
  const { t } = useLingui();
  return (
    <>
      <div aria-live="polite" className="mx-auto w-full max-w-6xl px-4">
        <Word name="kept" look={calm}>
          <Trans>No connection right now. This page is as you last saw it.</Trans>
        </Word>
      </div>
      <div aria-live="polite" className="sticky top-2 z-30 mx-auto w-full max-w-6xl px-4">
        <Word name="waiting" look={calm} remove={t`Remove`}>
          <Trans>No connection right now. This goes into your cart as soon as you are online again:</Trans>
        </Word>
        <Word name="missed" look={calm}>
          <Trans>No connection right now. Please try again in a moment.</Trans>
        </Word>
        <Word name="landed" look="bg-success-soft text-success-soft-foreground">
          <Trans>You are online again. Now in your cart:</Trans>
        </Word>
        <Word name="refused" look="bg-danger-soft text-danger-soft-foreground">
          <Trans>This did not go into your cart:</Trans>
        </Word>
      </div>
    </>
  );
}

const calm = "bg-warning-soft text-warning-soft-foreground";

type WordProps = { name: string; look: string; remove?: string; children: ReactNode };

function Word({ name, look, remove, children }: WordProps) {
  return (
    <div hidden data-line={name} data-remove={remove} className="mt-3 rounded-2xl bg-background text-sm">
      <div className={`rounded-2xl px-4 py-3 ${look}`}>
        <p>{children}</p>
        <ul />
      </div>
    </div>
  );
}
