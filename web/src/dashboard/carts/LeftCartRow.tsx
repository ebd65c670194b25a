import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Copy } from "../Copy";
import { LinkButton } from "../LinkButton";
import { When } from "../When";
import type { LeftCart } from "./calls";

/** One cart: whose, what is in it, since when, and how she can be reached. */
export function LeftCartRow({ cart }: { cart: LeftCart }) {
  const { customer, guest } = cart;
  return (
    <li className="grid gap-x-4 gap-y-1 border-b border-separator px-4 py-3 last:border-0 sm:grid-cols-[minmax(0,1fr)_auto]">
      <p className="flex min-w-0 flex-wrap items-baseline gap-x-2">
        <span className="min-w-0 truncate font-medium">
          {customer
            ? customer.name || customer.phone || <Trans>Somebody on WhatsApp</Trans>
            : (guest?.name ?? <Trans>Somebody in the web shop</Trans>)}
        </span>
        <span className="text-sm text-muted">
          <Door door={cart.door} /> <When at={cart.left_at} />
        </span>
      </p>
      <p className="font-semibold tabular-nums sm:text-end">
        {cart.value_text}{" "}
        <span className="text-sm font-normal text-muted">
          <Plural value={cart.item_count} one="# piece" other="# pieces" />
        </span>
      </p>
      <p className="min-w-0 text-sm break-words text-muted">
        {cart.lines
          .slice(0, 3)
          .map((line) => `${line.quantity} × ${line.name}`)
          .join(", ")}
        {cart.lines.length > 3 ? (
          <>
            {" "}
            <Plural value={cart.lines.length - 3} one="and # more" other="and # more" />
          </>
        ) : null}
      </p>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm sm:justify-end">
        <Reach cart={cart} />
        {customer?.conversation_id ? (
          <LinkButton
            to="/chats/$conversationId"
            params={{ conversationId: customer.conversation_id }}
            variant="secondary"
            size="sm"
          >
            <Trans>Open the chat</Trans>
          </LinkButton>
        ) : null}
      </div>
    </li>
  );
}

function Door({ door }: { door: LeftCart["door"] }) {
  if (door === "web") return <Trans>Web shop,</Trans>;
  if (door === "catalogue") return <Trans>WhatsApp catalogue,</Trans>;
  return door === "chat" ? <Trans>Chat,</Trans> : null;
}

/** As facts: what may be sent to her now. */
function Reach({ cart: { customer, guest } }: { cart: LeftCart }) {
  const { t } = useLingui();
  if (guest?.phone)
    return (
      <>
        <span className="text-muted">{t`Typed at the checkout:`}</span>
        <span className="flex items-center gap-1">
          <a href={`tel:${guest.phone}`} className="text-link underline-offset-4 hover:underline" dir="ltr">
            {guest.phone}
          </a>
          <Copy text={guest.phone} label={t`Copy the number`} />
        </span>
      </>
    );
  if (!customer) return <span className="text-muted">{t`Nobody knows whom to write to`}</span>;
  if (!customer.conversation_id) return <span className="text-muted">{t`Never wrote on WhatsApp`}</span>;
  return (
    <>
      <span className={customer.is_window_open ? "text-success-soft-foreground" : "text-muted"}>
        {customer.is_window_open ? t`You can write freely` : t`Only a template can be sent`}
      </span>
      {customer.wants_no_offers ? <span className="text-warning-soft-foreground">{t`Wants no offers`}</span> : null}
    </>
  );
}
