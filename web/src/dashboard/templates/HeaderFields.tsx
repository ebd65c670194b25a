import { Button } from "@heroui/react/button";
import { Trans, useLingui } from "@lingui/react/macro";
import { useRef } from "react";
import { Field } from "@/ui/Field";
import { Choice } from "../Choice";
import { UploadIcon } from "../icons";
import { useShop } from "../shop";
import type { About } from "./about";
import { useUploadSample } from "./calls";
import { type Draft, emptyHeader, type Header, type HeaderKind } from "./draft";
import { Samples } from "./Samples";

const files: Partial<Record<HeaderKind, string>> = {
  image: "image/jpeg,image/png",
  video: "video/mp4",
  document: "application/pdf",
};

/** What stands above the words: nothing, a line, a file or a place. */
export function HeaderFields({
  draft,
  change,
  dir,
  about,
}: {
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  dir: string;
  about: About;
}) {
  const { t } = useLingui();
  const { header } = draft;
  return (
    <>
      <Choice
        label={t`Above the message`}
        value={header.kind}
        options={[
          { id: "none", name: t`Nothing` },
          { id: "text", name: t`A line of text` },
          { id: "image", name: t`A picture` },
          { id: "video", name: t`A video` },
          { id: "document", name: t`A document` },
          { id: "location", name: t`A place on the map` },
          ...(header.kind === "product" ? [{ id: "product", name: t`A product` }] : []),
        ]}
        choose={(kind) => change({ header: emptyHeader(kind as HeaderKind) })}
      />
      {header.kind === "text" ? (
        <>
          <Field
            dir={dir}
            label={t`Header`}
            value={header.text}
            onChange={(text) => change({ header: { ...header, text } })}
            maxLength={60}
            problem={about("header.text")}
          />
          <Samples said={draft} change={change} place="header" words={header.text} dir={dir} about={about} />
        </>
      ) : (
        <SampleFile
          header={header}
          change={(header) => change({ header })}
          label={t`Sample of the header`}
          problem={about("header.samples")}
        />
      )}
    </>
  );
}

/** The file that Meta looks at, for a header that shows one. */
export function SampleFile({
  header,
  change,
  label,
  problem,
}: {
  header: Header;
  change: (header: Header) => void;
  label: string;
  problem: string | undefined;
}) {
  const upload = useUploadSample(useShop().id);
  const input = useRef<HTMLInputElement>(null);
  function take(file: File | undefined) {
    if (!file) return;
    upload.mutate(file, {
      onSuccess: ({ data }) => change({ ...header, handle: data.handle, url: data.url }),
    });
  }
  const accept = files[header.kind];
  if (!accept) return null;
  const trouble = upload.error?.message ?? problem;
  return (
    <div>
      <div className="flex items-center gap-3">
        <Button size="sm" variant="outline" isPending={upload.isPending} onPress={() => input.current?.click()}>
          <UploadIcon />
          {header.handle ? <Trans>Choose another sample</Trans> : <Trans>Choose a sample</Trans>}
        </Button>
        <input
          ref={input}
          type="file"
          accept={accept}
          aria-label={label}
          className="sr-only"
          tabIndex={-1}
          onChange={(event) => take(event.target.files?.[0])}
        />
        <span className="text-xs text-muted">
          <Trans>Up to 3 MB. Meta looks at it; each send may bring another one.</Trans>
        </span>
      </div>
      {trouble ? (
        <p role="alert" className="mt-1 text-sm text-danger">
          {trouble}
        </p>
      ) : null}
    </div>
  );
}
