import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { ListIcon, OpenIcon, PinIcon, ReplyIcon } from "../icons";
import { type Content, type Interactive, type Message, mediaUrl, type Template } from "../sandbox";
import { PlaceMap } from "./Map";
import { Ticks } from "./Ticks";
import { filledIn, gist } from "./text";
import { Words } from "./Words";

export type Taps = {
  onButton: (message: Message, button: { id: string; title: string }) => void;
  onList: (message: Message) => void;
  onPlace: (message: Message) => void;
};

/** One message of either side, with everything that can be tapped on it. */
export function Bubble({
  message,
  quoted,
  templates,
  taps,
  isPending,
  startsTurn,
}: {
  message: Message;
  quoted?: Message;
  templates: Template[];
  taps: Taps;
  isPending?: boolean;
  startsTurn: boolean;
}) {
  const isMine = message.direction === "in";
  const tone = isMine ? "bg-[#dcf1e2] dark:bg-[#1d4a39]" : "bg-surface";
  const corner = startsTurn ? (isMine ? "rounded-se-sm" : "rounded-ss-sm") : "";
  const time = new Date(message.timestamp).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
  return (
    <li
      className={`flex flex-col ${isMine ? "items-end ps-14" : "items-start pe-10"} ${startsTurn ? "pt-2" : "pt-0.5"}`}
    >
      <article
        className={`max-w-full overflow-hidden rounded-2xl text-[14.5px] leading-snug shadow-[0_1px_1px_rgb(0_0_0/0.12)] ${tone} ${corner}`}
      >
        {quoted ? <Quote message={quoted} /> : null}
        <div className="p-1">
          <Body body={message.body} templates={templates} />
          <footer
            className={`flex items-center justify-end gap-1 px-1.5 pt-0.5 text-[11px] tabular-nums ${isMine ? "text-[#4a5a50] dark:text-[#bdd3c7]" : "text-muted"}`}
          >
            <time dateTime={message.timestamp}>{time}</time>
            {isMine ? <Ticks status={isPending ? "sending" : message.status} /> : null}
          </footer>
        </div>
        {!isMine && message.body.interactive ? (
          <Actions interactive={message.body.interactive} message={message} taps={taps} />
        ) : null}
      </article>
      {message.status === "failed" ? (
        <p className="flex items-center gap-1 px-1 pt-1 text-xs text-danger">
          <Ticks status="failed" />
          <Trans>Not delivered: {message.error?.title ?? ""}</Trans>
        </p>
      ) : null}
    </li>
  );
}

function Quote({ message }: { message: Message }) {
  return (
    <p className="mx-1 mt-1 line-clamp-2 rounded-lg border-s-4 border-accent bg-white/50 px-2 py-1 text-[13px] text-muted dark:bg-black/25">
      <Words text={gist(message.body)} />
    </p>
  );
}

function Body({ body, templates }: { body: Content; templates: Template[] }): ReactNode {
  const { interactive } = body;
  const chosen = interactive?.button_reply ?? interactive?.list_reply;
  if (body.text) return <Say text={body.text.body} />;
  if (chosen) return <Say text={chosen.title} />;
  if (body.image) return <Photo url={mediaUrl(body.image)} caption={body.image.caption} />;
  if (body.location) return <PlaceMap place={body.location} />;
  if (body.template) return <Say text={filledIn(body.template, templates)} />;
  if (body.reaction) return <p className="px-1.5 text-3xl">{body.reaction.emoji}</p>;
  if (interactive)
    return (
      <>
        {interactive.header?.image ? <Photo url={mediaUrl(interactive.header.image)} isSquare /> : null}
        {interactive.header?.text ? (
          <p className="px-1.5 pt-1 text-[15px] font-semibold">{interactive.header.text}</p>
        ) : null}
        <Say text={interactive.body?.text ?? ""} />
        {interactive.footer ? (
          <p className="px-1.5 pt-0.5 text-[12.5px] text-muted">{interactive.footer.text}</p>
        ) : null}
      </>
    );
  return (
    <p className="px-1.5 pt-1 text-muted italic">
      <Trans>A message of type {body.type ?? "?"}; see the wire.</Trans>
    </p>
  );
}

function Say({ text }: { text: string }) {
  return (
    <p className="px-1.5 pt-1">
      <Words text={text} />
    </p>
  );
}

function Photo({ url, caption, isSquare }: { url?: string; caption?: string; isSquare?: boolean }) {
  return (
    <figure className="w-60 max-w-full">
      <img
        src={url}
        alt={caption ?? ""}
        width={240}
        height={isSquare ? 180 : 240}
        className={`w-full rounded-xl bg-surface-secondary object-cover ${isSquare ? "aspect-4/3" : "aspect-square"}`}
      />
      {caption ? (
        <figcaption>
          <Say text={caption} />
        </figcaption>
      ) : null}
    </figure>
  );
}

function Actions({ interactive, message, taps }: { interactive: Interactive; message: Message; taps: Taps }) {
  const { type, action } = interactive;
  if (type === "button")
    return action?.buttons?.map(({ reply }) => (
      <Action key={reply.id} icon={<ReplyIcon />} onTap={() => taps.onButton(message, reply)}>
        {reply.title}
      </Action>
    ));
  if (type === "list")
    return (
      <Action icon={<ListIcon />} onTap={() => taps.onList(message)}>
        {action?.button}
      </Action>
    );
  if (type === "location_request_message")
    return (
      <Action icon={<PinIcon className="size-4.5" />} onTap={() => taps.onPlace(message)}>
        <Trans>Send location</Trans>
      </Action>
    );
  if (type === "cta_url")
    return (
      <a
        href={action?.parameters?.url}
        target="_blank"
        rel="noreferrer"
        className="flex min-h-11 items-center justify-center gap-2 border-t border-separator px-3 font-medium text-accent hover:bg-surface-secondary"
      >
        <OpenIcon />
        {action?.parameters?.display_text}
      </a>
    );
  return null;
}

function Action({ icon, onTap, children }: { icon: ReactNode; onTap: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      onClick={onTap}
      className="flex min-h-11 w-full min-w-56 items-center justify-center gap-2 border-t border-separator px-3 font-medium text-accent hover:bg-surface-secondary active:bg-surface-tertiary"
    >
      {icon}
      {children}
    </button>
  );
}
