import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { ReplyIcon, ShopIcon } from "../icons";
import type { Card, Item, Message } from "../sandbox";
import { Action, LinkAction } from "./Actions";
import type { Taps } from "./Bubble";
import { HeaderMedia } from "./Files";
import { Picture, Price } from "./Products";
import { Words } from "./Words";

/** Cards side by side, swiped with a finger or the arrow keys. */
export function Swipe({ children }: { children: ReactNode }) {
  const { t } = useLingui();
  return (
    <ul
      aria-label={t`Cards`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      className="-me-10 flex w-[calc(100%+2.5rem)] snap-x snap-mandatory gap-2 overflow-x-auto overscroll-x-contain pt-1.5 pb-1"
    >
      {children}
    </ul>
  );
}

export function SwipeCard({ children }: { children: ReactNode }) {
  return (
    <li className="flex w-56 shrink-0 snap-start flex-col overflow-hidden rounded-2xl bg-surface text-[14.5px] leading-snug shadow-[0_1px_1px_rgb(0_0_0/0.12)]">
      {children}
    </li>
  );
}

/** The cards of a carousel: products, or pictures with buttons. */
export function Carousel({
  cards,
  items,
  message,
  taps,
}: {
  cards: Card[];
  items: Item[];
  message: Message;
  taps: Taps;
}) {
  return (
    <Swipe>
      {cards.map((card, index) => (
        <SwipeCard key={card.card_index ?? index}>
          <CardBody card={card} items={items} message={message} taps={taps} />
        </SwipeCard>
      ))}
    </Swipe>
  );
}

function CardBody({ card, items, message, taps }: { card: Card; items: Item[]; message: Message; taps: Taps }) {
  const { action } = card;
  const id = action?.product_retailer_id;
  if (id) {
    const item = items.find((one) => one.retailer_id === id);
    return (
      <>
        <Picture item={item} className="aspect-4/3 w-full" />
        <p className="grow px-2.5 py-2">
          <span dir="auto" className="line-clamp-2 font-medium">
            {item?.title ?? id}
          </span>
          <span className="block text-[13px] text-muted">
            {item ? <Price item={item} /> : <Trans>Not in the shop's catalogue</Trans>}
          </span>
        </p>
        <Action icon={<ShopIcon />} onTap={() => taps.onProduct(id)}>
          <Trans>View</Trans>
        </Action>
      </>
    );
  }
  return (
    <>
      {card.header ? <HeaderMedia header={card.header} /> : null}
      <p dir="auto" className="grow break-words px-2.5 py-2">
        <Words text={card.body?.text ?? ""} />
      </p>
      {action?.buttons?.map(({ quick_reply, reply }) => {
        const chosen = quick_reply ?? reply;
        return chosen ? (
          <Action key={chosen.id} icon={<ReplyIcon />} onTap={() => taps.onButton(message, chosen)}>
            {chosen.title}
          </Action>
        ) : null;
      })}
      {action?.parameters?.url ? (
        <LinkAction url={action.parameters.url}>{action.parameters.display_text}</LinkAction>
      ) : null}
    </>
  );
}
