import { Button } from "@heroui/react/button";
import { Spinner } from "@heroui/react/spinner";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation } from "@tanstack/react-query";
import { useRef } from "react";
import { small } from "@/ui/rendition";
import { UploadIcon } from "../icons";
import { sentence } from "../query";
import { useShop } from "../shop";
import { uploadImage } from "./calls";

type Props = {
  label: string;
  hint: string;
  value: string | null;
  set: (url: string | null) => void;
  isWide?: boolean;
};

/** A picture of the shop's own, uploaded from this device. */
export function ImageField({ label, hint, value, set, isWide }: Props) {
  const { t } = useLingui();
  const shop = useShop();
  const input = useRef<HTMLInputElement>(null);
  const upload = useMutation({
    meta: { shownInline: true },
    mutationFn: (file: File) => uploadImage(shop.id, file, () => {}),
    onSuccess: ({ data }) => set(data.url),
  });
  const box = `${isWide ? "aspect-[21/9] w-full rounded-xl" : "size-20 rounded-full"} overflow-hidden border border-border bg-default`;
  return (
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className="mb-1.5 text-sm font-medium">{label}</legend>
      <div className={`${box} grid place-items-center text-muted`}>
        {upload.isPending ? (
          <Spinner size="sm" />
        ) : value ? (
          <img src={isWide ? value : small(value)} alt="" className="size-full object-cover" />
        ) : (
          <UploadIcon />
        )}
      </div>
      <p className="text-xs text-muted">{hint}</p>
      <div className="flex flex-wrap gap-2">
        <Button size="sm" variant="secondary" isPending={upload.isPending} onPress={() => input.current?.click()}>
          {value ? t`Replace ${label}` : t`Upload ${label}`}
        </Button>
        {value ? (
          <Button size="sm" variant="tertiary" onPress={() => set(null)} aria-label={t`Remove ${label}`}>
            <Trans>Remove</Trans>
          </Button>
        ) : null}
      </div>
      <input
        ref={input}
        type="file"
        aria-label={label}
        accept="image/jpeg,image/png,image/webp,image/avif,image/gif"
        className="hidden"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) upload.mutate(file);
          event.target.value = "";
        }}
      />
      {upload.error ? (
        <p role="alert" className="text-sm text-danger">
          {sentence(upload.error)}
        </p>
      ) : null}
    </fieldset>
  );
}
