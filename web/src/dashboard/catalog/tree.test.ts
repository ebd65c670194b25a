import { expect, test } from "vitest";
import { moved, rowsOf } from "./tree";
import type { TreeNode } from "./treeCalls";

const node = (name: string, children: TreeNode[] = []): TreeNode => ({
  id: name,
  parent_id: null,
  level: 1,
  name,
  slug: name,
  description: null,
  image_url: null,
  image_alt: "",
  display_order: 0,
  product_count: 0,
  children,
});
const tree = [node("grains", [node("rice", [node("basmati")]), node("beans")]), node("oils")];
const shape = (nodes: TreeNode[]) =>
  rowsOf(nodes)
    .map(({ id, depth }) => `${"-".repeat(depth)}${id}`)
    .join(" ");

test("a tree is drawn as rows", () => {
  expect(shape(tree)).toBe("grains -rice --basmati -beans oils");
});

test("a category moves with what is below it", () => {
  expect(shape(moved(tree, "rice", { parentId: "oils", place: 0 }))).toBe("grains -beans oils -rice --basmati");
  expect(shape(moved(tree, "oils", { parentId: null, place: 0 }))).toBe("oils grains -rice --basmati -beans");
  expect(shape(moved(tree, "beans", { parentId: "basmati", place: 0 }))).toBe("grains -rice --basmati ---beans oils");
});

test("what is gone is not moved", () => {
  expect(moved(tree, "soap", { parentId: null, place: 0 })).toBe(tree);
});
