import { useQuery } from "@tanstack/react-query";
import { previewQuery } from "../queries";

const LINK = /https?:\/\/[^\s<>]+[^\s<>.,;:!?)'"]/;

/** The first link of a text, when it leads to a page of this installation. */
export function ownLink(text: string, origin = location.origin): string | undefined {
  const [link] = LINK.exec(text) ?? [];
  return link?.startsWith(`${origin}/`) ? link : undefined;
}

/** The card over a text with a link to the shop, of the tags that the page really has. */
export function Link({ text }: { text: string }) {
  const link = ownLink(text);
  return link ? <Card link={link} /> : null;
}

function Card({ link }: { link: string }) {
  const preview = useQuery(previewQuery(link)).data;
  if (!preview) return null;
  return (
    <a
      href={link}
      target="_blank"
      rel="noreferrer"
      className="mb-1 block w-64 max-w-full overflow-hidden rounded-lg bg-default text-start"
    >
      {preview.image ? (
        <img src={preview.image} alt="" width={1200} height={630} className="aspect-[1200/630] w-full object-cover" />
      ) : null}
      <span className="block px-2.5 py-2">
        <span dir="auto" className="line-clamp-2 text-sm font-semibold break-words">
          {preview.title}
        </span>
        <span dir="auto" className="line-clamp-2 text-[12.5px] break-words text-muted">
          {preview.description}
        </span>
        <span className="mt-0.5 block truncate text-xs text-muted">{new URL(link).host}</span>
      </span>
    </a>
  );
}
