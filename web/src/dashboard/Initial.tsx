import { PersonIcon } from "./icons";

/** A person as a letter in a circle; a figure for one who is only a number. */
export function Initial({ of, large }: { of: string; large?: boolean }) {
  const letter = [...of][0] ?? "";
  return (
    <span
      aria-hidden="true"
      className={`grid shrink-0 place-items-center rounded-full font-semibold uppercase ${large ? "size-10 bg-surface-tertiary text-base" : "size-8 bg-brand text-sm text-brand-foreground"}`}
    >
      {/\p{L}/u.test(letter) ? letter : <PersonIcon />}
    </span>
  );
}
