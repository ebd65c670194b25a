import { expect, test } from "vitest";
import { between, everything, howMany, isChosen, nothing, ofPage, withThese } from "./selection";

const page = ["a", "b", "c", "d"];

test("some are chosen one by one, and a page at once", () => {
  const two = withThese(withThese(nothing, ["a"], true, page), ["c"], true, page);
  expect([howMany(two, 90), ofPage(two, page), isChosen(two, "b")]).toEqual([2, "some", false]);
  const whole = withThese(two, page, true, page);
  expect([howMany(whole, 90), ofPage(whole, page)]).toEqual([4, "all"]);
  expect(ofPage(withThese(whole, page, false, page), page)).toBe("none");
  // What is chosen on another page stays chosen.
  expect(howMany(withThese(two, ["x"], true, ["x", "y"]), 90)).toBe(3);
});

test("all that match, and all but one goes on with the page that is seen", () => {
  expect([howMany(everything, 4312), isChosen(everything, "elsewhere")]).toEqual([4312, true]);
  const rest = withThese(everything, ["b"], false, page);
  expect([howMany(rest, 4312), isChosen(rest, "b"), isChosen(rest, "a")]).toEqual([3, false, true]);
});

test("shift chooses from the last one to this one, either way", () => {
  expect(between(page, "b", "d")).toEqual(["b", "c", "d"]);
  expect(between(page, "d", "b")).toEqual(["b", "c", "d"]);
  expect(between(page, null, "c")).toEqual(["c"]);
  expect(between(page, "gone", "c")).toEqual(["c"]);
});
