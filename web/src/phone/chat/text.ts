import type { Content, Parameter, Template, TemplatePart } from "../sandbox";

/** What one parameter of a template says. */
export const spoken = (parameter: Parameter | undefined): string | undefined =>
  parameter?.text ?? parameter?.currency?.fallback_value ?? parameter?.date_time?.fallback_value;

/** A text with its `{{1}}` and `{{name}}` filled in. */
export function filled(text: string, given: Parameter[]): string {
  return text.replace(/{{\s*(\w+)\s*}}/g, (mark, name) => {
    const named = given.find((one) => one.parameter_name === name);
    return spoken(named ?? given[Number(name) - 1]) ?? mark;
  });
}

/** The parts of a template as it was approved, and when the account knows more than its text, all of them. */
export function partsOf(template: NonNullable<Content["template"]>, known: Template[]): TemplatePart[] {
  const fitting = known.filter((one) => one.name === template.name);
  const found = fitting.find((one) => one.language === template.language.code) ?? fitting[0];
  if (found?.components?.length) return found.components;
  if (found) return [{ type: "BODY", text: found.body }];
  const given = template.components?.find((part) => part.type.toLowerCase() === "body")?.parameters ?? [];
  return [{ type: "BODY", text: given.map((one, index) => spoken(one) ?? `{{${index + 1}}}`).join(" ") }];
}

/** The text of a template with its parameters in place. */
export function filledIn(template: NonNullable<Content["template"]>, known: Template[]): string {
  const given = template.components?.find((part) => part.type.toLowerCase() === "body")?.parameters ?? [];
  return filled(partsOf(template, known).find((part) => part.type.toUpperCase() === "BODY")?.text ?? "", given);
}

/** What a message says, on one line: for quotes, lists and the wire. */
export function gist(body: Content): string {
  const { interactive } = body;
  const chosen = interactive?.button_reply?.title ?? interactive?.list_reply?.title ?? interactive?.nfm_reply?.body;
  const words =
    body.text?.body ??
    body.button?.text ??
    chosen ??
    interactive?.body?.text ??
    body.image?.caption ??
    body.video?.caption ??
    body.document?.caption ??
    body.document?.filename ??
    body.location?.name ??
    body.contacts?.[0]?.name.formatted_name ??
    body.order?.text ??
    body.reaction?.emoji ??
    body.system?.body ??
    body.template?.name;
  return (words || body.type || "").replace(/\s+/g, " ").trim();
}
