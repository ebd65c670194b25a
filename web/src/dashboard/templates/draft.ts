import { array, object, type Plain, text } from "../reading";
import { partOf, samplesOf, variables } from "../templateParts";
import type { NewTemplate, WholeTemplate } from "./calls";
import { buttonOf, type DraftButton, newButton, newKey, wireButton } from "./draftButtons";

export const headerKinds = ["text", "image", "video", "document", "location", "product"] as const;
export type HeaderKind = "none" | (typeof headerKinds)[number];
export type Header = { kind: HeaderKind; text: string; handle: string; url: string; whole: Plain };

/** What one bubble says: the message itself, or one card of a carousel. */
export type Said = {
  header: Header;
  body: string;
  buttons: DraftButton[];
  /** By place and variable, such as `body.name`. */
  samples: Record<string, string>;
  /** Parts that are not edited here and stay as they are. */
  rest: Plain[];
};

export type Card = Said & { key: number; whole: Plain };

/** A message alone, above cards to swipe through, or with an offer that ends. */
export type Shape = "plain" | "cards" | "offer";

/** A template as the editor holds it. What its shape does not take is kept, but not sent. */
export type Draft = Said & {
  name: string;
  language: string;
  category: NewTemplate["category"];
  format: NewTemplate["parameter_format"];
  shape: Shape;
  footer: string;
  cards: Card[];
  offer: { text: string; ends: boolean; whole: Plain };
};

export const MOST_CARDS = 10;
const FEWEST_CARDS = 2;
const edited = new Set(["HEADER", "BODY", "FOOTER", "BUTTONS", "CAROUSEL", "LIMITED_TIME_OFFER"]);

export const emptyHeader = (kind: HeaderKind): Header => ({ kind, text: "", handle: "", url: "", whole: {} });
const emptySaid = (kind: HeaderKind): Said => ({
  header: emptyHeader(kind),
  body: "",
  buttons: [],
  samples: {},
  rest: [],
});

export const emptyDraft = (language: string): Draft => ({
  ...emptySaid("none"),
  name: "",
  language,
  category: "UTILITY",
  format: "named",
  shape: "plain",
  footer: "",
  cards: [],
  offer: { text: "", ends: true, whole: {} },
});

/** The cards of another kind. A product is shown by WhatsApp itself, so its card has a button and no words of ours. */
export function begunWith(cards: Card[], kind: HeaderKind): Card[] {
  const isProduct = kind === "product";
  return cards.map((card) => ({
    ...card,
    header: emptyHeader(kind),
    body: isProduct ? "" : card.body,
    buttons: isProduct ? [newButton("spm")] : card.buttons.filter((button) => button.kind !== "spm"),
  }));
}

/** A card to write, with the kinds of header and buttons that the others have: WhatsApp wants them alike. */
export function newCard(like?: Card): Card {
  const buttons = (like?.buttons ?? []).map((one) => ({ ...one, key: newKey() }));
  return { ...emptySaid(like?.header.kind ?? "image"), buttons, key: newKey(), whole: {} };
}

/** Cards and offers are marketing; cards come in twos at least. */
export function reshaped(draft: Draft, shape: Shape, isCategoryFixed: boolean): Partial<Draft> {
  const missing = shape === "cards" ? Math.max(0, FEWEST_CARDS - draft.cards.length) : 0;
  return {
    shape,
    cards: [...draft.cards, ...Array.from({ length: missing }, () => newCard(draft.cards[0]))],
    ...(shape === "plain" || isCategoryFixed ? {} : { category: "MARKETING" }),
  };
}

export function draftOf(template: WholeTemplate): Draft {
  const components = template.editing.components;
  const types = components.map((part) => text(part.type).toUpperCase());
  const offer = partOf(components, "LIMITED_TIME_OFFER");
  const terms = object(offer.limited_time_offer ?? offer);
  return {
    ...saidOf(components),
    name: template.name,
    language: template.language,
    category: template.editing.category as Draft["category"],
    format: template.editing.parameter_format,
    shape: types.includes("CAROUSEL") ? "cards" : types.includes("LIMITED_TIME_OFFER") ? "offer" : "plain",
    footer: text(partOf(components, "FOOTER").text),
    cards: array(partOf(components, "CAROUSEL").cards).map((card) => ({
      ...saidOf(array(card.components)),
      key: newKey(),
      whole: card,
    })),
    offer: { text: text(terms.text), ends: terms.has_expiration === true, whole: offer },
  };
}

function saidOf(components: Plain[]): Said {
  const header = partOf(components, "HEADER");
  const body = partOf(components, "BODY");
  const format = (text(header.format) || (header.type ? "TEXT" : "")).toLowerCase();
  const kind = headerKinds.find((one) => one === format);
  const example = object(header.example);
  const samples = (["header", "body"] as const).flatMap((place) =>
    Object.entries(samplesOf(place === "header" ? header : body, place)).map(
      ([name, sample]) => [`${place}.${name}`, sample] as const,
    ),
  );
  return {
    header: {
      kind: kind ?? "none",
      text: text(header.text),
      handle: text(Array.isArray(example.header_handle) ? example.header_handle[0] : ""),
      url: text(example.header_url),
      whole: header,
    },
    body: text(body.text),
    buttons: array(partOf(components, "BUTTONS").buttons).map(buttonOf),
    samples: Object.fromEntries(samples),
    rest: components.filter((part) => {
      const type = text(part.type).toUpperCase();
      // The body and the footer of a one-time code have no words: WhatsApp writes them.
      const isWrittenByWhatsApp = (type === "BODY" || type === "FOOTER") && part.text === undefined;
      return !edited.has(type) || (type === "HEADER" && !kind) || isWrittenByWhatsApp;
    }),
  };
}

/** What is sent to the server: parts as Meta writes them, with a sample for each variable. */
export function bodyOf(draft: Draft): NewTemplate {
  const { shape, format } = draft;
  const components: Plain[] = [];
  if (shape !== "cards") components.push(...wireHeader(draft, format));
  if (shape === "offer") components.push(wireOffer(draft.offer));
  if (!draft.rest.some((part) => text(part.type).toUpperCase() === "BODY")) components.push(wireBody(draft, format));
  if (shape === "plain" && draft.footer) components.push({ type: "FOOTER", text: draft.footer });
  components.push(...draft.rest);
  if (shape === "cards")
    components.push({ type: "CAROUSEL", cards: draft.cards.map((card) => wireCard(card, format)) });
  else components.push(...wireButtons(draft));
  return {
    name: draft.name.trim(),
    language: draft.language,
    category: draft.category,
    parameter_format: format,
    components: components as NewTemplate["components"],
  };
}

function wireCard(card: Card, format: Draft["format"]): Plain {
  const body = card.body ? [wireBody(card, format)] : [];
  const components = [...wireHeader(card, format), ...body, ...card.rest, ...wireButtons(card)];
  return { ...card.whole, components };
}

function wireHeader(said: Said, format: Draft["format"]): Plain[] {
  const { kind, text: words, handle, url, whole } = said.header;
  if (kind === "none") return [];
  if (kind === "text")
    return [{ type: "HEADER", format: "TEXT", text: words, ...example(said, "header", words, format) }];
  const sample = handle
    ? { ...object(whole.example), header_handle: [handle], ...(url ? { header_url: url } : {}) }
    : whole.example;
  return [{ ...whole, type: "HEADER", format: kind.toUpperCase(), ...(sample ? { example: sample } : {}) }];
}

const wireBody = (said: Said, format: Draft["format"]): Plain => ({
  type: "BODY",
  text: said.body,
  ...example(said, "body", said.body, format),
});

const wireButtons = ({ buttons }: Said): Plain[] =>
  buttons.length > 0 ? [{ type: "BUTTONS", buttons: buttons.map(wireButton) }] : [];

function wireOffer({ text: words, ends, whole }: Draft["offer"]): Plain {
  const terms = { ...object(whole.limited_time_offer), text: words, has_expiration: ends };
  return { type: "LIMITED_TIME_OFFER", limited_time_offer: terms };
}

function example(said: Said, place: "header" | "body", words: string, format: Draft["format"]): Plain {
  const names = variables(words);
  if (names.length === 0) return {};
  const sample = (name: string) => said.samples[`${place}.${name}`] ?? "";
  if (format === "named") {
    const params = names.map((name) => ({ param_name: name, example: sample(name) }));
    return { example: { [`${place}_text_named_params`]: params } };
  }
  const row = names.toSorted((one, other) => Number(one) - Number(other)).map(sample);
  return { example: place === "body" ? { body_text: [row] } : { header_text: row } };
}

/** The next variable to put in: a number, or a name nobody has used. */
export function nextVariable(body: string, format: Draft["format"]): string {
  const used = variables(body);
  if (format === "positional") return String(used.length + 1);
  return ["name", "number", "shop", "total"].find((name) => !used.includes(name)) ?? `value_${used.length + 1}`;
}

/** The fields something was written in: only these are complained about before the first try. */
export function touched(draft: Draft): Set<string> {
  const fields = new Set(touchedIn(draft, ""));
  draft.cards.forEach((card, index) => {
    for (const field of touchedIn(card, `cards[${index}].`)) fields.add(field);
  });
  if (draft.name) fields.add("name");
  if (draft.footer) fields.add("footer.text");
  if (draft.offer.text) fields.add("offer.text");
  if (draft.shape !== "plain") fields.add("category");
  return fields;
}

function touchedIn({ header, body, buttons }: Said, where: string): string[] {
  const written = [
    ...(body ? ["body.text"] : []),
    ...(header.text ? ["header.text"] : []),
    ...buttons.flatMap((button, index) => [
      ...(button.text ? [`buttons[${index}].text`] : []),
      ...(button.value ? [`buttons[${index}].url`, `buttons[${index}].phone_number`] : []),
    ]),
  ];
  return written.map((field) => `${where}${field}`);
}
