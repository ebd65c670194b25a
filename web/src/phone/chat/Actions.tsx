import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { FormIcon, ListIcon, OpenIcon, PersonIcon, PhoneIcon, PinIcon, ReplyIcon, ShopIcon } from "../icons";
import { type Interactive, type Item, type Message, nearby } from "../sandbox";
import type { Taps } from "./Bubble";
import { Picture } from "./Products";

/** The buttons under an interactive message. */
export function Actions({
  interactive,
  message,
  taps,
  items,
}: {
  interactive: Interactive;
  message: Message;
  taps: Taps;
  items: Item[];
}): ReactNode {
  const { type, action } = interactive;
  const { parameters } = action ?? {};
  switch (type) {
    case "button":
      return action?.buttons?.map(({ reply }) =>
        reply ? (
          <Action key={reply.id} icon={<ReplyIcon />} onTap={() => taps.onButton(message, reply)}>
            {reply.title}
          </Action>
        ) : null,
      );
    case "list":
      return (
        <Action icon={<ListIcon />} onTap={() => taps.onList(message)}>
          {action?.button}
        </Action>
      );
    case "location_request_message":
      return (
        <Action icon={<PinIcon className="size-4.5" />} onTap={() => taps.onPlace(message)}>
          <Trans>Send location</Trans>
        </Action>
      );
    case "cta_url":
      return <LinkAction url={parameters?.url}>{parameters?.display_text}</LinkAction>;
    case "address_message":
      return (
        <Action icon={<PinIcon className="size-4.5" />} onTap={() => taps.onForm(message)}>
          <Trans>Provide address</Trans>
        </Action>
      );
    case "flow":
      return (
        <Action icon={<FormIcon />} onTap={() => taps.onForm(message)}>
          {parameters?.flow_cta ?? <Trans>Open</Trans>}
        </Action>
      );
    case "request_contact_info":
      return (
        <Action icon={<PersonIcon />} onTap={() => taps.onContact(message)}>
          <Trans>Share my number</Trans>
        </Action>
      );
    case "product":
      return (
        <Action icon={<ShopIcon />} onTap={() => taps.onProduct(action?.product_retailer_id ?? "")}>
          <Trans>View</Trans>
        </Action>
      );
    case "product_list":
      return (
        <>
          <Strip interactive={interactive} items={items} />
          <Action icon={<ShopIcon />} onTap={() => taps.onProducts(action?.sections)}>
            <Trans>View items</Trans>
          </Action>
        </>
      );
    case "catalog_message":
      return (
        <Action icon={<ShopIcon />} onTap={() => taps.onProducts()}>
          <Trans>View catalogue</Trans>
        </Action>
      );
    case "order_details":
      return (
        <Action icon={<OpenIcon />} onTap={() => taps.onPay(message)}>
          <Trans>Review and pay</Trans>
        </Action>
      );
    case "call_permission_request":
      return (
        <Action icon={<PhoneIcon />} onTap={() => taps.onCallPermission(message)}>
          <Trans>Choose preference</Trans>
        </Action>
      );
    case "voice_call":
      return (
        <Action icon={<PhoneIcon />} onTap={taps.onCall}>
          {parameters?.display_text ?? <Trans>Call</Trans>}
        </Action>
      );
    default:
      return null;
  }
}

/** The first pictures of a list of products. */
function Strip({ interactive, items }: { interactive: Interactive; items: Item[] }) {
  const ids = interactive.action?.sections?.flatMap((section) => section.product_items ?? []) ?? [];
  const shown = ids.slice(0, 3).map(({ product_retailer_id: id }) => ({
    id,
    item: items.find((one) => one.retailer_id === id),
  }));
  return (
    <div className="flex items-center gap-2 px-2.5 pb-2 text-[13px] text-muted">
      <span className="flex -space-x-3">
        {shown.map(({ id, item }) => (
          <Picture key={id} item={item} className="size-9 rounded-full border-2 border-surface" />
        ))}
      </span>
      {ids.length === 1 ? <Trans>1 item</Trans> : <Trans>{ids.length} items</Trans>}
    </div>
  );
}

const look =
  "flex min-h-11 w-full min-w-56 items-center justify-center gap-2 border-t border-separator px-3 py-1.5 text-center font-medium text-accent hover:bg-surface-secondary active:bg-surface-tertiary";

export function Action({ icon, onTap, children }: { icon: ReactNode; onTap: () => void; children: ReactNode }) {
  return (
    <button type="button" onClick={onTap} className={look}>
      {icon}
      <span dir="auto" className="min-w-0 [overflow-wrap:anywhere]">
        {children}
      </span>
    </button>
  );
}

export function LinkAction({ url, icon, children }: { url?: string; icon?: ReactNode; children: ReactNode }) {
  return (
    <a href={url?.startsWith("tel:") ? url : nearby(url)} target="_blank" rel="noreferrer" className={look}>
      {icon ?? <OpenIcon />}
      <span dir="auto" className="min-w-0 [overflow-wrap:anywhere]">
        {children}
      </span>
    </a>
  );
}
