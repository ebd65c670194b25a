import { type KeyboardEvent, useRef, useState } from "react";

type Props = {
  /** What it is called when read out: its column and its product. */
  label: string;
  /** What stands there while nobody types, and what she begins with. */
  shown: string;
  value: string;
  placeholder?: string;
  column: string;
  inputMode: "decimal" | "numeric";
  /** Takes what was typed; false: it is none, and the old one comes back. */
  save: (typed: string) => boolean;
  className?: string;
};

/**
 * A number in the grid that is changed where it stands. Enter keeps it and goes to the one below, Tab to the one beside,
 * Escape takes it back.
 */
export function Cell({ label, shown, value, placeholder, column, inputMode, save, className = "" }: Props) {
  const [typed, type] = useState<string | null>(null);
  const [isWrong, setWrong] = useState(false);
  const wasLeft = useRef(false);

  function leave() {
    if (!wasLeft.current && typed !== null && typed.trim() !== value) setWrong(!save(typed.trim()));
    wasLeft.current = false;
    type(null);
  }

  function press(event: KeyboardEvent<HTMLInputElement>) {
    const field = event.currentTarget;
    if (event.key === "Escape") {
      wasLeft.current = true;
      field.blur();
    } else if (event.key === "Enter" || event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const next = neighbour(field, column, event.key === "ArrowUp" ? -1 : 1);
      if (next) next.focus();
      else field.blur();
    }
  }

  return (
    <input
      aria-label={label}
      aria-invalid={isWrong || undefined}
      data-column={column}
      inputMode={inputMode}
      autoComplete="off"
      enterKeyHint="done"
      placeholder={placeholder}
      value={typed ?? shown}
      onFocus={(event) => {
        setWrong(false);
        type(value);
        const field = event.currentTarget;
        requestAnimationFrame(() => field.select());
      }}
      onChange={(event) => type(event.target.value)}
      onBlur={leave}
      onKeyDown={press}
      className={`h-9 rounded-lg border border-transparent bg-transparent px-2 tabular-nums outline-none placeholder:text-muted hover:border-field-border focus:border-focus focus:bg-field-background focus:ring-2 focus:ring-focus/25 aria-invalid:border-danger ${className}`}
    />
  );
}

/** The same column's field some rows further. */
function neighbour(field: HTMLElement, column: string, step: number): HTMLElement | null {
  const all = [...(field.closest("table")?.querySelectorAll<HTMLElement>(`[data-column="${column}"]`) ?? [])];
  return all[all.indexOf(field) + step] ?? null;
}
