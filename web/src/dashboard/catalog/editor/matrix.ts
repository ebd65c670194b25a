import type { Wire } from "@/dashboard/wire";
import { amountOf } from "../numbers";

export type Variant = Wire["VariantOut"];
export type Option = { name: string; values: string[] };

/** A variant as the form holds it: everything is words. `values` has one for each option, in their order. */
export type Cell = {
  key: string;
  id: string | null;
  values: string[];
  price: string;
  compareAt: string;
  cost: string;
  sku: string;
  barcode: string;
  weight: string;
  quantity: string;
  lowAt: string;
  isOffered: boolean;
};
export type Matrix = { options: Option[]; cells: Cell[] };
export type CellField = Exclude<keyof Cell, "key" | "id" | "values">;

let made = 0;
const newKey = () => `new-${++made}`;

export const blankCell = (): Cell => ({
  key: newKey(),
  id: null,
  values: [],
  price: "",
  compareAt: "",
  cost: "",
  sku: "",
  barcode: "",
  weight: "",
  quantity: "",
  lowAt: "",
  isOffered: true,
});

/** The options of a product, and its variants by them. */
export function matrixOf(names: string[], variants: Variant[]): Matrix {
  const options = names.map((name) => ({
    name,
    values: [...new Set(variants.flatMap((one) => one.options[name] ?? []))],
  }));
  return { options, cells: variants.map((one) => cellOf(one, names)) };
}

const cellOf = (variant: Variant, names: string[]): Cell => ({
  key: variant.id,
  id: variant.id,
  values: names.map((name) => variant.options[name] ?? ""),
  price: variant.price,
  compareAt: variant.compare_at_price ?? "",
  cost: variant.cost ?? "",
  sku: variant.sku ?? "",
  barcode: variant.barcode ?? "",
  weight: variant.weight_kg ?? "",
  quantity: variant.stock_quantity?.toString() ?? "",
  lowAt: variant.low_stock_at?.toString() ?? "",
  isOffered: variant.in_stock || variant.stock_quantity === 0,
});

export const addOption = ({ options, cells }: Matrix, name: string): Matrix => ({
  options: [...options, { name, values: [] }],
  cells: cells.map((cell) => ({ ...cell, values: [...cell.values, ""] })),
});

export const renameOption = (matrix: Matrix, at: number, name: string): Matrix => ({
  ...matrix,
  options: matrix.options.map((one, index) => (index === at ? { ...one, name } : one)),
});

/** Without an option, variants that differed by it alone become one: the first. */
export function removeOption({ options, cells }: Matrix, at: number): Matrix {
  const fewer = cells.map((cell) => ({ ...cell, values: cell.values.toSpliced(at, 1) }));
  return { options: options.toSpliced(at, 1), cells: onceEach(fewer) };
}

/**
 * One more value of an option. The first is what all variants have; each further one comes in every way that the other
 * options allow, at the price of the first variant.
 */
export function addValue({ options, cells }: Matrix, at: number, value: string): Matrix {
  const option = options[at];
  if (!option || option.values.some((one) => folded(one) === folded(value))) return { options, cells };
  const more = options.map((one, index) => (index === at ? { ...one, values: [...one.values, value] } : one));
  if (option.values.length === 0)
    return { options: more, cells: cells.map((cell) => ({ ...cell, values: cell.values.with(at, value) })) };
  const ways = more.map(({ values }, index) => (index === at ? [value] : values.length ? values : [""]));
  return { options: more, cells: onceEach([...cells, ...product(ways).map((values) => like(cells[0], values))]) };
}

export function renameValue({ options, cells }: Matrix, at: number, from: string, to: string): Matrix {
  return {
    options: options.map((one, index) =>
      index === at ? { ...one, values: one.values.map((value) => (value === from ? to : value)) } : one,
    ),
    cells: cells.map((cell) => (cell.values[at] === from ? { ...cell, values: cell.values.with(at, to) } : cell)),
  };
}

/** Without a value its variants go; the last value of an option leaves them as they are. */
export function removeValue({ options, cells }: Matrix, at: number, value: string): Matrix {
  const rest = options[at]?.values.filter((one) => one !== value) ?? [];
  const fewer = options.map((one, index) => (index === at ? { ...one, values: rest } : one));
  if (rest.length === 0)
    return { options: fewer, cells: cells.map((cell) => ({ ...cell, values: cell.values.with(at, "") })) };
  return { options: fewer, cells: cells.filter((cell) => cell.values[at] !== value) };
}

export const removeCell = ({ options, cells }: Matrix, key: string): Matrix => {
  const kept = cells.filter((cell) => cell.key !== key);
  return {
    options: options.map((option, at) => ({
      ...option,
      values: option.values.filter((value) => kept.some((cell) => cell.values[at] === value)),
    })),
    cells: kept,
  };
};

export const setCell = ({ options, cells }: Matrix, key: string, part: Partial<Cell>): Matrix => ({
  options,
  cells: cells.map((cell) => (cell.key === key ? { ...cell, ...part } : cell)),
});

/** What is sent of a matrix: of a variant that there is only what differs, so that a sale meanwhile is not undone. */
export function bodyOf(matrix: Matrix, before: Matrix): Wire["VariantMatrix"] {
  const used = matrix.options.map((one, at) => ({ ...one, at })).filter(({ values }) => values.length > 0);
  return {
    options: used.map(({ name }) => name.trim()),
    variants: matrix.cells.map((cell) => ({
      ...(cell.id ? { id: cell.id } : {}),
      options: Object.fromEntries(used.map(({ name, at }) => [name.trim(), (cell.values[at] ?? "").trim()])),
      ...changesOf(
        cell,
        before.cells.find((one) => one.id !== null && one.id === cell.id),
      ),
    })),
  };
}

/** The fields of a variant that differ, as the API takes them; of a new one all that is said. */
export function changesOf(cell: Cell, before: Cell | undefined): Omit<Wire["VariantCell"], "id" | "options"> {
  const was = before ?? { ...blankCell(), price: "" };
  const told: Omit<Wire["VariantCell"], "id" | "options"> = {};
  if (cell.price !== was.price || (!before && cell.price)) told.price = amount(cell.price);
  if (cell.compareAt !== was.compareAt) told.compare_at_price = amount(cell.compareAt);
  if (cell.cost !== was.cost) told.cost = amount(cell.cost);
  if (cell.sku !== was.sku) told.sku = cell.sku.trim() || null;
  if (cell.barcode !== was.barcode) told.barcode = cell.barcode.trim() || null;
  if (cell.weight !== was.weight) told.weight_kg = amount(cell.weight);
  if (cell.quantity !== was.quantity) told.stock_quantity = cell.quantity === "" ? null : Number(cell.quantity);
  if (cell.lowAt !== was.lowAt) told.low_stock_at = cell.lowAt === "" ? null : Number(cell.lowAt);
  if (cell.isOffered !== was.isOffered) told.in_stock = cell.isOffered;
  return told;
}

/** The fields of a variant that hold no number where one is needed, by the API's names. */
export function wrongFields(cell: Cell): string[] {
  const typed = { compare_at_price: cell.compareAt, cost: cell.cost, weight_kg: cell.weight };
  const wrong = Object.entries(typed).filter(([, words]) => words.trim() && !isAmount(words));
  return [...(isAmount(cell.price) ? [] : ["price"]), ...wrong.map(([field]) => field)];
}

const isAmount = (words: string) => {
  const plain = amountOf(words);
  return plain !== null && !plain.startsWith("-");
};
const amount = (words: string) => (words.trim() === "" ? null : (amountOf(words) ?? words.trim()));
const folded = (value: string) => value.trim().toLowerCase();
const same = (values: string[]) => values.map(folded).join("\u0000");

const onceEach = (cells: Cell[]): Cell[] =>
  [...new Map(cells.toReversed().map((one) => [same(one.values), one])).values()].toReversed();

const like = (cell: Cell | undefined, values: string[]): Cell => ({
  ...blankCell(),
  values,
  price: cell?.price ?? "",
  compareAt: cell?.compareAt ?? "",
  cost: cell?.cost ?? "",
  weight: cell?.weight ?? "",
  quantity: cell?.quantity ? "0" : "",
});

const product = (ways: string[][]): string[][] =>
  ways.reduce<string[][]>((found, values) => found.flatMap((one) => values.map((value) => [...one, value])), [[]]);
