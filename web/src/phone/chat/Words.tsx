import { Fragment, type ReactNode } from "react";

const styles: Record<string, (inner: ReactNode) => ReactNode> = {
  "*": (inner) => <strong className="font-semibold">{inner}</strong>,
  _: (inner) => <em>{inner}</em>,
  "~": (inner) => <s>{inner}</s>,
};

/** A mark counts when it hugs its words and stands at their edge: `2*3*4` stays as it is. */
const token =
  /```([\s\S]+?)```|(https?:\/\/[^\s<>]+[^\s<>.,;:!?)'"])|(?<![\p{L}\p{N}])([*_~])(?=\S)([^\n]*?\S)\3(?![\p{L}\p{N}])/gu;

/** Text as the phone shows it: *bold*, _italic_, ~struck~, ```typed``` and links. */
export function Words({ text }: { text: string }) {
  return <span className="whitespace-pre-wrap break-words">{styled(text)}</span>;
}

function styled(text: string): ReactNode[] {
  const parts: ReactNode[] = [];
  let end = 0;
  for (const match of text.matchAll(token)) {
    const [whole, typed, link, mark, inner] = match;
    parts.push(text.slice(end, match.index));
    end = match.index + whole.length;
    if (typed) parts.push(<code className="font-mono text-[0.92em]">{typed}</code>);
    else if (link)
      parts.push(
        <a href={link} target="_blank" rel="noreferrer" className="text-accent underline underline-offset-2">
          {link}
        </a>,
      );
    else parts.push(styles[mark ?? ""]?.(styled(inner ?? "")));
  }
  parts.push(text.slice(end));
  // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never move
  return parts.map((part, index) => <Fragment key={index}>{part}</Fragment>);
}
