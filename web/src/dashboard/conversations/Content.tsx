import { array, object, text } from "../reading";
import type { Message } from "./calls";
import { Ours } from "./Ours";
import { Theirs } from "./Theirs";

/** What a message says, for each kind that WhatsApp knows; a kind we do not know shows its plain words. */
export function Content({ message }: { message: Message }) {
  return message.direction === "out" && !isAsProviderWrites(message) ? (
    <Ours message={message} />
  ) : (
    <Theirs body={message.body} plain={message.text} />
  );
}

/** What was typed on the shop's own phone comes back as the provider writes it: the content under its type. */
function isAsProviderWrites({ body }: Message): boolean {
  const content = body[text(body.type)];
  return body.type === "contacts" ? array(content).length > 0 : Object.keys(object(content)).length > 0;
}
