import { expect, test } from "vitest";
import { ofCategories } from "./CategoryFilter";
import type { Category } from "./calls";

test("a category counts what is below it, and what is empty counts nothing", () => {
  const food = { id: "food", subcategories: [{ id: "rice" }, { id: "oil" }] };
  const counts = ofCategories([food, { id: "cloth", subcategories: [] }] as unknown as Category[], {
    food: 1,
    rice: 4,
  });
  expect(counts).toEqual({ food: 5, rice: 4, oil: 0, cloth: 0 });
});
