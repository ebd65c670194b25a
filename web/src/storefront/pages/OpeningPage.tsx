import { Trans, useLingui } from "@lingui/react/macro";
import { BasketIcon } from "@/ui/icons";
import { Button } from "@/ui/skin";
import type { Opening, Page } from "../types";

/** Her own link out of the chat, before it is opened. Opening is a form: previews of links only look. */
export function OpeningPage({ page, opening }: { page: Page; opening: Opening }) {
  const { t } = useLingui();
  return (
    <div className="mx-auto flex max-w-md flex-col items-center gap-4 px-4 py-12 text-center">
      <span className="flex size-20 items-center justify-center rounded-full bg-surface-tertiary p-5 text-muted">
        <BasketIcon />
      </span>
      <h1 tabIndex={-1} className="text-2xl font-semibold tracking-tight text-balance">
        <Trans>Your cart from WhatsApp</Trans>
      </h1>
      <p className="text-muted text-pretty">
        {t`Open it here, and ${page.shop.name} knows you on this device: what you add shows in the chat, too.`}
      </p>
      <form method="post" action={opening.action_url} className="w-full">
        <Button wide size="lg" className="h-14 text-base font-semibold">
          <Trans>Open my cart</Trans>
        </Button>
      </form>
      <p className="text-sm text-muted text-pretty">
        <Trans>Only open a link that was sent to you in your own chat.</Trans>
      </p>
    </div>
  );
}
