import { Trans, useLingui } from "@lingui/react/macro";
import { ChatIcon } from "@/ui/icons";
import { Button, ButtonLink } from "@/ui/skin";
import type { OrderText, Page } from "../types";

/** The message that orders her cart, to be copied where WhatsApp does not open by itself. */
export function OrderTextPage({ page, message }: { page: Page; message: OrderText }) {
  const { t } = useLingui();
  return (
    <div className="mx-auto flex max-w-2xl flex-col gap-4 pt-4">
      <h1 tabIndex={-1} className="text-2xl font-semibold tracking-tight">
        <Trans>Send this message to order</Trans>
      </h1>
      <p className="text-muted">
        {t`Copy it, and send it to ${page.shop.name} on WhatsApp:`}{" "}
        <bdi className="font-semibold">{message.number}</bdi>
      </p>
      <textarea
        id="message"
        readOnly
        rows={4}
        dir="auto"
        aria-label={t`Message to ${page.shop.name}`}
        defaultValue={message.text}
        className="input w-full"
      />
      <Button type="button" wide size="lg" data-copy="message" data-said={t`Copied`} hidden>
        <Trans>Copy the message</Trans>
      </Button>
      <ButtonLink wide size="lg" variant="tertiary" href={message.chat_url}>
        <ChatIcon />
        <Trans>Open WhatsApp</Trans>
      </ButtonLink>
      <p className="text-sm text-muted">
        <Trans>The code in it works once, within a day.</Trans>
      </p>
    </div>
  );
}
