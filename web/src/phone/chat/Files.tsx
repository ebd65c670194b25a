import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { FileIcon } from "../icons";
import { type Header, type Media, mediaUrl } from "../sandbox";
import { Words } from "./Words";

/** A picture; one that cannot be loaded says so in its own place. */
export function Photo({ url, caption, isSquare }: { url?: string; caption?: string; isSquare?: boolean }) {
  return (
    <figure className="w-60 max-w-full">
      <img
        src={url}
        alt={caption ?? ""}
        width={240}
        height={isSquare ? 180 : 240}
        className={`w-full rounded-xl bg-surface-secondary object-cover ${isSquare ? "aspect-4/3" : "aspect-square"}`}
      />
      <Caption text={caption} />
    </figure>
  );
}

export function Video({ media }: { media: Media }) {
  const { t } = useLingui();
  return (
    <figure className="w-60 max-w-full">
      {/* biome-ignore lint/a11y/useMediaCaption: shoppers' videos have no captions */}
      <video
        src={mediaUrl(media)}
        aria-label={media.caption ?? t`Video`}
        controls
        preload="metadata"
        className="aspect-4/3 w-full rounded-xl bg-black object-contain"
      />
      <Caption text={media.caption} />
    </figure>
  );
}

export function Voice({ media }: { media: Media }) {
  const { t } = useLingui();
  return (
    <div className="flex w-64 max-w-full flex-col px-1 pt-1">
      {media.voice ? (
        <span className="px-1 pb-0.5 text-[12px] text-muted">
          <Trans>Voice message</Trans>
        </span>
      ) : null}
      {/* biome-ignore lint/a11y/useMediaCaption: a voice message has no captions */}
      <audio src={mediaUrl(media)} aria-label={t`Voice message`} controls preload="metadata" className="h-10 w-full" />
    </div>
  );
}

export function Document({ media }: { media: Media }) {
  const name = media.filename ?? "";
  const kind = /\.(\w{1,5})$/.exec(name)?.[1] ?? media.mime_type?.split("/")[1] ?? "";
  return (
    <div className="w-60 max-w-full">
      <a
        href={mediaUrl(media)}
        target="_blank"
        rel="noreferrer"
        className="flex items-center gap-2.5 rounded-xl bg-black/5 px-3 py-2.5 dark:bg-white/10"
      >
        <FileIcon className="size-7" />
        <span className="min-w-0">
          <span className="block truncate font-medium">{name || <Trans>Document</Trans>}</span>
          <span className="block text-[12px] text-muted uppercase">{kind}</span>
        </span>
      </a>
      <Caption text={media.caption} />
    </div>
  );
}

export function Sticker({ media }: { media: Media }) {
  const { t } = useLingui();
  return (
    <img
      src={mediaUrl(media)}
      alt={t`Sticker`}
      width={144}
      height={144}
      className="size-36 rounded-xl object-contain"
    />
  );
}

/** The picture, film or file above an interactive message or a template. */
export function HeaderMedia({ header }: { header: Header }): ReactNode {
  if (header.image) return <Photo url={mediaUrl(header.image)} isSquare />;
  if (header.video) return <Video media={{ ...header.video, caption: undefined }} />;
  return header.document ? <Document media={{ ...header.document, caption: undefined }} /> : null;
}

function Caption({ text }: { text?: string }) {
  if (!text) return null;
  return (
    <p dir="auto" className="break-words px-1.5 pt-1">
      <Words text={text} />
    </p>
  );
}
