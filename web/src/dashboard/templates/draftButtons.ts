import { type Plain, text } from "../reading";

export const buttonKinds = [
  "quick_reply",
  "url",
  "phone_number",
  "copy_code",
  "catalog",
  "mpm",
  "spm",
  "flow",
] as const;
export type ButtonKind = (typeof buttonKinds)[number];

export type DraftButton = {
  key: number;
  kind: ButtonKind | "other";
  text: string;
  /** Its address, number, code or form. */
  value: string;
  sample: string;
  /** As it was read: what is not edited here stays as it is. */
  whole: Plain;
};

/** Where the value of a kind stands. */
const places: Partial<Record<ButtonKind, string>> = { url: "url", phone_number: "phone_number", flow: "flow_id" };
/** What WhatsApp calls the buttons whose words are its own. */
const givenWords: Partial<Record<ButtonKind, string>> = {
  catalog: "View catalog",
  mpm: "View items",
  spm: "View",
};

let nextKey = 0;
export const newKey = (): number => nextKey++;

export const newButton = (kind: ButtonKind): DraftButton => ({
  key: newKey(),
  kind,
  text: givenWords[kind] ?? "",
  value: "",
  sample: "",
  whole: {},
});

/** Quick replies stay together, as WhatsApp wants them: a new one stands behind the last of them. */
export function placed(buttons: DraftButton[], button: DraftButton): DraftButton[] {
  const last = buttons.findLastIndex((one) => one.kind === "quick_reply");
  if (button.kind !== "quick_reply" || last < 0) return [...buttons, button];
  return buttons.toSpliced(last + 1, 0, button);
}

const sampleOf = (button: Plain): string => text(Array.isArray(button.example) ? button.example[0] : button.example);

export function buttonOf(button: Plain): DraftButton {
  const named = text(button.type).toLowerCase();
  const kind = buttonKinds.find((one) => one === named) ?? "other";
  const place = kind === "other" ? undefined : places[kind];
  return {
    key: newKey(),
    kind,
    text: text(button.text),
    value: place ? text(button[place]) : sampleOf(button),
    sample: kind === "url" ? sampleOf(button) : "",
    whole: button,
  };
}

/** A button without what belongs to the form that it opened before: its name and its first screen. */
function ofAnyForm({
  flow_name: _name,
  flow_json: _json,
  flow_action: _action,
  navigate_screen: _screen,
  ...rest
}: Plain) {
  return rest;
}

/** A button as Meta writes it. */
export function wireButton({ kind, text: words, value, sample, whole }: DraftButton): Plain {
  if (kind === "other") return whole;
  const { example, ...read } = whole;
  const rest = kind === "flow" && value !== text(whole.flow_id) ? ofAnyForm(read) : read;
  const given = sample || (kind === "copy_code" ? value : "");
  const kept = given && given === sampleOf(whole) ? example : kind === "url" ? [given] : given;
  const button: Plain = { ...rest, type: kind.toUpperCase(), ...(given ? { example: kept } : {}) };
  if (words || kind === "quick_reply" || kind === "url" || kind === "phone_number" || kind === "flow")
    button.text = words;
  const place = places[kind];
  if (place && (value || kind !== "flow")) button[place] = value;
  else if (place) delete button[place];
  return button;
}
