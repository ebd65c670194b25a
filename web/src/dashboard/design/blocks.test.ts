import { expect, test } from "vitest";
import { added, newBlock } from "./blocks";

const products = newBlock("products", []);

test("every block has an id of its own", () => {
  const one = newBlock("text", [products]);
  const two = newBlock("text", [products, one]);
  expect([one.id, two.id, newBlock("text", [two]).id]).toEqual(["text", "text-2", "text"]);
});

test("a welcome leads, a text comes before the products, the hours stand at the foot", () => {
  let front = [products];
  for (const kind of ["hours", "text", "hero"] as const) front = added(newBlock(kind, front), front);
  expect(front.map(({ kind }) => kind)).toEqual(["hero", "text", "products", "hours"]);
});
