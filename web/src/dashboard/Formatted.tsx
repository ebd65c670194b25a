import type { ReactNode } from "react";

const marks = /((?<!\w)(?:\*(?=\S)[^*\n]*\S\*|_(?=\S)[^_\n]*\S_|~(?=\S)[^~\n]*\S~)(?!\w)|https?:\/\/[^\s<>"]+)/g;

/** Words the way WhatsApp shows them: *bold*, _italic_, ~struck~, links, and line breaks as typed. */
export function Formatted({ text }: { text: string }) {
  if (!text) return null;
  return <p className="break-words whitespace-pre-wrap">{format(text)}</p>;
}

export function format(text: string): ReactNode[] {
  return text.split(marks).map((piece, position) => {
    if (position % 2 === 0) return piece;
    const inside = piece.slice(1, -1);
    // biome-ignore-start lint/suspicious/noArrayIndexKey: pieces of one text never move
    switch (piece[0]) {
      case "*":
        return <strong key={position}>{inside}</strong>;
      case "_":
        return <em key={position}>{inside}</em>;
      case "~":
        return <s key={position}>{inside}</s>;
      default:
        return (
          <a
            key={position}
            href={piece}
            target="_blank"
            rel="noopener noreferrer"
            className="underline underline-offset-2"
          >
            {piece}
          </a>
        );
    }
    // biome-ignore-end lint/suspicious/noArrayIndexKey: pieces of one text never move
  });
}
