import { Trans, useLingui } from "@lingui/react/macro";
import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Shopper } from "../people";
import { acquaintanceQuery } from "../queries";
import type { Content, Item, Line, Message, Parameters, Section } from "../sandbox";
import { AnswerSheet } from "./AnswerSheet";
import { ChoiceSheet } from "./ChoiceSheet";
import type { About } from "./Composer";
import { type Cart, orderOf } from "./cart";
import { FormSheet } from "./FormSheet";
import { ListSheet } from "./ListSheet";
import { type Deed, MessageMenu } from "./MessageMenu";
import { PlaceSheet } from "./PlaceSheet";
import * as replies from "./replies";
import { ShopSheet } from "./ShopSheet";
import { gist } from "./text";
import { WhoSheet } from "./WhoSheet";

/** Which sheet lies over the chat. */
export type Open =
  | { kind: "place"; message?: Message }
  | { kind: "shop"; productId?: string; sections?: Section[] }
  | { kind: "who" }
  | { kind: "list"; message: Message }
  | { kind: "form"; message: Message; flow?: Parameters }
  | { kind: "pay"; message: Message }
  | { kind: "calls"; message: Message }
  | { kind: "menu"; message: Message };

type Props = {
  open: Open;
  line: Line;
  shopper: Shopper;
  catalogue: UseQueryResult<Item[], Error>;
  cart: Cart;
  onCart: (cart: Cart) => void;
  onReply: (content: Content, to?: Message) => void;
  onWrite: (writing: About & { send: (text: string) => void }) => void;
  onHappen: (what: string, given?: object) => void;
  onClose: () => void;
};

/** The sheet that lies over the chat. */
export function Sheets({ open, line, shopper, catalogue, cart, onCart, onReply, onWrite, onHappen, onClose }: Props) {
  const { t } = useLingui();
  const { data: known } = useQuery(acquaintanceQuery(line, shopper));
  const items = catalogue.data ?? [];
  const write = (words: string, content: (text: string) => Content, to?: Message, typedIn?: string) =>
    onWrite({ words, typedIn, send: (text) => onReply(content(text), to) });
  const deeds: Record<Deed, (message: Message) => void> = {
    reply: (message) => write(gist(message.body), replies.said, message),
    edit: (message) =>
      write(gist(message.body), (text) => replies.edited(message, text), undefined, message.body.text?.body),
    forward: (message) => onReply(replies.forwarded(message, gist(message.body))),
    delete: (message) => onReply(replies.takenBack(message)),
    copy: (message) => {
      navigator.clipboard?.writeText(message.body.text?.body ?? "").catch(console.warn);
      onClose();
    },
  };
  const sheets: { [kind in Open["kind"]]: (open: Extract<Open, { kind: kind }>) => ReactNode } = {
    list: ({ message }) =>
      message.body.interactive ? (
        <ListSheet
          list={message.body.interactive}
          onPick={(row) => onReply(replies.picked(row), message)}
          onClose={onClose}
        />
      ) : null,
    place: ({ message }) => (
      <PlaceSheet onPick={(place) => onReply({ type: "location", location: place }, message)} onClose={onClose} />
    ),
    form: ({ message, flow }) => {
      const answering = { message, onAnswer: (content: Content) => onReply(content, message), onClose };
      const isFlow = flow?.flow_id || flow?.flow_name;
      return isFlow ? (
        <FormSheet flow={flow} line={line} shopper={shopper} {...answering} />
      ) : (
        <AnswerSheet flow={flow} {...answering} />
      );
    },
    calls: ({ message }) => (
      <ChoiceSheet
        title={t`May this business call you?`}
        choices={[
          { words: <Trans>Allow</Trans>, onPick: () => onReply(replies.allowsCalls(true), message) },
          { words: <Trans>Don't allow</Trans>, onPick: () => onReply(replies.allowsCalls(false), message) },
        ]}
        onClose={onClose}
      />
    ),
    pay: () => (
      <ChoiceSheet
        title={t`Review and pay`}
        note={
          <Trans>Payments inside WhatsApp are not played here: nothing is charged, and the shop hears nothing.</Trans>
        }
        choices={[{ words: <Trans>Close</Trans>, onPick: onClose }]}
        onClose={onClose}
      />
    ),
    menu: ({ message }) => (
      <MessageMenu
        message={message}
        onReact={(emoji) => onReply(replies.reacted(message, emoji))}
        onDo={(deed) => deeds[deed](message)}
        onClose={onClose}
      />
    ),
    who: () => (
      <WhoSheet
        known={known}
        onIdentity={(mode) => onHappen("identity", { mode })}
        onNumber={(wa_id) => onHappen("number", { wa_id })}
        onRotate={() => onHappen("rotation")}
        onMarketing={(stopped) => onHappen("marketing", { stopped })}
        onClose={onClose}
      />
    ),
    shop: ({ productId, sections }) => (
      <ShopSheet
        items={catalogue.data}
        error={catalogue.error?.message}
        sections={sections}
        productId={productId}
        cart={cart}
        onCart={onCart}
        onAsk={(item) => write(item.title ?? item.retailer_id, (text) => replies.asked(text, item, line.catalog_id))}
        onSend={(note) => {
          onReply({ type: "order", order: orderOf(cart, items, line.catalog_id, note) });
          onCart({});
        }}
        onClose={onClose}
      />
    ),
  };
  const show = sheets[open.kind] as (open: Open) => ReactNode;
  return show(open);
}
