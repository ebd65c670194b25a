import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { DownIcon, SmallIcon } from "../icons";
import type { Content, Item, Message, Parameters, Reply, Section, Template, TemplateButton } from "../sandbox";
import { Actions } from "./Actions";
import { Body } from "./Body";
import { Carousel } from "./Carousel";
import { useLongPress } from "./longPress";
import { TemplateActions, TemplateCarousel } from "./TemplateParts";
import { Ticks } from "./Ticks";
import { gist } from "./text";
import type { Shown } from "./thread";
import { Words } from "./Words";

/** What can be tapped on a bubble. */
export type Taps = {
  onButton: (message: Message, button: Reply) => void;
  onTemplateButton: (message: Message, button: TemplateButton, index: number, payload?: string) => void;
  onList: (message: Message) => void;
  onPlace: (message: Message) => void;
  onForm: (message: Message, flow?: Parameters) => void;
  onContact: (message: Message) => void;
  onProduct: (id: string) => void;
  /** Some products of the catalogue; all of them without sections. */
  onProducts: (sections?: Section[]) => void;
  onPay: (message: Message) => void;
  onCallPermission: (message: Message) => void;
  onCall: () => void;
  onMenu: (message: Message) => void;
};

type Props = {
  shown: Shown;
  quoted?: Message;
  templates: Template[];
  items?: Item[];
  taps: Taps;
  isPending?: boolean;
  startsTurn: boolean;
};

const PLAIN = new Set(["system", "request_welcome"]);

/** One message of either side, with everything that can be tapped on it. */
export function Bubble(props: Props) {
  const { message } = props.shown;
  if (PLAIN.has(message.body.type ?? "")) return <Line body={message.body} />;
  return <Said {...props} />;
}

/** What nobody said: a line in the middle of the chat. */
function Line({ body }: { body: Content }) {
  return (
    <li className="flex justify-center py-2">
      <p className="max-w-[85%] break-words rounded-lg bg-[#fdf3d6] px-3 py-1.5 text-center text-[12.5px] text-[#5b4a1f] dark:bg-[#3a321c] dark:text-[#ead9a8]">
        {body.system?.body ?? <Trans>Opened this chat for the first time</Trans>}
      </p>
    </li>
  );
}

function Said({ shown, quoted, templates, items = [], taps, isPending, startsTurn }: Props) {
  const { message, reactions, isEdited, isRevoked } = shown;
  const { body } = message;
  const longPress = useLongPress(() => taps.onMenu(message));
  const isMine = message.direction === "in";
  const isBare = !isRevoked && Boolean(body.sticker) && !quoted;
  const tone = isBare ? "" : isMine ? "bg-[#dcf1e2] dark:bg-[#1d4a39]" : "bg-surface";
  const corner = startsTurn ? (isMine ? "rounded-se-sm" : "rounded-ss-sm") : "";
  const shadow = isBare ? "" : "shadow-[0_1px_1px_rgb(0_0_0/0.12)]";
  return (
    <li
      className={`group flex flex-col [-webkit-touch-callout:none] pointer-coarse:select-none ${isMine ? "items-end ps-14" : "items-start pe-10"} ${startsTurn ? "pt-2" : "pt-0.5"}`}
      {...longPress}
    >
      <div className="relative max-w-full">
        <article
          className={`max-w-full overflow-hidden rounded-2xl text-[14.5px] leading-snug ${shadow} ${tone} ${corner}`}
        >
          {isRevoked ? (
            <Revoked isMine={isMine} />
          ) : (
            <>
              <Marks body={body} />
              {quoted ? <Quote words={gist(quoted.body)} /> : null}
              {body.context?.referred_product ? <Asked body={body} items={items} /> : null}
              <div className="p-1">
                <Body body={body} templates={templates} items={items} onProduct={taps.onProduct} />
                <Foot message={message} isMine={isMine} isEdited={isEdited} isPending={isPending} />
              </div>
              {!isMine && body.interactive ? (
                <Actions interactive={body.interactive} message={message} taps={taps} items={items} />
              ) : null}
              {!isMine && body.template ? (
                <TemplateActions message={message} templates={templates} taps={taps} />
              ) : null}
            </>
          )}
        </article>
        {isRevoked || isPending ? null : <MenuButton onPress={() => taps.onMenu(message)} />}
        {reactions.length > 0 ? (
          <p
            className={`absolute -bottom-3.5 flex gap-0.5 rounded-full border border-separator bg-surface px-1.5 py-0.5 text-[13px] leading-none ${isMine ? "end-3" : "start-3"}`}
          >
            {reactions.join("")}
          </p>
        ) : null}
      </div>
      {reactions.length > 0 ? <span className="h-3" /> : null}
      {!isMine && !isRevoked && body.interactive?.type === "carousel" ? (
        <Carousel cards={body.interactive.action?.cards ?? []} items={items} message={message} taps={taps} />
      ) : null}
      {!isMine && !isRevoked && body.template ? (
        <TemplateCarousel message={message} templates={templates} items={items} taps={taps} />
      ) : null}
      {message.status === "failed" ? (
        <p className="flex items-center gap-1 px-1 pt-1 text-xs text-danger">
          <Ticks status="failed" />
          <Trans>Not delivered: {message.error?.title ?? ""}</Trans>
        </p>
      ) : null}
    </li>
  );
}

function MenuButton({ onPress }: { onPress: () => void }) {
  const { t } = useLingui();
  return (
    <button
      type="button"
      aria-label={t`Options`}
      onClick={onPress}
      className="absolute end-1 top-1 grid size-6 place-items-center rounded-full bg-surface/85 text-muted opacity-0 shadow-sm transition-opacity group-hover:opacity-100 focus-visible:opacity-100"
    >
      <DownIcon />
    </button>
  );
}

function Foot({
  message,
  isMine,
  isEdited,
  isPending,
}: {
  message: Message;
  isMine: boolean;
  isEdited: boolean;
  isPending?: boolean;
}) {
  const time = new Date(message.timestamp).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
  return (
    <footer
      className={`flex items-center justify-end gap-1 px-1.5 pt-0.5 text-[11px] tabular-nums ${isMine ? "text-[#4a5a50] dark:text-[#bdd3c7]" : "text-muted"}`}
    >
      {isEdited ? <Trans>Edited</Trans> : null}
      <time dateTime={message.timestamp}>{time}</time>
      {isMine ? <Ticks status={isPending ? "sending" : message.status} /> : null}
    </footer>
  );
}

function Revoked({ isMine }: { isMine: boolean }) {
  return (
    <p className="flex items-center gap-1.5 px-3 py-2 text-muted italic">
      <SmallIcon className="size-4" d="M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16ZM6.5 6.5l11 11" />
      {isMine ? <Trans>You deleted this message</Trans> : <Trans>This message was deleted</Trans>}
    </p>
  );
}

/** Where a message comes from: forwarded, or an ad. */
function Marks({ body }: { body: Content }) {
  const { context, referral } = body;
  const isForwarded = context?.forwarded || context?.frequently_forwarded;
  return (
    <>
      {isForwarded ? (
        <p className="flex items-center gap-1 px-2.5 pt-1.5 text-[12px] text-muted italic">
          <SmallIcon className="size-3.5" d="m14 6 5 5-5 5M18.500 11H9a5 5 0 0 0-5 5v1" />
          {context?.frequently_forwarded ? <Trans>Forwarded many times</Trans> : <Trans>Forwarded</Trans>}
        </p>
      ) : null}
      {referral ? (
        <div className="mx-1 mt-1 rounded-lg bg-black/5 px-2 py-1.5 text-[13px] dark:bg-white/10">
          <p className="font-medium">{referral.headline}</p>
          {referral.body ? <p className="text-muted">{referral.body}</p> : null}
          <p className="truncate text-[12px] text-muted">
            <Trans>From an ad</Trans> · {referral.source_url}
          </p>
        </div>
      ) : null}
    </>
  );
}

export function Quote({ words }: { words: string }) {
  return (
    <p
      dir="auto"
      className="mx-1 mt-1 line-clamp-2 rounded-lg border-s-4 border-accent bg-white/50 px-2 py-1 text-[13px] text-muted dark:bg-black/25"
    >
      <Words text={words} />
    </p>
  );
}

function Asked({ body, items }: { body: Content; items: Item[] }): ReactNode {
  const id = body.context?.referred_product?.product_retailer_id;
  const item = items.find((one) => one.retailer_id === id);
  return <Quote words={item?.title ?? id ?? ""} />;
}
