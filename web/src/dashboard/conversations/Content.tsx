import { Formatted } from "../Formatted";
import { array, object, type Plain, text } from "../reading";
import type { Message } from "./calls";
import type { ChatFile } from "./files";
import { Media } from "./Media";
import { Ours } from "./Ours";
import { Theirs } from "./Theirs";

/** What a message says, for each kind that WhatsApp knows; a kind we do not know shows its plain words. */
export function Content({ message }: { message: Message }) {
  const header = object(message.body.header);
  if (message.media && header.file_id)
    return <Ours message={withAbove(message, { ...header, url: message.media.url })} />;
  if (message.media) return <WithFile message={message} file={message.media} />;
  return message.direction === "out" && !isAsProviderWrites(message) ? (
    <Ours message={message} />
  ) : (
    <Theirs body={message.body} plain={message.text} />
  );
}

const withAbove = (message: Message, header: Plain): Message => ({ ...message, body: { ...message.body, header } });

function WithFile({ message: { body }, file }: { message: Message; file: ChatFile }) {
  const caption = text(body.caption) || text(object(body[text(body.type)]).caption);
  return (
    <>
      <Media file={file} caption={caption} />
      <Formatted text={caption} />
    </>
  );
}

/** What was typed on the shop's own phone comes back as the provider writes it: the content under its type. */
function isAsProviderWrites({ body }: Message): boolean {
  const content = body[text(body.type)];
  return body.type === "contacts" ? array(content).length > 0 : Object.keys(object(content)).length > 0;
}
