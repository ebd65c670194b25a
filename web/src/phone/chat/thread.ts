import type { Message } from "../sandbox";

/** A bubble with what was done to it since. */
export type Shown = { message: Message; reactions: string[]; isEdited: boolean; isRevoked: boolean };

/** The chat as it is to be seen: reactions sit on their bubbles, edits replace words, what was taken back is empty. */
export function thread(messages: Message[]): Shown[] {
  const shown = new Map<string, Shown & { by: Partial<Record<Message["direction"], string>> }>();
  for (const message of messages) {
    const { reaction, edit, revoke } = message.body;
    const target = shown.get(reaction?.message_id ?? edit?.original_message_id ?? revoke?.original_message_id ?? "");
    if (target && reaction) target.by[message.direction] = reaction.emoji;
    else if (target && edit) {
      target.message = { ...target.message, body: { ...edit.message, context: target.message.body.context } };
      target.isEdited = true;
    } else if (target && revoke) target.isRevoked = true;
    else shown.set(message.id, { message, reactions: [], isEdited: false, isRevoked: false, by: {} });
  }
  return [...shown.values()].map(({ by, ...one }) => ({
    ...one,
    reactions: one.isRevoked ? [] : [...new Set(Object.values(by).filter((emoji) => emoji))],
  }));
}
