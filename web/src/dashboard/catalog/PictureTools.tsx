import { Button } from "@heroui/react/button";
import { toast } from "@heroui/react/toast";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Field } from "@/ui/Field";
import { Confirm } from "../Confirm";
import { CropSheet } from "./CropSheet";
import type { Box, Picture, usePictures } from "./pictureCalls";

type Props = {
  picture: Picture;
  at: number;
  count: number;
  calls: ReturnType<typeof usePictures>;
  put: (at: number) => void;
};

/** What can be done with the chosen photo. */
export function PictureTools({ picture, at, count, calls, put }: Props) {
  const { t } = useLingui();
  const [alt, setAlt] = useState(picture.alt);
  const [isCropping, setCropping] = useState(false);
  const [isRemoving, setRemoving] = useState(false);
  const crop = (box: Box) =>
    calls.crop.mutate(
      { id: picture.id, box },
      {
        onSuccess: () => {
          setCropping(false);
          toast(t`The cropped photo stands behind this one`, {
            timeout: 10_000,
            actionProps: { children: t`Remove the old one`, onPress: () => calls.remove.mutate(picture.id) },
          });
        },
      },
    );
  return (
    <div className="flex flex-col gap-3 rounded-xl bg-surface-secondary p-3">
      {picture.reason ? (
        <p role="status" className="text-sm">
          {picture.reason}
        </p>
      ) : null}
      <div className="flex items-end gap-2">
        <div className="flex-1">
          <Field
            label={t`What is to be seen`}
            value={alt}
            onChange={setAlt}
            maxLength={300}
            placeholder={t`For those who cannot see it`}
          />
        </div>
        <Button
          variant="secondary"
          isDisabled={alt.trim() === picture.alt}
          isPending={calls.describe.isPending}
          onPress={() => calls.describe.mutate({ id: picture.id, alt })}
        >
          <Trans>Save words</Trans>
        </Button>
      </div>
      <div className="flex flex-wrap gap-2">
        <Button size="sm" variant="tertiary" isDisabled={at === 0} onPress={() => put(at - 1)}>
          <Trans>Earlier</Trans>
        </Button>
        <Button size="sm" variant="tertiary" isDisabled={at === count - 1} onPress={() => put(at + 1)}>
          <Trans>Later</Trans>
        </Button>
        <Button size="sm" variant="tertiary" isDisabled={picture.state !== "ready"} onPress={() => setCropping(true)}>
          <Trans>Crop…</Trans>
        </Button>
        <Button size="sm" variant="danger-soft" className="ms-auto" onPress={() => setRemoving(true)}>
          <Trans>Remove</Trans>
        </Button>
      </div>
      {isCropping ? (
        <CropSheet picture={picture} close={() => setCropping(false)} crop={crop} isBusy={calls.crop.isPending} />
      ) : null}
      <Confirm
        title={<Trans>Remove this photo?</Trans>}
        verb={<Trans>Remove the photo</Trans>}
        isOpen={isRemoving}
        close={() => setRemoving(false)}
        agree={() => calls.remove.mutate(picture.id)}
      >
        <Trans>Its file is deleted too. That cannot be undone.</Trans>
      </Confirm>
    </div>
  );
}
