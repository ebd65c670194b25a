import type { ReactNode } from "react";
import { Sheet } from "./Sheet";

/** A few answers to choose one from. */
export function ChoiceSheet({
  title,
  note,
  choices,
  onClose,
}: {
  title: string;
  note?: ReactNode;
  choices: { words: ReactNode; onPick: () => void }[];
  onClose: () => void;
}) {
  return (
    <Sheet title={title} onClose={onClose}>
      {note ? <p className="px-5 pb-2 text-[13.5px] text-muted">{note}</p> : null}
      <ul>
        {choices.map(({ words, onPick }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the choices of one sheet never move
          <li key={index}>
            <button
              type="button"
              data-first={index === 0 ? true : undefined}
              onClick={onPick}
              className="flex min-h-12 w-full items-center px-5 text-start text-[15px] outline-none hover:bg-surface-secondary focus-visible:bg-surface-secondary"
            >
              {words}
            </button>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
