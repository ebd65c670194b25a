import type { Content, WireEntry } from "../sandbox";

export type Lane = "in" | "out" | "status";

const statuses = new Set<string>(["accepted", "sent", "delivered", "read", "failed"]);

/** Which way an entry went: to the shop, from the shop, or news about a message of the shop. */
export const laneOf = (entry: WireEntry): Lane =>
  entry.kind !== "webhook" ? "out" : statuses.has(entry.event) ? "status" : "in";

/** The kind of a message, such as `interactive · list`. */
export function kindOf(body: Content): string {
  const kind = body.type ?? Object.keys(body).find((key) => key === "text") ?? "?";
  return body.interactive ? `${kind} · ${body.interactive.type}` : kind;
}

/** The message inside a webhook. */
export function messageIn(raw: string): Content {
  return JSON.parse(raw).entry[0].changes[0].value.messages?.[0] ?? {};
}

/** Whether things went as they should. */
export function isWell(entry: WireEntry): boolean {
  if (entry.kind === "webhook") return entry.state !== "given up" && entry.error === null && entry.event !== "failed";
  return entry.http_status < 400;
}
