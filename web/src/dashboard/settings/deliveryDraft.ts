import type { Wire } from "../wire";

export type Delivery = Wire["DeliveryOut"];

/** An area as it stands in its fields. `key` keeps its place in the list, `id` is the server's once it was saved. */
export type ZoneDraft = {
  key: number;
  id: string | null;
  name: string;
  places: string;
  fee: string;
  freeOver: string;
  minimum: string;
  days: DaysDraft;
};

/** From how many days to how many, as typed; both empty: not told. */
export type DaysDraft = { least: string; most: string };

export type Draft = Pick<Delivery, "has_pickup" | "has_delivery" | "pickup_address"> & {
  /** How long until it is ready, in `unit`s; empty: not told. */
  ready: string;
  unit: "hours" | "days";
  days: DaysDraft;
  zones: ZoneDraft[];
};

const daysOf = (days: Delivery["days"]): DaysDraft => ({ least: `${days?.least ?? ""}`, most: `${days?.most ?? ""}` });

/** One of two alone is both. */
const wishOfDays = ({ least, most }: DaysDraft): Delivery["days"] =>
  least || most ? { least: Number(least || most), most: Number(most || least) } : null;

const hoursOf = (hours: number | null): Pick<Draft, "ready" | "unit"> =>
  hours !== null && hours > 0 && hours % 24 === 0
    ? { ready: `${hours / 24}`, unit: "days" }
    : { ready: `${hours ?? ""}`, unit: "hours" };

export const draftOf = (delivery: Delivery): Draft => ({
  has_pickup: delivery.has_pickup,
  has_delivery: delivery.has_delivery,
  pickup_address: delivery.pickup_address,
  ...hoursOf(delivery.ready_hours),
  days: daysOf(delivery.days),
  zones: delivery.zones.map((zone, key) => ({
    key,
    id: zone.id,
    name: zone.name,
    places: zone.places.join(", "),
    fee: zone.fee,
    freeOver: zone.free_over ?? "",
    minimum: zone.minimum ?? "",
    days: daysOf(zone.days),
  })),
});

export const newZone = (zones: ZoneDraft[]): ZoneDraft => ({
  key: Math.max(0, ...zones.map(({ key }) => key)) + 1,
  id: null,
  name: "",
  places: "",
  fee: "",
  freeOver: "",
  minimum: "",
  days: daysOf(null),
});

/** What is sent: places are what stands between commas, empty amounts are none. */
export const wishOf = ({ ready, unit, days, ...draft }: Draft): Wire["DeliveryIn"] => ({
  ...draft,
  ready_hours: ready === "" ? null : Number(ready) * (unit === "days" ? 24 : 1),
  days: wishOfDays(days),
  zones: draft.zones.map((zone) => ({
    id: zone.id,
    name: zone.name.trim(),
    places: zone.places
      .split(",")
      .map((place) => place.trim())
      .filter(Boolean),
    fee: zone.fee.trim() || "0",
    free_over: zone.freeOver.trim() || null,
    minimum: zone.minimum.trim() || null,
    days: wishOfDays(zone.days),
  })),
});
