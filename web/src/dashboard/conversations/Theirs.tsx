import { Trans } from "@lingui/react/macro";
import { Formatted } from "../Formatted";
import { BagIcon, FileIcon } from "../icons";
import { array, object, type Plain, text } from "../reading";
import { Goods } from "./Goods";
import { File, Kind, People, Place } from "./pieces";

/** What customers send, and what is typed on the shop's own phone: as the Cloud API writes it. */
export function Theirs({ body, plain }: { body: Plain; plain: string }) {
  const part = object(body[text(body.type)]);
  switch (body.type) {
    case "text":
      return <Formatted text={text(part.body) || plain} />;
    case "interactive":
      return <Answer part={part} plain={plain} />;
    case "button":
      return <p className="font-medium">{text(part.text) || plain}</p>;
    case "location":
      return <Place place={part} />;
    case "contacts":
      return <People cards={array(body.contacts)} />;
    case "order":
      return <Cart part={part} />;
    case "image":
    case "video":
    case "audio":
    case "document":
    case "sticker":
      return <File kind={text(body.type)} file={part} />;
    case "reaction":
      return part.emoji ? (
        <p className="text-2xl">{text(part.emoji)}</p>
      ) : (
        <Quiet>
          <Trans>Took a reaction back</Trans>
        </Quiet>
      );
    case "request_welcome":
      return (
        <Quiet>
          <Trans>Opened the chat</Trans>
        </Quiet>
      );
    default:
      return plain ? (
        <Formatted text={plain} />
      ) : (
        <Quiet>
          <Trans>She sent something this cannot show yet</Trans>
        </Quiet>
      );
  }
}

/** A button or a row that was tapped, or a form that was filled in. */
function Answer({ part, plain }: { part: Plain; plain: string }) {
  const reply = object(part[text(part.type)]);
  if (part.type === "nfm_reply") return <Form reply={reply} plain={plain} />;
  return (
    <>
      <Kind>
        <Trans>Tapped</Trans>
      </Kind>
      <p className="font-medium">{text(reply.title) || plain}</p>
      {reply.description ? <p className="text-xs text-bubble-muted">{text(reply.description)}</p> : null}
    </>
  );
}

function Form({ reply, plain }: { reply: Plain; plain: string }) {
  const filled = Object.entries(answers(reply.response_json)).filter(([name]) => name !== "flow_token");
  return (
    <>
      <Kind icon={<FileIcon />}>
        <Trans>Filled in a form</Trans>
      </Kind>
      {filled.length > 0 ? (
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-0.5">
          {filled.map(([name, value]) => (
            <div key={name} className="contents">
              <dt className="text-bubble-muted">{name.replaceAll("_", " ")}</dt>
              <dd className="break-words">
                {typeof value === "object" ? Object.values(object(value)).map(text).join(", ") : text(value)}
              </dd>
            </div>
          ))}
        </dl>
      ) : (
        <Formatted text={text(reply.body) || plain} />
      )}
    </>
  );
}

/** What was filled in; a broken answer is no answer. An address stands inside its `values`. */
function answers(json: unknown): Plain {
  try {
    const told = object(JSON.parse(text(json)));
    return Object.keys(object(told.values)).length > 0 ? object(told.values) : told;
  } catch {
    return {};
  }
}

function Cart({ part }: { part: Plain }) {
  const wanted = array(part.product_items).map((item) => ({
    id: text(item.product_retailer_id),
    count: text(item.quantity),
    price: item.item_price ? `${text(item.currency)} ${text(item.item_price)}` : undefined,
  }));
  return (
    <>
      <Kind icon={<BagIcon />}>
        <Trans>Sent a cart from the catalogue</Trans>
      </Kind>
      <div className="my-1">
        <Goods wanted={wanted} />
      </div>
      <Formatted text={text(part.text)} />
    </>
  );
}

function Quiet({ children }: { children: React.ReactNode }) {
  return <p className="text-bubble-muted italic">{children}</p>;
}
