import type { Content, WireEntry } from "../sandbox";

export type Lane = "in" | "out" | "status";

const statuses = new Set<string>(["accepted", "sent", "delivered", "read", "failed"]);

/** Which way an entry went: to the shop, from the shop, or news about a message of the shop. */
export const laneOf = (entry: WireEntry): Lane =>
  entry.kind !== "webhook" ? "out" : statuses.has(entry.event) ? "status" : "in";

/** The kind of a message, such as `interactive · list`. */
export function kindOf(body: Content): string {
  if ("From" in body) return "ContentSid" in body ? "content" : "MediaUrl" in body ? "media" : "text"; // Twilio's form
  const kind = body.type ?? Object.keys(body).find((key) => key === "text") ?? "?";
  return body.interactive ? `${kind} · ${body.interactive.type}` : kind;
}

/** Whether things went as they should. */
export function isWell(entry: WireEntry): boolean {
  if (entry.kind === "webhook") return entry.state !== "given up" && entry.error === null && entry.event !== "failed";
  return entry.http_status < 400;
}
