import { expect, test } from "vitest";
import { draftOf, newZone, wishOf } from "./deliveryDraft";

const kept = {
  has_pickup: true,
  has_delivery: true,
  pickup_address: "12 Adeola Odeku St",
  ready_hours: 48,
  days: { least: 1, most: 3 },
  zones: [
    {
      id: "z1",
      name: "Mainland",
      places: ["Yaba", "Surulere"],
      fee: "1500.00",
      free_over: null,
      minimum: null,
      days: null,
    },
  ],
};

test("what is read and sent again is the same", () => {
  expect(wishOf(draftOf(kept))).toEqual(kept);
});

test("places stand between commas, and an empty amount is none", () => {
  const draft = draftOf({ ...kept, zones: [] });
  const zone = { ...newZone(draft.zones), name: " Island ", places: " Lekki,, Ikoyi ,", freeOver: " 20000 " };
  expect(wishOf({ ...draft, zones: [zone] }).zones).toEqual([
    { id: null, name: "Island", places: ["Lekki", "Ikoyi"], fee: "0", free_over: "20000", minimum: null, days: null },
  ]);
});

test("one number of days alone is both, and hours that are whole days are days", () => {
  const draft = draftOf(kept);
  expect([draft.ready, draft.unit]).toEqual(["2", "days"]);
  const wish = wishOf({ ...draft, ready: "3", unit: "hours", days: { least: "", most: "2" } });
  expect([wish.ready_hours, wish.days]).toEqual([3, { least: 2, most: 2 }]);
  expect(wishOf({ ...draft, ready: "" }).ready_hours).toBeNull();
});
