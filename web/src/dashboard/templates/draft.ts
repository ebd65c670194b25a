import { array, object, type Plain, text } from "../reading";
import { partOf, samplesOf, variables } from "../templateParts";
import type { NewTemplate, WholeTemplate } from "./calls";

export type HeaderKind = "none" | "text" | "image" | "video" | "document" | "location";
export type ButtonKind = "quick_reply" | "url" | "phone_number" | "copy_code";

export type DraftButton = {
  key: number;
  kind: ButtonKind | "other";
  text: string;
  /** Its address, number or code. */
  value: string;
  sample: string;
  /** As it stands, for kinds that are not edited here. */
  whole: Plain;
};

/** A template as the editor holds it. `rest` are parts that are not edited here and stay as they are. */
export type Draft = {
  name: string;
  language: string;
  category: NewTemplate["category"];
  format: NewTemplate["parameter_format"];
  header: { kind: HeaderKind; text: string; handle: string; url: string };
  body: string;
  footer: string;
  buttons: DraftButton[];
  /** By place and variable, such as `body.name`. */
  samples: Record<string, string>;
  rest: Plain[];
};

export const emptyDraft = (language: string): Draft => ({
  name: "",
  language,
  category: "UTILITY",
  format: "named",
  header: { kind: "none", text: "", handle: "", url: "" },
  body: "",
  footer: "",
  buttons: [],
  samples: {},
  rest: [],
});

const edited = new Set(["HEADER", "BODY", "FOOTER", "BUTTONS"]);
const headerKinds: readonly string[] = ["text", "image", "video", "document", "location"];
const buttonKinds: readonly string[] = ["quick_reply", "url", "phone_number", "copy_code"];
let nextKey = 0;

export const newButton = (kind: ButtonKind): DraftButton => ({
  key: nextKey++,
  kind,
  text: "",
  value: "",
  sample: "",
  whole: {},
});

export function draftOf(template: WholeTemplate): Draft {
  const components = template.editing.components;
  const header = partOf(components, "HEADER");
  const body = partOf(components, "BODY");
  const kind = text(header.format).toLowerCase();
  const example = object(header.example);
  const samples = [
    ...Object.entries(samplesOf(header, "header")).map(([name, sample]) => [`header.${name}`, sample] as const),
    ...Object.entries(samplesOf(body, "body")).map(([name, sample]) => [`body.${name}`, sample] as const),
  ];
  return {
    name: template.name,
    language: template.language,
    category: template.editing.category as Draft["category"],
    format: template.editing.parameter_format,
    header: {
      kind: headerKinds.includes(kind) ? (kind as HeaderKind) : "none",
      text: text(header.text),
      handle: text(Array.isArray(example.header_handle) ? example.header_handle[0] : ""),
      url: text(example.header_url),
    },
    body: text(body.text),
    footer: text(partOf(components, "FOOTER").text),
    buttons: array(partOf(components, "BUTTONS").buttons).map(buttonOf),
    samples: Object.fromEntries(samples),
    rest: components.filter((part) => {
      const type = text(part.type).toUpperCase();
      return !edited.has(type) || (type === "HEADER" && !headerKinds.includes(kind));
    }),
  };
}

function buttonOf(button: Plain): DraftButton {
  const kind = text(button.type).toLowerCase();
  const sample = text(Array.isArray(button.example) ? button.example[0] : button.example);
  return {
    key: nextKey++,
    kind: buttonKinds.includes(kind) ? (kind as ButtonKind) : "other",
    text: text(button.text),
    value: kind === "url" ? text(button.url) : kind === "phone_number" ? text(button.phone_number) : sample,
    sample: kind === "url" ? sample : "",
    whole: button,
  };
}

/** What is sent to the server: parts as Meta writes them, with a sample for each variable. */
export function bodyOf(draft: Draft): NewTemplate {
  const components: Plain[] = [];
  const { header } = draft;
  if (header.kind === "text")
    components.push({ type: "HEADER", format: "TEXT", text: header.text, ...example(draft, "header", header.text) });
  else if (header.kind === "location") components.push({ type: "HEADER", format: "LOCATION" });
  else if (header.kind !== "none")
    components.push({
      type: "HEADER",
      format: header.kind.toUpperCase(),
      ...(header.handle
        ? { example: { header_handle: [header.handle], ...(header.url ? { header_url: header.url } : {}) } }
        : {}),
    });
  components.push({ type: "BODY", text: draft.body, ...example(draft, "body", draft.body) });
  if (draft.footer) components.push({ type: "FOOTER", text: draft.footer });
  components.push(...draft.rest);
  if (draft.buttons.length > 0) components.push({ type: "BUTTONS", buttons: draft.buttons.map(wireButton) });
  return {
    name: draft.name.trim(),
    language: draft.language,
    category: draft.category,
    parameter_format: draft.format,
    components: components as NewTemplate["components"],
  };
}

function example(draft: Draft, place: "header" | "body", words: string): Plain {
  const names = variables(words);
  if (names.length === 0) return {};
  const sample = (name: string) => draft.samples[`${place}.${name}`] ?? "";
  if (draft.format === "named") {
    const params = names.map((name) => ({ param_name: name, example: sample(name) }));
    return { example: { [`${place}_text_named_params`]: params } };
  }
  const row = names.toSorted((one, other) => Number(one) - Number(other)).map(sample);
  return { example: place === "body" ? { body_text: [row] } : { header_text: row } };
}

function wireButton(button: DraftButton): Plain {
  switch (button.kind) {
    case "quick_reply":
      return { type: "QUICK_REPLY", text: button.text };
    case "url":
      return {
        type: "URL",
        text: button.text,
        url: button.value,
        ...(button.sample ? { example: [button.sample] } : {}),
      };
    case "phone_number":
      return { type: "PHONE_NUMBER", text: button.text, phone_number: button.value };
    case "copy_code":
      return { type: "COPY_CODE", example: button.value };
    default:
      return button.whole;
  }
}

/** The next variable to put in: a number, or a name nobody has used. */
export function nextVariable(draft: Draft): string {
  const used = variables(draft.body);
  if (draft.format === "positional") return String(used.length + 1);
  return ["name", "number", "shop", "total"].find((name) => !used.includes(name)) ?? `value_${used.length + 1}`;
}
