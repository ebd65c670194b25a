import { expect, test } from "vitest";
import { draftsOf, OPS, ruleAbout, rulesOf } from "./rules";

test("a new rule compares in the usual way and says nothing yet", () => {
  expect(rulesOf([ruleAbout("price"), ruleAbout("tag")])).toEqual([]);
  expect(rulesOf([{ ...ruleAbout("price"), value: " 5000 " }])).toEqual([
    { field: "price", op: "at_most", value: "5000" },
  ]);
});

test("stock can be told at once", () => {
  expect(rulesOf([ruleAbout("stock")])).toEqual([{ field: "stock", op: "is", value: "in" }]);
});

test("the server's rules come back as they were", () => {
  const rules = [
    { field: "brand", op: "is_not", value: "Oyin" },
    { field: "price", op: "at_least", value: "10.00" },
  ];
  const drafts = draftsOf(rules);
  expect(rulesOf(drafts)).toEqual(rules);
  expect(new Set(drafts.map(({ key }) => key)).size).toBe(2);
  expect(drafts.every(({ field, op }) => OPS[field].includes(op))).toBe(true);
});
