import { expect, test } from "vitest";
import { addressFrom } from "./address";

test("makes an address of a name", () => {
  expect(addressFrom("Mama Ronke's Foods")).toBe("mamaronkesfoods");
  expect(addressFrom("Ọjà Tó Dára")).toBe("ojatodara");
  expect(addressFrom("!!!")).toBe("");
});

test("keeps a hyphen while it is typed, and stops at forty letters", () => {
  expect(addressFrom("mama-", true)).toBe("mama-");
  expect(addressFrom("a".repeat(60))).toHaveLength(40);
});
