import { expect, test } from "vitest";
import { type BulkDraft, changeOf, emptyDraft, tagsOf } from "./bulkDraft";

const draft = (part: Partial<BulkDraft>): BulkDraft => ({ ...emptyDraft, ...part });

test("prices are set, raised and lowered, by amounts and by per cent", () => {
  const price = (priceWay: BulkDraft["priceWay"], words: string) =>
    changeOf("price", draft({ priceWay, price: words }));
  expect(price("set", "1,299.50")).toEqual({ field: "price", do: "set", value: "1299.50" });
  expect(price("lower", "5")).toEqual({ field: "price", do: "add", value: "-5" });
  expect(price("raise", "5")).toEqual({ field: "price", do: "add", value: "5" });
  expect(price("lower_percent", "12,5 %")).toEqual({ field: "price_percent", percent: "-12.5" });
  expect(price("lower_percent", "100")).toBeNull();
  expect(price("raise_percent", "2000")).toBeNull();
  expect(price("set", "-3")).toBeNull();
  expect(price("set", "cheap")).toBeNull();
});

test("stock is set, added and taken", () => {
  const stock = (stockWay: BulkDraft["stockWay"], pieces: string) => changeOf("stock", draft({ stockWay, pieces }));
  expect(stock("set", "0")).toEqual({ field: "stock", do: "set", value: 0 });
  expect(stock("take", "3")).toEqual({ field: "stock", do: "add", value: -3 });
  expect(stock("add", "1,200")).toEqual({ field: "stock", do: "add", value: 1200 });
  expect(stock("set", "")).toBeNull();
});

test("the others say what they are", () => {
  expect(changeOf("category", emptyDraft)).toBeNull();
  expect(changeOf("category", draft({ category: "c" }))).toEqual({ field: "category", category_id: "c" });
  expect(changeOf("is_priority", draft({ isOn: false }))).toEqual({ field: "is_priority", value: false });
  expect(changeOf("tags", draft({ add: " Sale, new;Sale " }))).toEqual({
    field: "tags",
    add: ["Sale", "new"],
    remove: [],
  });
  expect(changeOf("tags", emptyDraft)).toBeNull();
  expect(tagsOf("a\nB, b")).toEqual(["a", "b"]);
});
