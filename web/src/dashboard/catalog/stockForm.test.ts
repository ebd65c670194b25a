import { describe, expect, test } from "vitest";
import { adjusting, movementOf } from "./stockForm";

const form = (some: Partial<ReturnType<typeof adjusting>>) => movementOf("v1", { ...adjusting(), ...some });

describe("a move of stock", () => {
  test("of new goods adds, of lost ones takes away", () => {
    expect(form({ pieces: " 12 " })).toEqual({
      variant_id: "v1",
      reason: "received",
      step: 12,
      location_id: null,
      note: null,
    });
    expect(form({ reason: "loss", pieces: "3", note: "Rain " })).toMatchObject({ step: -3, note: "Rain" });
  });

  test("of a count says what lies there, none included", () => {
    expect(form({ reason: "count", pieces: "0", place: "p1" })).toMatchObject({ quantity: 0, location_id: "p1" });
    expect(form({ reason: "count", pieces: "-1" })).toBeNull();
  });

  test("of a correction goes both ways", () => {
    expect(form({ reason: "correction", pieces: "−2" })).toMatchObject({ step: -2 });
    expect(form({ reason: "correction", pieces: "+2" })).toMatchObject({ step: 2 });
  });

  test("is none without a number", () => {
    for (const pieces of ["", "0", "1.5", "many", "12345678901", "-4"]) expect(form({ pieces })).toBeNull();
  });
});
