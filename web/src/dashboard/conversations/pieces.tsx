import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { small } from "@/ui/rendition";
import { Formatted } from "../Formatted";
import { FileIcon, PersonIcon, PinIcon } from "../icons";
import { array, object, type Plain, text } from "../reading";

/** What can be tapped on the phone; here it only shows. */
export function Tap({ icon, children }: { icon?: ReactNode; children: ReactNode }) {
  return (
    <span className="flex items-center justify-center gap-1.5 rounded-lg bg-surface/60 px-3 py-1.5 text-[0.8125rem] font-medium text-accent [&_svg]:size-4">
      {icon}
      {children}
    </span>
  );
}

/** A small line above: what kind of message it is. */
export function Kind({ icon, children }: { icon?: ReactNode; children: ReactNode }) {
  return (
    <p className="flex items-center gap-1 text-xs text-bubble-muted [&_svg]:size-3.5">
      {icon}
      {children}
    </p>
  );
}

/** Words with a file or a line above, something small below, and what can be tapped. */
export function Framed({ body, children }: { body: Plain; children?: ReactNode }) {
  const header = object(body.header);
  const image = text(body.header_image_url);
  return (
    <>
      {image ? <Picture url={image} /> : null}
      {header.type ? <File kind={text(header.type)} file={header} /> : null}
      {body.header_text ? <p className="font-semibold">{text(body.header_text)}</p> : null}
      <Formatted text={text(body.body)} />
      {body.footer ? <p className="mt-1 text-xs text-bubble-muted">{text(body.footer)}</p> : null}
      {children ? <div className="mt-2 flex flex-col gap-1">{children}</div> : null}
    </>
  );
}

export function Picture({ url }: { url: string }) {
  return <img src={small(url, 360)} alt="" className="mb-1 aspect-square w-56 rounded-xl bg-default object-cover" />;
}

/** A file: the picture itself when it has an address, else what it is and its name. */
export function File({ kind, file }: { kind: string; file: Plain }) {
  const url = text(file.url) || text(file.link);
  const caption = text(file.caption);
  const name = text(file.filename) || <Attachment kind={kind} isVoice={Boolean(file.is_voice ?? file.voice)} />;
  return (
    <>
      {kind === "image" && url ? (
        <Picture url={url} />
      ) : kind === "sticker" && url ? (
        <img src={url} alt="" className="size-28 object-contain" />
      ) : (
        <span className="flex items-center gap-2 rounded-xl bg-surface/60 px-3 py-2">
          <FileIcon />
          {url ? (
            <a href={url} target="_blank" rel="noopener noreferrer" className="font-medium hover:underline">
              {name}
            </a>
          ) : (
            <span className="font-medium">{name}</span>
          )}
        </span>
      )}
      <Formatted text={caption} />
    </>
  );
}

function Attachment({ kind, isVoice }: { kind: string; isVoice: boolean }) {
  switch (kind) {
    case "image":
      return <Trans>Picture</Trans>;
    case "video":
      return <Trans>Video</Trans>;
    case "audio":
      return isVoice ? <Trans>Voice note</Trans> : <Trans>Sound</Trans>;
    case "sticker":
      return <Trans>Sticker</Trans>;
    default:
      return <Trans>Document</Trans>;
  }
}

/** A place, which opens on the map. */
export function Place({ place }: { place: Plain }) {
  const where = `${text(place.latitude)}/${text(place.longitude)}`;
  return (
    <a
      href={`https://www.openstreetmap.org/?mlat=${text(place.latitude)}&mlon=${text(place.longitude)}#map=17/${where}`}
      target="_blank"
      rel="noopener noreferrer"
      className="flex items-center gap-2 hover:underline"
    >
      <PinIcon />
      <span>
        <span className="block font-medium">{text(place.name) || <Trans>Shared location</Trans>}</span>
        <span className="block text-xs text-bubble-muted">{text(place.address) || where.replace("/", ", ")}</span>
      </span>
    </a>
  );
}

/** People's cards: their names and numbers. */
export function People({ cards }: { cards: Plain[] }) {
  return (
    <ul className="flex flex-col gap-2">
      {cards.map((card) => {
        const numbers = array(card.phones).map((phone) => text(phone.phone) || text(phone.wa_id));
        const name = text(object(card.name).formatted_name);
        return (
          <li key={`${name} ${numbers.join(" ")}`} className="flex items-center gap-2">
            <PersonIcon />
            <span>
              <span className="block font-medium">{name || <Trans>Contact</Trans>}</span>
              {numbers.map((number) => (
                <span key={number} className="block text-xs text-bubble-muted" dir="ltr">
                  {number}
                </span>
              ))}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
