import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { Formatted } from "../Formatted";
import { BagIcon, FileIcon, ListIcon, OutsideIcon, PinIcon } from "../icons";
import { array, object, type Plain, text } from "../reading";
import type { Message } from "./calls";

/** What a message says, for each kind that WhatsApp knows; a kind we do not know shows its plain words. */
export function Content({ message }: { message: Message }) {
  const body = message.body;
  return message.direction === "out" ? (
    <Ours body={body} plain={message.text} />
  ) : (
    <Theirs body={body} plain={message.text} />
  );
}

/** Our own messages, as `channels/schemas.py` keeps them. */
function Ours({ body, plain }: { body: Plain; plain: string }) {
  switch (body.type) {
    case "text":
      return <Formatted text={text(body.body)} />;
    case "image":
      return <Picture url={text(body.url)} caption={text(body.caption)} />;
    case "buttons":
      return (
        <Framed body={body}>
          {array(body.buttons).map((button) => (
            <Tap key={text(button.id)}>{text(button.title)}</Tap>
          ))}
        </Framed>
      );
    case "list":
      return (
        <Framed body={body}>
          <Tap icon={<ListIcon />}>{text(body.button)}</Tap>
          <ul className="mt-1.5 flex flex-col gap-0.5 text-xs text-bubble-muted">
            {array(body.sections).flatMap((section) =>
              array(section.rows).map((row) => (
                <li key={text(row.id)} className="flex justify-between gap-4">
                  <span className="truncate">{text(row.title)}</span>
                  <span className="truncate">{text(row.description)}</span>
                </li>
              )),
            )}
          </ul>
        </Framed>
      );
    case "cta_url":
      return (
        <Framed body={body}>
          <a href={text(body.url)} target="_blank" rel="noopener noreferrer" className="block hover:underline">
            <Tap icon={<OutsideIcon />}>{text(body.label)}</Tap>
          </a>
        </Framed>
      );
    case "location_request":
      return (
        <Framed body={body}>
          <Tap icon={<PinIcon />}>
            <Trans>Send location</Trans>
          </Tap>
        </Framed>
      );
    case "template":
      return (
        <>
          <Label icon={<FileIcon />}>
            <Trans>Template {text(body.name)}</Trans>
          </Label>
          <Formatted text={plain} />
        </>
      );
    default:
      return <Formatted text={plain} />;
  }
}

/** What customers send, as the Cloud API writes it. */
function Theirs({ body, plain }: { body: Plain; plain: string }) {
  const part = object(body[text(body.type)]);
  switch (body.type) {
    case "text":
      return <Formatted text={text(part.body) || plain} />;
    case "interactive": {
      const reply = object(part[text(part.type)]);
      return (
        <>
          <Label>
            <Trans>Tapped</Trans>
          </Label>
          <p className="font-medium">{text(reply.title) || plain}</p>
          {reply.description ? <p className="text-xs text-bubble-muted">{text(reply.description)}</p> : null}
        </>
      );
    }
    case "button":
      return <p className="font-medium">{text(part.text) || plain}</p>;
    case "location":
      return <Place place={part} />;
    case "order":
      return (
        <>
          <Label icon={<BagIcon />}>
            <Trans>Sent a cart from the catalogue</Trans>
          </Label>
          <ul>
            {array(part.product_items).map((item) => (
              <li key={text(item.product_retailer_id)} className="tabular-nums">
                {text(item.quantity)} × {text(item.product_retailer_id)}
              </li>
            ))}
          </ul>
          <Formatted text={text(part.text)} />
        </>
      );
    case "image":
    case "video":
    case "audio":
    case "document":
    case "sticker":
      return (
        <>
          <Label icon={<FileIcon />}>
            <Attachment kind={text(body.type)} />
          </Label>
          <Formatted text={text(part.caption)} />
        </>
      );
    case "reaction":
      return <p className="text-2xl">{text(part.emoji)}</p>;
    default:
      return plain ? (
        <Formatted text={plain} />
      ) : (
        <p className="text-bubble-muted italic">
          <Trans>A kind of message that cannot be shown here yet</Trans>
        </p>
      );
  }
}

function Attachment({ kind }: { kind: string }) {
  switch (kind) {
    case "image":
      return <Trans>Picture</Trans>;
    case "video":
      return <Trans>Video</Trans>;
    case "audio":
      return <Trans>Voice note</Trans>;
    case "sticker":
      return <Trans>Sticker</Trans>;
    default:
      return <Trans>Document</Trans>;
  }
}

/** Words with a picture or a line above, something small below, and what can be tapped. */
function Framed({ body, children }: { body: Plain; children: ReactNode }) {
  const image = text(body.header_image_url);
  return (
    <>
      {image ? <img src={image} alt="" className="mb-2 aspect-square w-56 rounded-xl bg-default object-cover" /> : null}
      {body.header_text ? <p className="font-semibold">{text(body.header_text)}</p> : null}
      <Formatted text={text(body.body)} />
      {body.footer ? <p className="mt-1 text-xs text-bubble-muted">{text(body.footer)}</p> : null}
      <div className="mt-2 flex flex-col gap-1">{children}</div>
    </>
  );
}

function Tap({ icon, children }: { icon?: ReactNode; children: ReactNode }) {
  return (
    <span className="flex items-center justify-center gap-1.5 rounded-lg bg-surface/60 px-3 py-1.5 text-[0.8125rem] font-medium text-accent [&_svg]:size-4">
      {icon}
      {children}
    </span>
  );
}

function Label({ icon, children }: { icon?: ReactNode; children: ReactNode }) {
  return (
    <p className="flex items-center gap-1 text-xs text-bubble-muted [&_svg]:size-3.5">
      {icon}
      {children}
    </p>
  );
}

function Picture({ url, caption }: { url: string; caption: string }) {
  return (
    <>
      {url ? (
        <img src={url} alt={caption} className="mb-1 aspect-square w-56 rounded-xl bg-default object-cover" />
      ) : (
        <Label icon={<FileIcon />}>
          <Trans>Picture</Trans>
        </Label>
      )}
      <Formatted text={caption} />
    </>
  );
}

function Place({ place }: { place: Plain }) {
  const where = `${text(place.latitude)}/${text(place.longitude)}`;
  return (
    <a
      href={`https://www.openstreetmap.org/?mlat=${text(place.latitude)}&mlon=${text(place.longitude)}#map=17/${where}`}
      target="_blank"
      rel="noopener noreferrer"
      className="flex items-center gap-2 hover:underline"
    >
      <PinIcon />
      <span>
        <span className="block font-medium">{text(place.name) || <Trans>Shared location</Trans>}</span>
        <span className="block text-xs text-bubble-muted">{text(place.address) || where.replace("/", ", ")}</span>
      </span>
    </a>
  );
}
