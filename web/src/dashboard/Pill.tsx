import type { ReactNode } from "react";

type Props = {
  checked: boolean;
  change: () => void;
  /** The group of which only one can be chosen; without it each is chosen by itself. */
  group?: string;
  /** The language that its words are in, where it is not the page's. */
  lang?: string;
  children: ReactNode;
};

/** One of a few choices that are all seen at once. */
export function Pill({ checked, change, group, lang, children }: Props) {
  return (
    <label
      lang={lang}
      className="flex min-h-10 cursor-pointer items-center rounded-full border border-border px-4 text-sm has-checked:border-accent has-checked:bg-accent-soft has-checked:text-accent-soft-foreground has-focus-visible:outline-2 has-focus-visible:outline-offset-2"
    >
      <input type={group ? "radio" : "checkbox"} name={group} className="sr-only" checked={checked} onChange={change} />
      {children}
    </label>
  );
}
