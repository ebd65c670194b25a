import { Fragment } from "react";

const token = /("(?:\\.|[^"\\])*")(\s*:)?|\b(true|false|null)\b|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)/g;

/** JSON, indented and coloured. */
export function Json({ value, label }: { value: unknown; label: string }) {
  const text = JSON.stringify(value, null, 2);
  const parts: React.ReactNode[] = [];
  let end = 0;
  for (const match of text.matchAll(token)) {
    const [whole, string, colon, word] = match;
    parts.push(text.slice(end, match.index));
    end = match.index + whole.length;
    const tone = string
      ? colon
        ? "text-accent"
        : ""
      : word
        ? "text-danger"
        : "text-[#8a4b16] dark:text-(--highlight)";
    parts.push(<span className={tone}>{string ?? whole}</span>, colon ?? "");
  }
  parts.push(text.slice(end));
  return (
    <section
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={label}
      className="max-h-96 overflow-auto rounded-lg bg-surface-secondary p-3 outline-offset-2"
    >
      <pre className="font-mono text-xs leading-relaxed">
        {parts.map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never move
          <Fragment key={index}>{part}</Fragment>
        ))}
      </pre>
    </section>
  );
}
