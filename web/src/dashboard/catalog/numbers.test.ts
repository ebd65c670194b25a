import { expect, test } from "vitest";
import { amountOf, piecesOf } from "./numbers";

test("amounts are read however people write them", () => {
  const typed = ["2500", "2,500", "₦2,500.00", "2.500,00", "2 500,5", "0,99", "12.5", ".5", "1,234,567", "-3.5"];
  expect(typed.map(amountOf)).toEqual([
    "2500",
    "2500",
    "2500.00",
    "2500.00",
    "2500.5",
    "0.99",
    "12.5",
    ".5",
    "1234567",
    "-3.5",
  ]);
  expect(["", "a lot", "1.2.3,4,5", "--3"].map(amountOf)).toEqual([null, null, null, null]);
});

test("pieces are whole", () => {
  expect(["12", "1,200", " 7 ", "0"].map(piecesOf)).toEqual([12, 1200, 7, 0]);
  expect(["", "few", "-1", "12345678901"].map(piecesOf)).toEqual([null, null, null, null]);
});
