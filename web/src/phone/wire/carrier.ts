import type { Content, Webhook, WireEntry } from "../sandbox";

/** Meta and 360dialog write JSON, Twilio writes forms. */
export const isForm = (raw: string): boolean => !raw.startsWith("{");

/** What a webhook says, to be shown. */
export const bodyOf = (raw: string): unknown =>
  isForm(raw) ? Object.fromEntries(new URLSearchParams(raw)) : JSON.parse(raw);

/** The message inside a webhook; a form tells its kind and its words. */
export function messageIn(raw: string): Content {
  if (!isForm(raw)) return JSON.parse(raw).entry[0].changes[0].value.messages?.[0] ?? {};
  const form = new URLSearchParams(raw);
  return { type: form.get("MessageType") ?? "text" };
}

/** Whether an entry went to or came from Twilio. */
export const isTwilios = (entry: WireEntry): boolean =>
  entry.kind === "webhook" ? isForm(entry.body) : entry.path.startsWith("/sandbox/twilio/");

/** What proves who sent a webhook. */
export const proofOf = (entry: Webhook): string =>
  `${isForm(entry.body) ? "X-Twilio-Signature" : "X-Hub-Signature-256"}: ${entry.signature}`;
