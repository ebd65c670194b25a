import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { Formatted } from "./Formatted";
import { CopyIcon, FileIcon, ListIcon, OutsideIcon, PinIcon, ProductsIcon } from "./icons";
import type { Wire } from "./wire";

type Preview = Wire["Preview"];
type Tap = Wire["Tap"];

const rightToLeft = new Set(["ar", "fa", "he", "ur"]);

/** The way a language is written. */
export const directionOf = (language: string) => (rightToLeft.has(language.split("_")[0] ?? "") ? "rtl" : "ltr");

/** A template as the customer's phone shows it: a chat with one bubble in it. */
export function TemplatePhone({ preview, language }: { preview: Preview; language: string }) {
  const { t } = useLingui();
  return (
    <figure
      aria-label={t`Preview on the phone`}
      dir={directionOf(language)}
      lang={language.replace("_", "-")}
      className="w-full max-w-sm rounded-3xl border border-border bg-surface-secondary p-4 text-foreground"
    >
      <div className="w-[88%]">
        <div className="overflow-hidden rounded-2xl rounded-es-md bg-surface text-sm shadow-sm">
          <Top header={preview.header} />
          <div className="flex flex-col gap-1.5 px-3 py-2">
            {preview.header?.kind === "text" ? <p className="font-semibold">{preview.header.text}</p> : null}
            {preview.offer ? (
              <p className="rounded-lg bg-default px-2 py-1.5 text-center font-semibold">{preview.offer}</p>
            ) : null}
            {preview.body ? (
              <Formatted text={preview.body} />
            ) : (
              <p className="text-muted">
                <Trans>What you write appears here.</Trans>
              </p>
            )}
            {preview.footer ? <p className="text-xs text-muted">{preview.footer}</p> : null}
          </div>
          <Taps taps={preview.buttons} />
        </div>
      </div>
      {preview.cards && preview.cards.length > 0 ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: cards that do not fit are reached by the arrow keys
        <ul tabIndex={0} aria-label={t`Cards`} className="mt-2 flex gap-2 overflow-x-auto pb-1">
          {preview.cards.map((card, position) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: cards of one preview never move
            <li key={position} className="w-48 shrink-0 overflow-hidden rounded-2xl bg-surface text-sm shadow-sm">
              <Top header={card.header} />
              {card.body ? (
                <div className="px-3 py-2">
                  <Formatted text={card.body} />
                </div>
              ) : null}
              <Taps taps={card.buttons} />
            </li>
          ))}
        </ul>
      ) : null}
    </figure>
  );
}

function Top({ header }: { header: Preview["header"] }) {
  if (!header || header.kind === "text") return null;
  if (header.kind === "image" && header.url)
    return <img src={header.url} alt="" className="aspect-[1.9] w-full bg-default object-cover" />;
  return (
    <div className="flex aspect-[1.9] w-full flex-col items-center justify-center gap-1 bg-default text-xs text-muted">
      {header.kind === "location" ? <PinIcon /> : header.kind === "product" ? <ProductsIcon /> : <FileIcon />}
      {header.text || <Kind kind={header.kind} />}
    </div>
  );
}

function Kind({ kind }: { kind: string }): ReactNode {
  switch (kind) {
    case "image":
      return <Trans>Picture</Trans>;
    case "video":
      return <Trans>Video</Trans>;
    case "location":
      return <Trans>Place on the map</Trans>;
    case "product":
      return <Trans>Product</Trans>;
    default:
      return <Trans>Document</Trans>;
  }
}

function Taps({ taps }: { taps: Tap[] }) {
  return taps.map((tap, position) => (
    <p
      // biome-ignore lint/suspicious/noArrayIndexKey: buttons of one preview never move
      key={position}
      title={tap.value || undefined}
      className="flex min-h-10 items-center justify-center gap-1.5 border-t border-separator px-3 py-2 font-medium text-accent [&_svg]:size-4"
    >
      {tap.kind === "url" ? (
        <OutsideIcon />
      ) : tap.kind === "copy_code" || tap.kind === "otp" ? (
        <CopyIcon />
      ) : tap.kind === "catalog" || tap.kind === "mpm" ? (
        <ListIcon />
      ) : null}
      {tap.text}
    </p>
  ));
}
