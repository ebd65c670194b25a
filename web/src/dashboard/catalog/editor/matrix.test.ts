import { expect, test } from "vitest";
import {
  addOption,
  addValue,
  blankCell,
  bodyOf,
  type Matrix,
  matrixOf,
  removeCell,
  removeOption,
  removeValue,
  renameOption,
  renameValue,
  setCell,
  wrongFields,
} from "./matrix";

const plain: Matrix = { options: [], cells: [{ ...blankCell(), id: "v1", key: "v1", price: "40.00", quantity: "4" }] };
const ways = ({ cells }: Matrix) => cells.map(({ values }) => values.join("/"));

function shirts(): Matrix {
  let matrix = addOption(plain, "Size");
  for (const size of ["S", "M"]) matrix = addValue(matrix, 0, size);
  matrix = addOption(matrix, "Colour");
  for (const colour of ["Red", "Blue"]) matrix = addValue(matrix, 1, colour);
  return matrix;
}

test("options and values become a matrix, and the variant there was stays its first", () => {
  const matrix = shirts();
  expect(ways(matrix)).toEqual(["S/Red", "M/Red", "S/Blue", "M/Blue"]);
  expect(matrix.cells.map(({ id, price, quantity }) => [id, price, quantity])).toEqual([
    ["v1", "40.00", "4"],
    [null, "40.00", "0"],
    [null, "40.00", "0"],
    [null, "40.00", "0"],
  ]);
  expect(ways(addValue(matrix, 0, " s "))).toEqual(ways(matrix));
});

test("a variant that nobody wants stays away when another value comes", () => {
  const fewer = removeCell(shirts(), shirts().cells[3]?.key ?? "");
  expect(fewer.cells).toHaveLength(4);
  const matrix = shirts();
  const three = removeCell(matrix, matrix.cells[3]?.key ?? "");
  expect(ways(addValue(three, 1, "Green"))).toEqual(["S/Red", "M/Red", "S/Blue", "S/Green", "M/Green"]);
});

test("values and options are renamed and removed", () => {
  expect(ways(renameValue(shirts(), 0, "S", "Small"))).toEqual(["Small/Red", "M/Red", "Small/Blue", "M/Blue"]);
  expect(ways(removeValue(shirts(), 1, "Red"))).toEqual(["S/Blue", "M/Blue"]);
  const sizes = removeOption(shirts(), 1);
  expect([ways(sizes), sizes.cells[0]?.id]).toEqual([["S", "M"], "v1"]);
  const bare = removeValue(removeValue(sizes, 0, "M"), 0, "S");
  expect(bodyOf(bare, plain)).toEqual({ options: [], variants: [{ id: "v1", options: {} }] });
});

test("only what differs is sent of a variant that there is", () => {
  const before = shirts();
  const matrix = renameOption(setCell(before, "v1", { price: "1,299.50", sku: " S-1 ", cost: "" }), 0, " Fit ");
  const { options, variants } = bodyOf(matrix, before);
  expect(options).toEqual(["Fit", "Colour"]);
  expect(variants[0]).toEqual({ id: "v1", options: { Fit: "S", Colour: "Red" }, price: "1299.50", sku: "S-1" });
  expect(variants[1]).toEqual({ options: { Fit: "M", Colour: "Red" }, price: "40.00", stock_quantity: 0 });
});

test("a price that is none goes as it is, so that the server says what is wrong with it", () => {
  expect(bodyOf(setCell(plain, "v1", { price: "cheap" }), plain).variants[0]).toMatchObject({ price: "cheap" });
  expect(bodyOf(setCell(plain, "v1", { price: "" }), plain).variants[0]).toMatchObject({ price: null });
});

test("a product's variants are read by its options", () => {
  const variant = { id: "a", options: { Size: "M" }, price: "1.00", in_stock: true, stock_quantity: null };
  const matrix = matrixOf(["Size"], [variant as never]);
  expect(matrix.options).toEqual([{ name: "Size", values: ["M"] }]);
  expect(matrix.cells[0]).toMatchObject({ id: "a", values: ["M"], quantity: "", isOffered: true });
});

test("fields without a number are named before anything is sent", () => {
  expect(wrongFields({ ...blankCell(), price: "1,200", cost: "" })).toEqual([]);
  expect(wrongFields({ ...blankCell(), price: "", cost: "-3", weight: "heavy" })).toEqual([
    "price",
    "cost",
    "weight_kg",
  ]);
});
