import { array, object, type Plain, text } from "./reading";

/** One thing that a template leaves open, and how it is asked for. */
export type Gap = {
  /** Where it belongs, as the server names it in a problem. */
  field: string;
  part: "header" | "offer" | "body" | "button";
  kind: "text" | "image" | "video" | "document" | "location" | "product" | "ends" | "url" | "copy_code" | "mpm";
  /** The variable's name or number; of a button its words. */
  name: string;
  index: number;
  sample: string;
  /** The card of a carousel that it is on. */
  card?: number;
};

const variable = /{{\s*([^{}]*?)\s*}}/g;

/** The names in `{{…}}` of a text, each once. */
export const variables = (words: string): string[] => [
  ...new Set([...words.matchAll(variable)].map((found) => found[1] ?? "")),
];

export const partOf = (components: Plain[], type: string): Plain =>
  components.find((part) => text(part.type).toUpperCase() === type) ?? {};

/** The samples of a header or a body, by variable. */
export function samplesOf(part: Plain, place: "header" | "body"): Record<string, string> {
  const example = object(part.example);
  const named = array(example[`${place}_text_named_params`]);
  if (named.length > 0) return Object.fromEntries(named.map((one) => [text(one.param_name), text(one.example)]));
  const given = example[`${place}_text`];
  const row: unknown = place === "body" && Array.isArray(given) && Array.isArray(given[0]) ? given[0] : given;
  return Object.fromEntries((Array.isArray(row) ? row : []).map((one, at) => [String(at + 1), text(one)]));
}

/** Everything a template leaves open, from its top to the last button of its last card. */
export function gapsOf(components: Plain[]): Gap[] {
  const cards = array(partOf(components, "CAROUSEL").cards).flatMap((one, card) =>
    gapsIn(array(one.components)).map((gap) => ({ ...gap, field: `cards[${card}].${gap.field}`, card })),
  );
  return [...gapsIn(components), ...cards];
}

const asked = ["image", "video", "document", "location", "product"] as const;
const isAskedFor = (format: string): format is (typeof asked)[number] => (asked as readonly string[]).includes(format);

function gapsIn(components: Plain[]): Gap[] {
  const header = partOf(components, "HEADER");
  const body = partOf(components, "BODY");
  const gaps: Gap[] = [];
  const format = text(header.format).toLowerCase();
  if (isAskedFor(format))
    gaps.push({ field: "header", part: "header", kind: format, name: format, index: 0, sample: "" });
  const offer = partOf(components, "LIMITED_TIME_OFFER");
  if (object(offer.limited_time_offer ?? offer).has_expiration)
    gaps.push({ field: "offer", part: "offer", kind: "ends", name: "", index: 0, sample: "" });
  for (const [part, place] of [
    [header, "header"],
    [body, "body"],
  ] as const) {
    const samples = samplesOf(part, place);
    for (const name of variables(text(part.text)))
      gaps.push({
        field: `${place}.${name}`,
        part: place,
        kind: "text",
        name,
        index: 0,
        sample: samples[name] ?? "",
      });
  }
  array(partOf(components, "BUTTONS").buttons).forEach((button, index) => {
    const kind = text(button.type).toUpperCase();
    const field = `buttons[${index}]`;
    const sample = text(Array.isArray(button.example) ? button.example[0] : button.example);
    if (kind === "URL" && variables(text(button.url)).length > 0)
      gaps.push({ field, part: "button", kind: "url", name: text(button.text), index, sample });
    if (kind === "COPY_CODE") gaps.push({ field, part: "button", kind: "copy_code", name: "", index, sample });
    if (kind === "MPM") gaps.push({ field, part: "button", kind: "mpm", name: text(button.text), index, sample: "" });
  });
  return gaps;
}

/**
 * What is sent: the `components` of a message by a template, as the Cloud API takes them. Products are of the catalogue
 * behind the number that speaks.
 */
export function filled(gaps: Gap[], values: Record<string, string>, catalog: string | null = null): Plain[] {
  const on = (card?: number) =>
    filledIn(
      gaps.filter((gap) => gap.card === card),
      values,
      catalog,
    );
  const numbers = [...new Set(gaps.flatMap(({ card }) => card ?? []))];
  const cards = numbers.map((card) => ({ card_index: card, components: on(card) }));
  return cards.length > 0 ? [...on(), { type: "carousel", cards }] : on();
}

function filledIn(gaps: Gap[], values: Record<string, string>, catalog: string | null): Plain[] {
  const components: Plain[] = [];
  const ends = gaps.find((gap) => gap.kind === "ends");
  if (ends) components.push(offerUntil(values[ends.field] ?? ""));
  for (const part of ["header", "body"] as const) {
    const parameters = gaps
      .filter((gap) => gap.part === part)
      .map((gap) => parameter(gap, values[gap.field] ?? "", catalog));
    if (parameters.length > 0) components.push({ type: part, parameters });
  }
  for (const gap of gaps.filter((gap) => gap.part === "button")) {
    const value = values[gap.field] ?? "";
    const one =
      gap.kind === "url"
        ? { type: "text", text: value }
        : gap.kind === "mpm"
          ? productsOf(gap.name, value)
          : { type: "coupon_code", coupon_code: value };
    components.push({ type: "button", sub_type: gap.kind, index: String(gap.index), parameters: [one] });
  }
  return components;
}

/** `value` is a moment on the merchant's own clock, as a field for one gives it. */
function offerUntil(value: string): Plain {
  const until = new Date(value).getTime();
  const parameters = Number.isNaN(until)
    ? []
    : [{ type: "limited_time_offer", limited_time_offer: { expiration_time_ms: until } }];
  return { type: "limited_time_offer", parameters };
}

/** The codes of products as the value of a gap: a line for each, since a code may hold anything else. */
export const asValue = (codes: string[]): string => codes.join("\n");

function productsOf(title: string, value: string): Plain {
  const codes = value.split("\n").filter(Boolean);
  const items = codes.map((code) => ({ product_retailer_id: code }));
  const sections = [{ title: title.slice(0, 24), product_items: items }];
  return { type: "action", action: { thumbnail_product_retailer_id: codes[0] ?? "", sections } };
}

function parameter(gap: Gap, value: string, catalog: string | null): Plain {
  if (gap.kind === "product")
    return {
      type: "product",
      product: { product_retailer_id: value.trim(), ...(catalog ? { catalog_id: catalog } : {}) },
    };
  if (gap.kind === "location") {
    const [latitude = "", longitude = ""] = value.split(",").map((piece) => piece.trim());
    return { type: "location", location: { latitude, longitude } };
  }
  if (gap.kind !== "text") return { type: gap.kind, [gap.kind]: { link: value.trim() } };
  const named = /^\d+$/.test(gap.name) ? {} : { parameter_name: gap.name };
  return { type: "text", ...named, text: value };
}
