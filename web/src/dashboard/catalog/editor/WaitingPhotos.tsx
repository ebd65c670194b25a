import { Button } from "@heroui/react/button";
import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useMemo, useRef } from "react";
import { CloseIcon, PlusIcon } from "@/dashboard/icons";
import { takes } from "../Pictures";

/** Photos of a product that is not there yet: they are sent when it is saved. */
export function WaitingPhotos({ photos, change }: { photos: File[]; change: (photos: File[]) => void }) {
  const { t } = useLingui();
  const chooser = useRef<HTMLInputElement>(null);
  const add = (files: FileList | null) =>
    change([...photos, ...[...(files ?? [])].filter((file) => takes.includes(file.type))]);
  return (
    <section
      aria-label={t`Photos`}
      className="flex flex-col gap-3"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        add(event.dataTransfer.files);
      }}
    >
      <p className="text-sm font-medium">
        <Trans>Photos</Trans>
      </p>
      <ul className="grid grid-cols-4 gap-2 sm:grid-cols-6">
        {photos.map((photo) => (
          <li key={`${photo.name}${photo.size}`} className="relative">
            <Preview photo={photo} />
            <button
              type="button"
              aria-label={t`Remove ${photo.name}`}
              onClick={() => change(photos.filter((one) => one !== photo))}
              className="absolute end-1 top-1 grid size-7 place-items-center rounded-full bg-overlay shadow"
            >
              <CloseIcon />
            </button>
          </li>
        ))}
        <li>
          <Button
            variant="outline"
            aria-label={t`Add photos`}
            onPress={() => chooser.current?.click()}
            className="aspect-square h-auto w-full rounded-xl"
          >
            <PlusIcon />
          </Button>
          <input
            ref={chooser}
            type="file"
            accept={takes.join(",")}
            multiple
            hidden
            aria-label={t`Photos to add`}
            onChange={(event) => {
              add(event.target.files);
              event.target.value = "";
            }}
          />
        </li>
      </ul>
      <p className="text-xs text-muted">
        <Trans>They are sent when the product is saved. The first one stands for it.</Trans>
      </p>
    </section>
  );
}

function Preview({ photo }: { photo: File }) {
  const url = useMemo(() => URL.createObjectURL(photo), [photo]);
  useEffect(() => () => URL.revokeObjectURL(url), [url]);
  return <img src={url} alt={photo.name} className="aspect-square w-full rounded-xl bg-default object-cover" />;
}
