import { expect, test } from "vitest";
import { array, gist, object, text } from "./reading";

test("says a message in one line, without WhatsApp's marks", () => {
  expect(gist("Your order *ORD-1* is in.\n\n_Thank you_")).toBe("Your order ORD-1 is in. Thank you");
  expect(gist("2 * 3 and snake_case")).toBe("2 * 3 and snake_case");
});

test("reads what others shaped without trusting it", () => {
  expect(text(5)).toBe("5");
  expect(text({})).toBe("");
  expect(object(null)).toEqual({});
  expect(array("no")).toEqual([]);
});
