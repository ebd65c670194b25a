import { object, text } from "../reading";
import type { Message } from "./calls";

export type Entry = { message: Message; reactions: string[]; quoted: Message | "unknown" | null };

/** Kinds that are told in a line of their own instead of a bubble. */
const told = new Set(["system", "call"]);

export const isLine = (message: Message): boolean => told.has(message.kind);

/**
 * The timeline as a phone shows it: a reaction stands at the bubble it belongs to (the last one of each side counts), and
 * an answer shows what it answers. A reaction to something that is not here stays an entry of its own.
 */
export function timeline(messages: Message[]): Entry[] {
  const known = new Map(messages.flatMap((one) => (one.message_id ? [[one.message_id, one] as const] : [])));
  const reactions = new Map<string, Map<string, string>>();
  const entries: Entry[] = [];
  for (const message of messages) {
    const target = message.kind === "reaction" ? targetOf(message) : "";
    if (target && known.has(target)) {
      const here = reactions.get(target) ?? new Map<string, string>();
      reactions.set(target, here.set(message.direction, emojiOf(message)));
    } else {
      const quoted = message.reply_to && message.kind !== "reaction" ? message.reply_to : null;
      entries.push({ message, reactions: [], quoted: quoted ? (known.get(quoted) ?? "unknown") : null });
    }
  }
  return entries.map((entry) => {
    const here = reactions.get(entry.message.message_id ?? "");
    return here ? { ...entry, reactions: [...here.values()].filter(Boolean) } : entry;
  });
}

const inner = (message: Message) => object(message.body.reaction);
const targetOf = (message: Message) => text(message.body.message_id) || text(inner(message).message_id);
const emojiOf = (message: Message) => text(message.body.emoji) || text(inner(message).emoji);
