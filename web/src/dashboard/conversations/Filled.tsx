import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Formatted } from "../Formatted";
import { FileIcon } from "../icons";
import { array, object, type Plain, text } from "../reading";
import { useShop } from "../shop";
import { When } from "../When";
import { type Message, offeredTemplatesQuery } from "./calls";
import { Goods } from "./Goods";
import { File, Kind, Place, Tap } from "./pieces";
import { fill } from "./templates";

/** A template with its gaps filled, as the customer reads it. */
export function Filled({ message }: { message: Message }) {
  const body = message.body;
  const offered = useQuery(offeredTemplatesQuery(useShop().id, message.conversation_id)).data;
  const template = offered?.find((one) => one.name === body.name && one.language === body.language);
  const words = template?.body ? fill(template.body, given(body)) : message.text;
  const header = object(body.header);
  const cards = array(body.cards);
  const goods = [...cards.map((card) => text(card.retailer_id)), ...array(body.buttons).flatMap(productsOf)];
  return (
    <>
      <Kind icon={<FileIcon />}>
        <Trans>Template {text(body.name)}</Trans>
      </Kind>
      {header.type === "location" ? (
        <Place place={header} />
      ) : header.type === "text" ? (
        <p className="font-semibold">{text(header.body)}</p>
      ) : header.type ? (
        <File kind={text(header.type)} file={header} />
      ) : null}
      <Formatted text={words} />
      {typeof body.offer_ends_at === "number" ? (
        <p className="mt-1 text-xs text-bubble-muted">
          <Trans>
            The offer ends: <When at={new Date(body.offer_ends_at).toISOString()} long />
          </Trans>
        </p>
      ) : null}
      {cards.map((card, position) => {
        const above = object(card.header);
        // biome-ignore lint/suspicious/noArrayIndexKey: cards of one message never move
        return above.type ? <File key={position} kind={text(above.type)} file={above} /> : null;
      })}
      {goods.some(Boolean) ? <Goods wanted={goods.filter(Boolean).map((id) => ({ id }))} /> : null}
      {array(body.buttons)
        .filter((button) => shown.has(text(button.kind)))
        .map((button) => (
          <span key={text(button.index)} className="mt-1 block">
            <Tap>{text(button.value) || text(button.kind)}</Tap>
          </span>
        ))}
    </>
  );
}

/** Buttons whose filling says something to a person: of the others it is an id, or the products below. */
const shown = new Set(["quick_reply", "url", "copy_code"]);

const productsOf = (button: Plain): string[] =>
  array(button.sections).flatMap(({ retailer_ids }) => (Array.isArray(retailer_ids) ? retailer_ids.map(text) : []));

/** What fills the body: by name, else by place; from the parts themselves when they were given whole. */
function given(body: Plain): Record<string, string> {
  const named = object(body.named);
  const placed = Array.isArray(body.parameters) ? body.parameters : [];
  const parts = array(body.components)
    .filter((part) => text(part.type).toLowerCase() === "body")
    .flatMap((part) => array(part.parameters));
  return Object.fromEntries([
    ...Object.entries(named).map(([name, value]) => [name, text(value)]),
    ...placed.map((value, place) => [String(place + 1), text(value)]),
    ...parts.map((part, place) => [text(part.parameter_name) || String(place + 1), text(part.text)]),
  ]);
}
