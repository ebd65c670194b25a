import type { Profile } from "./sandbox";

/** Someone who shops: named by the digits of a phone number, or by a business-scoped id when she hides it. */
export type Shopper = { user: string; profile: Profile };

/** Ready to chat; the last one shows no phone number, as people with a username may. */
export const cast: Shopper[] = [
  { user: "2348031234567", profile: { name: "Chidi Okafor" } },
  { user: "2348057654321", profile: { name: "Dona Bassey" } },
  { user: "447700900123", profile: { name: "Funmi Adeyemi" } },
  { user: "NG.13491208655302741918", profile: { name: "Zainab", username: "zainab.lagos" } },
];

const KEPT = "oja.sandbox.shoppers";

/** Shoppers that were added in this browser. */
export function keptShoppers(): Shopper[] {
  try {
    return JSON.parse(localStorage.getItem(KEPT) ?? "[]");
  } catch {
    return [];
  }
}

/** Keep a shopper in this browser; the same user again replaces the old one. */
export function keepShopper(shopper: Shopper): Shopper[] {
  const kept = [...keptShoppers().filter((other) => other.user !== shopper.user), shopper];
  localStorage.setItem(KEPT, JSON.stringify(kept));
  return kept;
}

/** A made-up business-scoped id of a shopper in Nigeria. */
export function newUserId(): string {
  const digits = crypto.getRandomValues(new Uint8Array(20));
  return `NG.${Array.from(digits, (byte) => byte % 10).join("")}`;
}

/** How a shopper is known to the shop: her number, or her username. */
export function handle({ user, profile }: Shopper): string {
  if (user.includes(".")) return profile.username ? `@${profile.username}` : `${user.slice(0, 11)}…`;
  return `+${user}`.replace(/^\+(234)(\d{3})(\d{3})(\d+)$/, "+$1 $2 $3 $4");
}

const tones = ["#0d5a43", "#8a4b16", "#5b3a7a", "#1d5c7a", "#8c2f39", "#4d5a1e"];

/** A colour that stays with a name. */
export const toneOf = (name: string) =>
  tones[[...name].reduce((sum, sign) => sum + sign.charCodeAt(0), 0) % tones.length];

/** One or two letters for an avatar; of a bare number its last two digits. */
export const initials = (name: string) => (/^\+?[\d\s]+$/.test(name) ? name.slice(-2) : lettersOf(name));

const lettersOf = (name: string) =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join("");
