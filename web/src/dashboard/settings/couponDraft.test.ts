import { expect, test } from "vitest";
import { draftOf, emptyDraft, wishOf } from "./couponDraft";

const kept = {
  id: "c1",
  code: "EID-10",
  kind: "amount" as const,
  percent: null,
  amount: "1500.00",
  minimum: null,
  starts_at: "2026-11-28T08:00:00.000Z",
  ends_at: null,
  most_uses: 50,
  most_per_customer: null,
  uses: 3,
  is_active: true,
};

test("what is read and sent again is the same", () => {
  const { id: _, uses: __, ...whole } = kept;
  expect(wishOf(draftOf(kept))).toEqual(whole);
});

test("what its kind has no use for is left out, and an empty field is no limit", () => {
  const wish = wishOf({ ...emptyDraft, code: " free ", kind: "free_delivery", amount: "5", mostPerCustomer: "" });
  expect(wish).toMatchObject({ code: "free", percent: null, amount: null, most_uses: null, most_per_customer: null });
});
