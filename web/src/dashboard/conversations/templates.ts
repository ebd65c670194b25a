const GAP = /{{\s*(\w+)\s*}}/g;

/** The names of a template's gaps, each once, in their order. */
export const gaps = (body: string): string[] => [...new Set([...body.matchAll(GAP)].map((found) => found[1] ?? ""))];

/** A template's words with its gaps filled; an empty one stays a gap. */
export const fill = (body: string, values: Record<string, string>): string =>
  body.replace(GAP, (gap, name: string) => values[name] || gap);

/** The words before a gap, to name it by; empty when nothing stands between it and the one before. */
export function before(body: string, name: string): string {
  const ahead = body.split(new RegExp(`{{\\s*${name}\\s*}}`))[0] ?? "";
  const words =
    ahead
      .split(/[{}.!?\n]/)
      .at(-1)
      ?.replace(/[\s:,;–-]+$/, "") ?? "";
  return words.trim().split(/\s+/).slice(-4).join(" ");
}

/** What fills the body of a template, as WhatsApp wants it: by place for numbers, by name otherwise. */
export function components(body: string, values: Record<string, string>) {
  const parameters = gaps(body).map((name) => {
    const words = { type: "text", text: values[name] ?? "" };
    return /^\d+$/.test(name) ? words : { ...words, parameter_name: name };
  });
  return parameters.length > 0 ? [{ type: "body", parameters }] : [];
}
