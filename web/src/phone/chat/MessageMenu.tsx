import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import type { Message } from "../sandbox";
import { Sheet } from "./Sheet";

const emojis = ["👍", "❤️", "😂", "😮", "😢", "🙏"];

export type Deed = "reply" | "forward" | "edit" | "delete" | "copy";

/** What a long press on a bubble offers. */
export function MessageMenu({
  message,
  onReact,
  onDo,
  onClose,
}: {
  message: Message;
  onReact: (emoji: string) => void;
  onDo: (deed: Deed) => void;
  onClose: () => void;
}) {
  const { t } = useLingui();
  const isMine = message.direction === "in";
  const isText = Boolean(message.body.text);
  const deeds: { id: Deed; words: ReactNode; isOffered: boolean }[] = [
    { id: "reply", words: <Trans>Reply</Trans>, isOffered: true },
    { id: "forward", words: <Trans>Forward to this shop</Trans>, isOffered: Boolean(message.body.type) },
    { id: "copy", words: <Trans>Copy</Trans>, isOffered: isText },
    { id: "edit", words: <Trans>Edit</Trans>, isOffered: isMine && isText },
    { id: "delete", words: <Trans>Delete for everyone</Trans>, isOffered: isMine },
  ];
  return (
    <Sheet title={t`Message`} onClose={onClose}>
      <div className="flex justify-between gap-1 px-4 pb-2">
        {emojis.map((emoji, index) => (
          <button
            key={emoji}
            type="button"
            data-first={index === 0 ? true : undefined}
            onClick={() => onReact(emoji)}
            className="grid size-11 place-items-center rounded-full text-2xl outline-none hover:bg-surface-secondary focus-visible:bg-surface-secondary"
          >
            {emoji}
          </button>
        ))}
        <button
          type="button"
          aria-label={t`Take the reaction back`}
          onClick={() => onReact("")}
          className="grid size-11 place-items-center rounded-full text-muted outline-none hover:bg-surface-secondary focus-visible:bg-surface-secondary"
        >
          ⌫
        </button>
      </div>
      <ul>
        {deeds
          .filter(({ isOffered }) => isOffered)
          .map(({ id, words }) => (
            <li key={id}>
              <button
                type="button"
                onClick={() => onDo(id)}
                className={`flex min-h-11 w-full items-center px-5 text-start text-[15px] outline-none hover:bg-surface-secondary focus-visible:bg-surface-secondary ${id === "delete" ? "text-danger" : ""}`}
              >
                {words}
              </button>
            </li>
          ))}
      </ul>
    </Sheet>
  );
}
