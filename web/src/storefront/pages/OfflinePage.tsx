import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@/ui/skin";

/** What her browser shows of the shop where there is no line. A script fills in what it knows: `offline/elsewhere.ts`. */
export function OfflinePage() {
  const { t } = useLingui();
  return (
    <div data-elsewhere="" className="mx-auto max-w-md py-10">
      <div className="flex flex-col items-center gap-4 text-center">
        <h1 className="text-2xl font-semibold tracking-tight text-balance">
          <Trans>You are offline</Trans>
        </h1>
        <p className="text-muted text-pretty">
          <Trans>This page opens by itself as soon as you have a connection again.</Trans>
        </p>
        <Button type="button" size="lg" data-again="">
          <Trans>Try again</Trans>
        </Button>
      </div>
      <section hidden data-known="cart" data-total={t`Total`} aria-labelledby="known-cart" className="pt-10">
        <h2 id="known-cart" className="font-semibold">
          <Trans>Your cart</Trans>
        </h2>
        <p className="text-sm text-muted">
          <Trans>As it was last:</Trans> <time />
        </p>
        <ul className="mt-3 divide-y divide-separator rounded-2xl border border-separator bg-surface" />
      </section>
      <section hidden data-known="seen" aria-labelledby="known-seen" className="pt-10">
        <h2 id="known-seen" className="font-semibold">
          <Trans>Pages you can open now</Trans>
        </h2>
        <ul className="mt-3 divide-y divide-separator rounded-2xl border border-separator bg-surface" />
      </section>
    </div>
  );
}
