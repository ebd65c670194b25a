import { describe, expect, test } from "vitest";
import { changesOf, nothing, typedNumber, wishesOf, wishing } from "./draft";

describe("what is tried out", () => {
  test("a wish that is taken back is no change", () => {
    const tried = wishing(nothing, "rice", "always", "automatic");
    expect(changesOf(tried)).toBe(1);
    expect(wishing(tried, "rice", "automatic", "automatic")).toEqual(nothing);
  });

  test("the server is asked by wish", () => {
    const tried = wishing(wishing({ slots: 60, wishes: {} }, "rice", "always", "automatic"), "yam", "never", "always");
    expect(wishesOf(tried)).toEqual({ slots: 60, always: ["rice"], automatic: [], never: ["yam"] });
    expect(changesOf(tried)).toBe(3);
  });

  test.each([
    ["60", 60],
    [" 7 ", 7],
    ["0", undefined],
    ["1e3", undefined],
    ["-4", undefined],
    ["", undefined],
    ["100001", undefined],
  ])("%j is %s places", (typed, places) => {
    expect(typedNumber(typed, 1, 100_000)).toBe(places);
  });
});
