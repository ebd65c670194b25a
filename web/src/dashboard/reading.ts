/** JSON that somebody else shaped, read without trusting it. */
export type Plain = Record<string, unknown>;

export const text = (value: unknown): string =>
  typeof value === "string" ? value : typeof value === "number" ? String(value) : "";

/** A message in one line: without the marks that WhatsApp draws as bold, italic and struck. */
export const gist = (words: string): string =>
  words.replace(/(?<!\w)([*_~])(?=\S)([^*_~\n]*\S)\1(?!\w)/g, "$2").replace(/\s+/g, " ");

export const object = (value: unknown): Plain =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Plain) : {};

export const array = (value: unknown): Plain[] => (Array.isArray(value) ? value.map(object) : []);
