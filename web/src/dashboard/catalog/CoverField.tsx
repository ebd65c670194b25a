import { Button } from "@heroui/react/button";
import { Spinner } from "@heroui/react/spinner";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { Field } from "@/ui/Field";
import { Photo } from "../Photo";
import { sentence } from "../query";
import { useShop } from "../shop";
import { CropSheet } from "./CropSheet";
import { type ProductsWanted, productsQuery } from "./calls";
import { type Drawn, drawn, uploadCover } from "./coverCalls";
import type { Box } from "./pictureCalls";

export type Cover = { url: string; alt: string };

type Props = {
  value: Cover;
  set: (cover: Cover) => void;
  /** Whose photos may be taken. */
  of: ProductsWanted;
  problem?: string;
};

/** The picture of a category or a collection: one of its own, cropped and described, or the photo of a product. */
export function CoverField({ value, set, of, problem }: Props) {
  const { t } = useLingui();
  const shop = useShop();
  const input = useRef<HTMLInputElement>(null);
  const [cropping, setCropping] = useState<Drawn | null>(null);
  const upload = useMutation({
    meta: { shownInline: true },
    mutationFn: ({ file, box }: { file: File; box?: Box }) => uploadCover(shop.id, file, box),
    onSuccess: ({ data }, { box }) => {
      set({ url: data.url, alt: box ? value.alt : "" });
      setCropping(null);
    },
  });
  const look = useMutation({ mutationFn: () => drawn(value.url), onSuccess: setCropping });
  const refusal = problem ?? (upload.error ? sentence(upload.error) : undefined);
  return (
    <fieldset className="flex min-w-0 flex-col gap-3">
      <legend className="mb-1.5 text-sm font-medium">
        <Trans>Picture</Trans>
      </legend>
      <div className="flex items-center gap-3">
        {upload.isPending ? (
          <span className="grid size-24 shrink-0 place-items-center rounded-xl bg-default">
            <Spinner size="sm" />
          </span>
        ) : (
          <Photo url={value.url || null} size="large" />
        )}
        <div className="flex flex-wrap gap-2">
          <Button size="sm" variant="secondary" isPending={upload.isPending} onPress={() => input.current?.click()}>
            {value.url ? <Trans>Replace</Trans> : <Trans>Upload a picture</Trans>}
          </Button>
          {value.url.startsWith("/media/") ? (
            <Button size="sm" variant="tertiary" isPending={look.isPending} onPress={() => look.mutate()}>
              <Trans>Crop</Trans>
            </Button>
          ) : null}
          {value.url ? (
            <Button size="sm" variant="tertiary" onPress={() => set({ url: "", alt: "" })}>
              <Trans>Remove</Trans>
            </Button>
          ) : null}
        </div>
      </div>
      <input
        ref={input}
        type="file"
        aria-label={t`Picture file`}
        accept="image/jpeg,image/png,image/webp,image/avif,image/gif"
        className="hidden"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) upload.mutate({ file });
          event.target.value = "";
        }}
      />
      {refusal ? (
        <p role="alert" className="text-sm text-danger">
          {refusal}
        </p>
      ) : null}
      {value.url ? (
        <Field
          label={t`What is to be seen`}
          hint={t`Read out to shoppers who do not see it.`}
          value={value.alt}
          onChange={(alt) => set({ ...value, alt })}
          maxLength={300}
        />
      ) : null}
      <PhotosToTake of={of} taken={value.url} take={(url) => set({ url, alt: "" })} />
      {cropping ? (
        <CropSheet
          picture={{ ...cropping, alt: value.alt }}
          close={() => setCropping(null)}
          crop={(box) => upload.mutate({ file: cropping.file, box })}
          isBusy={upload.isPending}
        />
      ) : null}
    </fieldset>
  );
}

function PhotosToTake({ of, taken, take }: { of: ProductsWanted; taken: string; take: (url: string) => void }) {
  const { t } = useLingui();
  const products = useQuery(productsQuery(useShop().id, { ...of, limit: 24 })).data?.products ?? [];
  const photos = products.flatMap(({ id, name, image_url }) => (image_url ? [{ id, name, url: image_url }] : []));
  if (photos.length === 0) return null;
  return (
    <div>
      <p className="mb-1.5 text-xs text-muted">
        <Trans>Or take the photo of a product:</Trans>
      </p>
      <ul className="flex flex-wrap gap-2">
        {photos.slice(0, 12).map((photo) => (
          <li key={photo.id}>
            <button
              type="button"
              aria-label={t`Take the photo of ${photo.name}`}
              aria-pressed={taken === photo.url}
              onClick={() => take(photo.url)}
              className="rounded-xl outline-offset-2 aria-pressed:ring-2 aria-pressed:ring-accent"
            >
              <Photo url={photo.url} size="medium" />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
