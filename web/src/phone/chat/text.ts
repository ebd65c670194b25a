import type { Content, Template } from "../sandbox";

/** The text of a template with its parameters in place. */
export function filledIn(template: NonNullable<Content["template"]>, known: Template[]): string {
  const given = template.components?.find((part) => part.type.toLowerCase() === "body")?.parameters ?? [];
  const text =
    known.find((one) => one.name === template.name)?.body ?? given.map((_, index) => `{{${index + 1}}}`).join(" ");
  return text.replace(/{{\s*(\d+)\s*}}/g, (mark, index) => given[Number(index) - 1]?.text ?? mark);
}

/** What a message says, on one line: for quotes, lists and the wire. */
export function gist(body: Content): string {
  const { interactive } = body;
  const chosen = interactive?.button_reply?.title ?? interactive?.list_reply?.title;
  const words =
    body.text?.body ??
    chosen ??
    interactive?.body?.text ??
    body.image?.caption ??
    body.location?.name ??
    body.template?.name;
  return (words ?? body.type ?? "").replace(/\s+/g, " ").trim();
}
