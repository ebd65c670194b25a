import type { Wire } from "../wire";

export type Coupon = Wire["CouponOut"];
export type Kind = Coupon["kind"];

/** A coupon as it stands in its fields. */
export type Draft = {
  code: string;
  kind: Kind;
  percent: string;
  amount: string;
  minimum: string;
  from: string;
  until: string;
  mostUses: string;
  mostPerCustomer: string;
  isActive: boolean;
};

export const emptyDraft: Draft = {
  code: "",
  kind: "percent",
  percent: "10",
  amount: "",
  minimum: "",
  from: "",
  until: "",
  mostUses: "",
  mostPerCustomer: "1",
  isActive: true,
};

export const draftOf = (coupon: Coupon): Draft => ({
  code: coupon.code,
  kind: coupon.kind,
  percent: coupon.percent === null ? "" : String(coupon.percent),
  amount: coupon.amount ?? "",
  minimum: coupon.minimum ?? "",
  from: localMinute(coupon.starts_at),
  until: localMinute(coupon.ends_at),
  mostUses: coupon.most_uses === null ? "" : String(coupon.most_uses),
  mostPerCustomer: coupon.most_per_customer === null ? "" : String(coupon.most_per_customer),
  isActive: coupon.is_active,
});

/** What is sent: an empty field is no limit. */
export const wishOf = (draft: Draft): Wire["CouponIn"] => ({
  code: draft.code.trim(),
  kind: draft.kind,
  percent: draft.kind === "percent" ? whole(draft.percent) : null,
  amount: draft.kind === "amount" ? draft.amount.trim() || null : null,
  minimum: draft.minimum.trim() || null,
  starts_at: moment(draft.from),
  ends_at: moment(draft.until),
  most_uses: whole(draft.mostUses),
  most_per_customer: whole(draft.mostPerCustomer),
  is_active: draft.isActive,
});

const whole = (text: string) => (text.trim() ? Number(text) : null);

const moment = (local: string) => (local ? new Date(local).toISOString() : null);

/** As a `datetime-local` field holds it, on this computer's clock. */
function localMinute(at: string | null): string {
  if (!at) return "";
  const date = new Date(at);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
