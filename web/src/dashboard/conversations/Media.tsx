import { Button } from "@heroui/react/button";
import { Modal } from "@heroui/react/modal";
import { Spinner } from "@heroui/react/spinner";
import { Trans, useLingui } from "@lingui/react/macro";
import { type ReactNode, useState } from "react";
import { DownloadIcon, FileIcon, WarningIcon } from "../icons";
import { useShop } from "../shop";
import { type ChatFile, shapeOf, sizeOf, useFetchAgain } from "./files";

/** The file of a message: shown, on its way, or why it is not here. */
export function Media({ file, caption }: { file: ChatFile; caption: string }) {
  if (file.state === "pending") return <Pending file={file} />;
  if (file.state !== "ready" || !file.url) return <Missing file={file} />;
  switch (shapeOf(file)) {
    case "image":
      return <Picture file={file} url={file.url} caption={caption} />;
    case "sticker":
      return <Sticker url={file.url} />;
    case "audio":
      return <Sound file={file} url={file.url} />;
    case "video":
      return <Film file={file} url={file.url} />;
    default:
      return <Row file={file} url={file.url} />;
  }
}

const WIDEST = 288;
const TALLEST = 320;

/** Sides on the screen, known before the picture is loaded, so that the chat does not jump. */
function sides({ width, height }: ChatFile) {
  if (!width || !height) return { width: WIDEST, height: WIDEST * 0.75 };
  const scale = Math.min(WIDEST / width, TALLEST / height, 1);
  return { width: Math.max(96, Math.round(width * scale)), height: Math.max(64, Math.round(height * scale)) };
}

function Picture({ file, url, caption }: { file: ChatFile; url: string; caption: string }) {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(false);
  const [isBroken, setBroken] = useState(false);
  if (isBroken) return <Row file={file} url={url} />;
  const name = caption || file.filename || t`Picture`;
  return (
    <>
      <button
        type="button"
        aria-label={t`Open the picture: ${name}`}
        onClick={() => setOpen(true)}
        className="mb-1 block max-w-full cursor-zoom-in overflow-hidden rounded-xl bg-default"
      >
        <img
          src={file.thumbnail_url ?? url}
          alt=""
          {...sides(file)}
          loading="lazy"
          onError={() => setBroken(true)}
          className="block max-w-full object-cover"
        />
      </button>
      <Modal.Backdrop isOpen={isOpen} onOpenChange={setOpen} isDismissable variant="opaque">
        <Modal.Container size="full">
          <Modal.Dialog aria-label={name} className="bg-transparent p-0 shadow-none">
            <Modal.CloseTrigger />
            <div className="flex h-full flex-col items-center justify-center gap-3 p-4">
              <img src={url} alt={name} className="min-h-0 max-w-full flex-1 rounded-lg object-contain" />
              <a
                href={url}
                download={nameOf(file)}
                className="flex items-center gap-2 rounded-full bg-surface px-4 py-2 text-sm font-medium hover:bg-surface-secondary"
              >
                <DownloadIcon />
                <Trans>Save the picture</Trans>
              </a>
            </div>
          </Modal.Dialog>
        </Modal.Container>
      </Modal.Backdrop>
    </>
  );
}

function Sticker({ url }: { url: string }) {
  const { t } = useLingui();
  return <img src={url} alt={t`Sticker`} width={128} height={128} loading="lazy" className="size-32 object-contain" />;
}

function Sound({ file, url }: { file: ChatFile; url: string }) {
  const { t } = useLingui();
  return (
    // biome-ignore lint/a11y/useMediaCaption: nobody writes captions for what shoppers say
    <audio
      src={url}
      controls
      preload="metadata"
      aria-label={file.filename || t`Voice message`}
      className="h-11 w-72 max-w-full"
    />
  );
}

function Film({ file, url }: { file: ChatFile; url: string }) {
  const { t } = useLingui();
  return (
    // biome-ignore lint/a11y/useMediaCaption: nobody writes captions for what shoppers film
    <video
      src={url}
      controls
      preload="metadata"
      playsInline
      aria-label={file.filename || t`Film`}
      className="mb-1 aspect-video w-72 max-w-full rounded-xl bg-black"
    />
  );
}

function Row({ file, url }: { file: ChatFile; url: string }) {
  return (
    <a
      href={url}
      download={nameOf(file)}
      className="mb-1 flex w-72 max-w-full items-center gap-3 rounded-xl bg-default/60 p-2.5 hover:bg-default"
    >
      <span className="grid size-10 shrink-0 place-items-center rounded-lg bg-accent-soft text-accent">
        <FileIcon />
      </span>
      <span className="min-w-0 flex-1">
        <span className="block truncate font-medium">{file.filename || <Trans>Document</Trans>}</span>
        <span className="block text-xs text-bubble-muted" dir="ltr">
          {[endingOf(file), file.size === null ? "" : sizeOf(file.size)].filter(Boolean).join(" · ")}
        </span>
      </span>
      <DownloadIcon />
    </a>
  );
}

function Pending({ file }: { file: ChatFile }) {
  return (
    <Place>
      <Spinner size="sm" color="current" />
      <span>
        <span className="block">
          <Trans>The file is on its way</Trans>
        </span>
        {file.reason ? <span className="block text-xs text-bubble-muted">{file.reason}</span> : null}
      </span>
    </Place>
  );
}

function Missing({ file }: { file: ChatFile }) {
  const again = useFetchAgain(useShop().id, file.id);
  return (
    <Place>
      <WarningIcon />
      <span className="min-w-0">
        {file.filename ? <span className="block truncate font-medium">{file.filename}</span> : null}
        <span className="block">{file.reason ?? <Trans>This file is not here.</Trans>}</span>
        {file.can_fetch_again ? (
          <Button
            size="sm"
            variant="outline"
            className="mt-2"
            isPending={again.isPending}
            onPress={() => again.mutate()}
          >
            <Trans>Try again</Trans>
          </Button>
        ) : null}
      </span>
    </Place>
  );
}

function Place({ children }: { children: ReactNode }) {
  return (
    <div className="mb-1 flex w-72 max-w-full items-start gap-3 rounded-xl border border-dashed border-border bg-surface/50 p-3">
      {children}
    </div>
  );
}

/** What a saved file is called; without a name of its own, its kind. */
function nameOf(file: ChatFile) {
  return file.filename || file.kind;
}

function endingOf(file: ChatFile) {
  const dot = file.filename.lastIndexOf(".");
  if (dot > 0) return file.filename.slice(dot + 1).toUpperCase();
  return file.mime_type === "application/octet-stream" ? "" : (file.mime_type.split("/")[1]?.toUpperCase() ?? "");
}
