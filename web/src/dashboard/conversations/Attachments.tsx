import { Button } from "@heroui/react/button";
import { ProgressBar } from "@heroui/react/progress-bar";
import { Trans, useLingui } from "@lingui/react/macro";
import { type DragEvent, type ReactNode, useRef, useState } from "react";
import { ClipIcon, CrossIcon, FileIcon, FilmIcon, SoundIcon, WarningIcon } from "../icons";
import type { Attachment, useAttachments } from "./attachments";
import { ACCEPTED, sizeOf } from "./files";

type Attachments = ReturnType<typeof useAttachments>;

/** The button that opens the file chooser. */
export function AttachButton({ add }: { add: Attachments["add"] }) {
  const { t } = useLingui();
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        isIconOnly
        variant="ghost"
        aria-label={t`Attach a file`}
        onPress={() => chooser.current?.click()}
        className="size-11 md:size-10"
      >
        <ClipIcon />
      </Button>
      <input
        ref={chooser}
        type="file"
        accept={ACCEPTED}
        multiple
        hidden
        aria-label={t`Files to attach`}
        onChange={(event) => {
          add(event.target.files ?? []);
          event.target.value = "";
        }}
      />
    </>
  );
}

/** The files that wait to be sent, above the words. */
export function Waiting({ attachments }: { attachments: Attachments }) {
  const { t } = useLingui();
  if (attachments.waiting.length === 0) return null;
  return (
    <ul aria-label={t`Attached files`} className="mb-2 flex gap-2 overflow-x-auto p-1">
      {attachments.waiting.map((one) => (
        <One key={one.id} one={one} remove={() => attachments.remove(one.id)} />
      ))}
    </ul>
  );
}

function One({ one, remove }: { one: Attachment; remove: () => void }) {
  const { t } = useLingui();
  const name = one.file.name;
  return (
    <li
      className={`relative flex w-60 shrink-0 items-center gap-2.5 rounded-xl border bg-surface-secondary p-2 pe-9 ${one.problem ? "border-danger" : "border-border"}`}
    >
      <Preview one={one} />
      <div className="min-w-0 flex-1">
        <p className="truncate text-sm font-medium">{name}</p>
        {one.problem ? (
          <p role="alert" className="text-xs text-danger">
            {one.problem}
          </p>
        ) : one.uploaded ? (
          <p className="text-xs text-muted" dir="ltr">
            {sizeOf(one.file.size)}
          </p>
        ) : (
          <ProgressBar aria-label={t`Sending ${name}`} value={one.share * 100} size="sm" className="mt-1.5">
            <ProgressBar.Track>
              <ProgressBar.Fill />
            </ProgressBar.Track>
          </ProgressBar>
        )}
      </div>
      <Button
        isIconOnly
        size="sm"
        variant="ghost"
        aria-label={t`Remove ${name}`}
        onPress={remove}
        className="absolute end-1 top-1 size-7"
      >
        <CrossIcon />
      </Button>
    </li>
  );
}

function Preview({ one }: { one: Attachment }) {
  if (one.problem)
    return (
      <span className="grid size-11 shrink-0 place-items-center text-danger">
        <WarningIcon />
      </span>
    );
  if (one.preview) return <img src={one.preview} alt="" className="size-11 shrink-0 rounded-lg object-cover" />;
  const [family] = one.file.type.split("/");
  return (
    <span className="grid size-11 shrink-0 place-items-center rounded-lg bg-accent-soft text-accent">
      {family === "audio" ? <SoundIcon /> : family === "video" ? <FilmIcon /> : <FileIcon />}
    </span>
  );
}

/** A place that files can be dropped onto. */
export function DropZone({ add, children }: { add: Attachments["add"]; children: ReactNode }) {
  const [isOver, setOver] = useState(false);
  const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes("Files");
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way, beside the button
    <div
      className="relative"
      onDragOver={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(false);
        add(event.dataTransfer.files);
      }}
    >
      {children}
      {isOver ? (
        <p className="pointer-events-none absolute inset-1 grid place-items-center rounded-xl border-2 border-dashed border-accent bg-accent-soft text-sm font-medium text-accent">
          <Trans>Drop the files here</Trans>
        </p>
      ) : null}
    </div>
  );
}
