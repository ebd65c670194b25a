import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { FormIcon, PhoneIcon } from "../icons";
import { type Content, type Interactive, type Item, mediaUrl, type Template } from "../sandbox";
import { ContactCards } from "./ContactCards";
import { Document, HeaderMedia, Photo, Sticker, Video, Voice } from "./Files";
import { Link } from "./Link";
import { PlaceMap } from "./Map";
import { OrderCard, OrderDetails, OrderStatus, ProductCard } from "./Products";
import { TemplateText } from "./TemplateParts";
import { Words } from "./Words";

type Props = { body: Content; templates: Template[]; items: Item[]; onProduct: (id: string) => void };

/** What a message says, by its kind. */
export function Body({ body, templates, items, onProduct }: Props): ReactNode {
  if (body.text)
    return (
      <>
        {body.text.preview_url === false ? null : <Link text={body.text.body} />}
        <Say text={body.text.body} />
      </>
    );
  if (body.button) return <Say text={body.button.text} />;
  if (body.image) return <Photo url={mediaUrl(body.image)} caption={body.image.caption} />;
  if (body.video) return <Video media={body.video} />;
  if (body.audio) return <Voice media={body.audio} />;
  if (body.document) return <Document media={body.document} />;
  if (body.sticker) return <Sticker media={body.sticker} />;
  if (body.location) return <PlaceMap place={body.location} />;
  if (body.contacts) return <ContactCards contacts={body.contacts} />;
  if (body.template) return <TemplateText template={body.template} templates={templates} />;
  if (body.order) return <OrderCard order={body.order} items={items} />;
  if (body.reaction) return <p className="px-1.5 text-3xl">{body.reaction.emoji}</p>;
  if (body.interactive) return <InteractiveBody interactive={body.interactive} items={items} onProduct={onProduct} />;
  if (body.type === "unsupported")
    return (
      <Aside>
        <Trans>Something this business's WhatsApp cannot show ({body.unsupported?.type ?? "?"}).</Trans>
      </Aside>
    );
  return (
    <Aside>
      <Trans>A message of type {body.type ?? "?"}; see the wire.</Trans>
    </Aside>
  );
}

function InteractiveBody({
  interactive,
  items,
  onProduct,
}: {
  interactive: Interactive;
  items: Item[];
  onProduct: (id: string) => void;
}): ReactNode {
  const { type, action, header, body, footer, nfm_reply, call_permission_reply } = interactive;
  const chosen = interactive.button_reply ?? interactive.list_reply;
  if (chosen)
    return (
      <>
        <Say text={chosen.title} />
        {interactive.list_reply?.description ? <Small>{interactive.list_reply.description}</Small> : null}
      </>
    );
  if (nfm_reply) return <FormAnswer reply={nfm_reply} />;
  if (call_permission_reply)
    return (
      <p className="flex items-center gap-2 px-1.5 pt-1">
        <PhoneIcon />
        {call_permission_reply.response === "accept" ? <Trans>Calls allowed</Trans> : <Trans>Calls not allowed</Trans>}
      </p>
    );
  const product = type === "product" ? action?.product_retailer_id : undefined;
  return (
    <>
      {header ? <HeaderMedia header={header} /> : null}
      {product ? <ProductCard id={product} items={items} onOpen={() => onProduct(product)} /> : null}
      {type === "order_details" ? <OrderDetails parameters={action?.parameters} /> : null}
      {header?.text ? (
        <p dir="auto" className="break-words px-1.5 pt-1 text-[15px] font-semibold">
          {header.text}
        </p>
      ) : null}
      {type === "order_status" ? <OrderStatus parameters={action?.parameters} /> : null}
      {body?.text ? <Say text={body.text} /> : null}
      {footer ? <Small>{footer.text}</Small> : null}
    </>
  );
}

/** The answer to a form, with what was filled in. */
function FormAnswer({ reply }: { reply: NonNullable<Interactive["nfm_reply"]> }) {
  return (
    <div className="min-w-52 px-1.5 pt-1">
      <p className="flex items-center gap-2 font-medium">
        <FormIcon />
        {reply.body}
      </p>
      <dl className="mt-1 grid grid-cols-[auto_1fr] gap-x-3 text-[13px]">
        {Object.entries(valuesIn(reply.response_json)).map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-muted">{name.replace(/_/g, " ")}</dt>
            <dd dir="auto" className="break-words">
              {typeof value === "string" ? value : JSON.stringify(value)}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function valuesIn(json: string): Record<string, unknown> {
  try {
    const { flow_token: _, ...answered } = JSON.parse(json);
    return answered.values ?? answered;
  } catch {
    return {};
  }
}

export function Say({ text }: { text: string }) {
  return (
    <p dir="auto" className="break-words px-1.5 pt-1 [overflow-wrap:anywhere]">
      <Words text={text} />
    </p>
  );
}

export function Small({ children }: { children: ReactNode }) {
  return (
    <p dir="auto" className="break-words px-1.5 pt-0.5 text-[12.5px] text-muted">
      {children}
    </p>
  );
}

function Aside({ children }: { children: ReactNode }) {
  return <p className="px-1.5 pt-1 text-muted italic">{children}</p>;
}
