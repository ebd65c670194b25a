import type { Message } from "./calls";

export type Entry = { message: Message; reactions: string[]; quoted: Message | "unknown" | null };

/** Kinds that are told in a line of their own instead of a bubble. */
const told = new Set(["system", "call"]);

export const isLine = (message: Message): boolean => told.has(message.kind);

/**
 * The timeline as a phone shows it: a reaction stands at the bubble it belongs to, as the server tells it there, and an
 * answer shows what it answers. A reaction to something that is not here, or that failed, is an entry of its own.
 */
export function timeline(messages: Message[]): Entry[] {
  const known = new Map(messages.flatMap((one) => (one.message_id ? [[one.message_id, one] as const] : [])));
  return messages.map((message) => {
    const about = message.kind !== "reaction" ? message.reply_to : null;
    return {
      message,
      reactions: (message.reactions ?? []).map((one) => one.emoji),
      quoted: about ? (known.get(about) ?? "unknown") : null,
    };
  });
}
