import { Button } from "@heroui/react/button";
import { Modal } from "@heroui/react/modal";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useRef } from "react";
import { CameraIcon } from "../icons";
import { Photo } from "../Photo";
import { useShop } from "../shop";
import { lookUp, type Match } from "./linkedCalls";

/** Finds a product by a photo of it, or of its barcode; a phone opens its camera. */
export function LookUp() {
  const { t } = useLingui();
  const shop = useShop();
  const chooser = useRef<HTMLInputElement>(null);
  const look = useMutation({ mutationFn: (file: File) => lookUp(shop.id, file) });
  const close = () => look.reset();
  return (
    <>
      <Button
        isIconOnly
        variant="outline"
        aria-label={t`Find by photo or barcode`}
        isPending={look.isPending}
        onPress={() => chooser.current?.click()}
      >
        <CameraIcon />
      </Button>
      <input
        ref={chooser}
        type="file"
        accept="image/*"
        capture="environment"
        hidden
        aria-label={t`Photo to find by`}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = "";
          if (file) look.mutate(file);
        }}
      />
      <Modal.Backdrop isOpen={look.isSuccess || look.isError} onOpenChange={(isOpen) => !isOpen && close()}>
        <Modal.Container>
          <Modal.Dialog>
            <Modal.CloseTrigger />
            <Modal.Header>
              <Modal.Heading>
                <Trans>Found by your photo</Trans>
              </Modal.Heading>
            </Modal.Header>
            <Modal.Body>
              {look.isError ? (
                <p role="alert" className="text-sm text-danger">
                  {look.error.message}
                </p>
              ) : (
                <Found codes={look.data?.data.codes ?? []} matches={look.data?.data.matches ?? []} close={close} />
              )}
            </Modal.Body>
          </Modal.Dialog>
        </Modal.Container>
      </Modal.Backdrop>
    </>
  );
}

function Found({ codes, matches, close }: { codes: string[]; matches: Match[]; close: () => void }) {
  const code = codes[0];
  if (matches.length === 0)
    return (
      <p className="text-sm text-muted">
        {code ? (
          <Trans>No product has the code {code}.</Trans>
        ) : (
          <Trans>There is no code on it that can be read, and none of your photos looks like it.</Trans>
        )}
      </p>
    );
  return (
    <ul className="flex flex-col gap-1">
      {matches.map(({ product, variant, variant_id, reason }) => (
        <li key={variant_id}>
          <Link
            to="/products/$productId"
            params={{ productId: product.id }}
            onClick={close}
            className="flex items-center gap-3 rounded-xl p-2 hover:bg-default"
          >
            <Photo url={product.image_url} />
            <span className="min-w-0 flex-1">
              <span className="block truncate font-medium">
                {variant ? `${product.name}, ${variant}` : product.name}
              </span>
              <span className="block text-sm text-muted">
                {reason === "picture" ? <Trans>Looks like it</Trans> : <Trans>Has the code {code}</Trans>}
              </span>
            </span>
            <span className="text-sm">{product.price_text}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
