/** What stands behind the `?` of an address, as it was typed: each part is read, and nothing for what it cannot be. */
export type Search = Record<string, unknown>;

// A number typed into the address is a word, too: part of a phone number, an order number.
export const word = (value: unknown) =>
  typeof value === "number" ? String(value) : typeof value === "string" && value ? value : undefined;
export const page = (value: unknown) =>
  Number.isInteger(Number(value)) && Number(value) > 1 ? Number(value) : undefined;
export const price = (value: unknown) =>
  Number(value) > 0 && Number.isFinite(Number(value)) ? Number(value) : undefined;
export const flag = (value: unknown) => (value === true || value === "true" ? true : undefined);
export function oneOf<T extends string>(value: unknown, choices: readonly T[]): T | undefined {
  return choices.find((choice) => choice === value);
}
