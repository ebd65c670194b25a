import { useLingui } from "@lingui/react/macro";
import { useId, useState } from "react";
import { CloseIcon } from "@/dashboard/icons";

type Props = {
  label: string;
  words: string[];
  add: (word: string) => void;
  remove: (word: string) => void;
  placeholder?: string;
  longest: number;
  /** What may be meant, to be chosen from. */
  known?: string[];
};

/** Several short words, each with a button that takes it away. A comma or Enter ends one; Backspace takes the last. */
export function Words({ label, words, add, remove, placeholder, longest, known = [] }: Props) {
  const { t } = useLingui();
  const [typed, type] = useState("");
  const id = useId();
  function end(all: string) {
    for (const word of all.split(/[,;\n]/)) if (word.trim()) add(word.trim().slice(0, longest));
    type("");
  }
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      <div className="flex min-h-10 flex-wrap items-center gap-1.5 rounded-xl border border-field-border bg-field-background px-2 py-1 focus-within:border-focus focus-within:ring-2 focus-within:ring-focus/25">
        {words.map((word) => (
          <span key={word} className="inline-flex items-center gap-0.5 rounded-lg bg-default ps-2.5 text-sm">
            <bdi className="max-w-48 truncate">{word}</bdi>
            <button
              type="button"
              aria-label={t`Remove ${word}`}
              onClick={() => remove(word)}
              className="grid size-7 scale-75 place-items-center rounded-full hover:bg-surface-tertiary"
            >
              <CloseIcon />
            </button>
          </span>
        ))}
        <input
          id={id}
          list={known.length ? `${id}-known` : undefined}
          value={typed}
          autoComplete="off"
          placeholder={words.length === 0 ? placeholder : undefined}
          onChange={(event) => (/[,;\n]/.test(event.target.value) ? end(event.target.value) : type(event.target.value))}
          onBlur={() => end(typed)}
          onKeyDown={(event) => {
            if (event.key === "Enter") {
              event.preventDefault();
              end(typed);
            } else if (event.key === "Backspace" && typed === "" && words.length > 0) {
              const last = words.at(-1);
              if (last) remove(last);
            }
          }}
          className="h-8 min-w-24 flex-1 bg-transparent px-1 text-sm outline-none placeholder:text-muted"
        />
        {known.length ? (
          <datalist id={`${id}-known`}>
            {known.map((word) => (
              <option key={word} value={word} />
            ))}
          </datalist>
        ) : null}
      </div>
    </div>
  );
}
