import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { Formatted } from "../Formatted";
import { BagIcon, FileIcon, ListIcon, OutsideIcon, PersonIcon, PinIcon } from "../icons";
import { array, object, type Plain, text } from "../reading";
import type { Message } from "./calls";
import { Filled } from "./Filled";
import { Goods } from "./Goods";
import { File, Framed, Kind, People, Place, Tap } from "./pieces";

/** Our own messages, as the server keeps them (`channels/messages.py`). */
export function Ours({ message }: { message: Message }) {
  const body = message.body;
  switch (body.type) {
    case "text":
      return <Formatted text={text(body.body)} />;
    case "image":
    case "video":
    case "audio":
    case "document":
    case "sticker":
      return <File kind={text(body.type)} file={body} />;
    case "location":
      return <Place place={body} />;
    case "contacts":
      return <People cards={array(body.people)} />;
    case "reaction":
      return <p className="text-2xl">{text(body.emoji)}</p>;
    case "buttons":
      return (
        <Framed body={body}>
          {array(body.buttons).map((button) => (
            <Tap key={text(button.id)}>{text(button.title)}</Tap>
          ))}
        </Framed>
      );
    case "list":
      return <Choices body={body} />;
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
        <Asked body={body} icon={<PinIcon />}>
          <Trans>Send location</Trans>
        </Asked>
      );
    case "address_request":
      return (
        <Asked body={body} icon={<PinIcon />}>
          <Trans>Provide address</Trans>
        </Asked>
      );
    case "contact_request":
      return (
        <Asked body={body} icon={<PersonIcon />}>
          <Trans>Share contact info</Trans>
        </Asked>
      );
    case "flow":
      return (
        <Asked body={body} icon={<FileIcon />}>
          {text(body.label)}
        </Asked>
      );
    case "product":
      return (
        <Framed body={body}>
          <Goods wanted={[{ id: text(body.retailer_id) }]} />
        </Framed>
      );
    case "products":
      return (
        <Framed body={body}>
          {array(body.sections).map((section) => (
            <Shelf key={text(section.title)} title={text(section.title)} ids={section.retailer_ids} />
          ))}
        </Framed>
      );
    case "carousel":
      return (
        <Framed body={body}>
          <Shelf ids={body.retailer_ids} />
        </Framed>
      );
    case "catalog":
      return (
        <Asked body={body} icon={<BagIcon />}>
          <Trans>View catalogue</Trans>
        </Asked>
      );
    case "order_details":
      return <Bill body={body} />;
    case "order_status":
      return (
        <Framed body={body}>
          <Kind icon={<BagIcon />}>
            {text(body.reference_id)} · {text(body.status).replaceAll("_", " ")}
          </Kind>
          <Formatted text={text(body.description)} />
        </Framed>
      );
    case "template":
      return <Filled message={message} />;
    case "interactive":
      return <Other content={object(body.content)} plain={message.text} />;
    default:
      return <Formatted text={message.text} />;
  }
}

function Asked({ body, icon, children }: { body: Plain; icon: ReactNode; children: ReactNode }) {
  return (
    <Framed body={body}>
      <Tap icon={icon}>{children}</Tap>
    </Framed>
  );
}

function Choices({ body }: { body: Plain }) {
  const sections = array(body.sections);
  return (
    <Framed body={body}>
      <Tap icon={<ListIcon />}>{text(body.button)}</Tap>
      <ul className="mt-1.5 flex flex-col gap-0.5 text-xs text-bubble-muted">
        {sections.flatMap((section) => [
          section.title && sections.length > 1 ? (
            <li key={`of ${text(section.title)}`} className="mt-1 font-medium">
              {text(section.title)}
            </li>
          ) : null,
          ...array(section.rows).map((row) => (
            <li key={text(row.id)} className="flex justify-between gap-4">
              <span className="truncate">{text(row.title)}</span>
              <span className="truncate">{text(row.description)}</span>
            </li>
          )),
        ])}
      </ul>
    </Framed>
  );
}

function Shelf({ title, ids }: { title?: string; ids: unknown }) {
  const wanted = (Array.isArray(ids) ? ids : []).map((id) => ({ id: text(id) }));
  return (
    <>
      {title ? <p className="text-xs font-medium text-bubble-muted">{title}</p> : null}
      <Goods wanted={wanted} />
    </>
  );
}

/** An order to pay inside WhatsApp. Its amounts are hundredths of its currency. */
function Bill({ body }: { body: Plain }) {
  const amount = (value: unknown) => `${text(body.currency)} ${(Number(value) / 100).toFixed(2)}`;
  return (
    <Framed body={body}>
      <ul className="text-xs tabular-nums">
        {array(body.items).map((item) => (
          <li key={text(item.retailer_id)} className="flex justify-between gap-4">
            <span>
              {text(item.quantity)} × {text(item.name)}
            </span>
            <span>{amount(Number(item.sale_amount ?? item.amount) * Number(item.quantity))}</span>
          </li>
        ))}
        <li className="mt-1 flex justify-between gap-4 font-semibold">
          <Trans>Total</Trans>
          <span>{amount(body.total)}</span>
        </li>
      </ul>
      <Tap>
        <Trans>Review and pay</Trans>
      </Tap>
    </Framed>
  );
}

/** Any other interactive message, as the Cloud API writes it: its words, and what can be tapped as far as we see it. */
function Other({ content, plain }: { content: Plain; plain: string }) {
  const words = {
    header_text: object(content.header).text,
    body: text(object(content.body).text) || plain,
    footer: object(content.footer).text,
  };
  const action = object(content.action);
  const parameters = object(action.parameters);
  const label = text(action.button) || text(parameters.display_text) || text(parameters.flow_cta);
  const replies = array(action.buttons).map((button) => text(object(button.reply).title));
  return (
    <Framed body={words}>
      {[label, ...replies].filter(Boolean).map((title) => (
        <Tap key={title}>{title}</Tap>
      ))}
    </Framed>
  );
}
