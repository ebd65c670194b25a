import { expect, test } from "vitest";
import { boxOf, dragged, type View } from "./cropping";

const size = { width: 1600, height: 1000 };
const middle: View = { shape: "square", zoom: 1, x: 0.5, y: 0.5 };

test("a square is as large as the picture allows and stands where it is wanted", () => {
  expect(boxOf(size, middle)).toEqual({ left: 300, top: 0, width: 1000, height: 1000 });
  expect(boxOf(size, { ...middle, x: 1 })).toEqual({ left: 600, top: 0, width: 1000, height: 1000 });
  expect(boxOf(size, { ...middle, zoom: 2 })).toEqual({ left: 550, top: 250, width: 500, height: 500 });
});

test("the picture's own shape stays when it is wanted", () => {
  expect(boxOf(size, { ...middle, shape: "whole", zoom: 2 })).toEqual({ left: 400, top: 250, width: 800, height: 500 });
});

test("no box is smaller than can be seen, or larger than a small picture", () => {
  expect(boxOf({ width: 40, height: 20 }, { ...middle, zoom: 4 })).toMatchObject({ width: 16, height: 16 });
  expect(boxOf({ width: 10, height: 10 }, middle)).toEqual({ left: 0, top: 0, width: 10, height: 10 });
});

test("dragging moves the frame and stops at the edge", () => {
  expect(boxOf(size, dragged(size, middle, 0.1, 0.4))).toMatchObject({ left: 460, top: 0 });
  expect(dragged(size, middle, 5, 0).x).toBe(1);
  expect(dragged(size, middle, -5, 0).x).toBe(0);
});
