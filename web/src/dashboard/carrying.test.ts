import { describe, expect, test } from "vitest";
import { arranged, carriedOf, fitted, gapAt, leftOf, type Row, spotOf, step, targetOf } from "./carrying";

const rows: Row[] = [
  { id: "grains", depth: 0 },
  { id: "rice", depth: 1 },
  { id: "basmati", depth: 2 },
  { id: "beans", depth: 1 },
  { id: "oils", depth: 0 },
  { id: "drinks", depth: 0 },
];
const flat: Row[] = ["a", "b", "c"].map((id) => ({ id, depth: 0 }));
const shape = (all: Row[]) => all.map(({ id, depth }) => `${"-".repeat(depth)}${id}`).join(" ");

describe("carrying", () => {
  test("a row takes what is below it along", () => {
    expect(carriedOf(rows, "rice").map(({ id }) => id)).toEqual(["rice", "basmati"]);
    expect(leftOf(rows, "grains").map(({ id }) => id)).toEqual(["oils", "drinks"]);
    expect(carriedOf(rows, "gone")).toEqual([]);
  });

  test("down and in hangs it below the row above", () => {
    const down = step(rows, "rice", spotOf(rows, "rice"), "down", 6);
    expect(shape(arranged(rows, "rice", down))).toBe("grains -beans -rice --basmati oils drinks");
    const within = step(rows, "rice", down, "in", 6);
    expect(shape(arranged(rows, "rice", within))).toBe("grains -beans --rice ---basmati oils drinks");
    expect(targetOf(rows, "rice", within)).toEqual({ parentId: "beans", place: 0 });
  });

  test("out brings it up a level, as far as what follows allows", () => {
    const start = spotOf(rows, "rice");
    expect(step(rows, "rice", start, "out", 6)).toEqual(start);
    const out = step(rows, "beans", spotOf(rows, "beans"), "out", 6);
    expect(shape(arranged(rows, "beans", out))).toBe("grains -rice --basmati beans oils drinks");
    expect(targetOf(rows, "beans", out)).toEqual({ parentId: null, place: 1 });
  });

  test("nothing reaches below the last level", () => {
    expect(fitted(rows, "rice", { gap: 3, depth: 5 }, 3)).toEqual({ gap: 3, depth: 1 });
    expect(fitted(rows, "oils", { gap: 3, depth: 9 }, 3)).toEqual({ gap: 3, depth: 2 });
    expect(fitted(rows, "grains", { gap: 1, depth: 5 }, 3)).toEqual({ gap: 1, depth: 0 });
  });

  test("a gap that is too deep is stepped over", () => {
    const two: Row[] = [
      { id: "a", depth: 0 },
      { id: "b", depth: 1 },
      { id: "c", depth: 0 },
      { id: "d", depth: 1 },
    ];
    expect(fitted(two, "c", { gap: 1, depth: 0 }, 2)).toBeNull();
    expect(step(two, "c", spotOf(two, "c"), "up", 2)).toEqual({ gap: 0, depth: 0 });
  });

  test("the ends of the list are the ends of the way", () => {
    const last = step(flat, "c", spotOf(flat, "c"), "down", 1);
    expect(last).toEqual({ gap: 2, depth: 0 });
    expect(step(flat, "a", spotOf(flat, "a"), "in", 1)).toEqual({ gap: 0, depth: 0 });
    expect(targetOf(flat, "c", step(flat, "c", last, "up", 1))).toEqual({ parentId: null, place: 1 });
  });

  test("a pointer is behind the rows whose middle it has passed", () => {
    expect(gapAt([10, 30, 50], 31)).toBe(2);
    expect(gapAt([10, 30, 50], 0)).toBe(0);
  });
});
