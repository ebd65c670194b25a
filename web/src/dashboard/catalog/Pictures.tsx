import { Button } from "@heroui/react/button";
import { Spinner } from "@heroui/react/spinner";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { type DragEvent, useRef, useState } from "react";
import { ApiError } from "@/api/client";
import { Skeleton } from "@/ui/Skeleton";
import { Failed } from "../Faces";
import { PlusIcon, WarningIcon } from "../icons";
import { useShop } from "../shop";
import { LinkedPictures } from "./LinkedPictures";
import { PictureTools } from "./PictureTools";
import { type Picture, picturesQuery, uploadPicture, usePictures } from "./pictureCalls";

export const takes = ["image/jpeg", "image/png", "image/webp", "image/avif", "image/gif"];
const isFile = (event: DragEvent) => event.dataTransfer.types.includes("Files");

/** The photos of a product: added, dragged or stepped into order, described, cropped, removed. */
export function Pictures({ productId }: { productId: string }) {
  const { t } = useLingui();
  const shop = useShop();
  const pictures = useQuery(picturesQuery(shop.id, productId));
  const calls = usePictures(shop.id, productId);
  const { sending, problems, upload } = useUpload(productId, calls.fresh);
  const [chosenId, choose] = useState<string>();
  const [carriedId, carry] = useState<string>();
  if (pictures.isError) return <Failed error={pictures.error} retry={() => void pictures.refetch()} />;
  if (!pictures.data) return <Skeleton className="h-28" />;
  const all = pictures.data;
  const chosen = all.find(({ id }) => id === chosenId);

  function put(id: string, at: number) {
    const others = all.filter((one) => one.id !== id).map((one) => one.id);
    const order = [...others.slice(0, at), id, ...others.slice(at)];
    if (order.some((one, index) => one !== all[index]?.id)) calls.arrange.mutate(order);
  }

  return (
    <section
      aria-label={t`Photos`}
      className="flex flex-col gap-3"
      onDragOver={(event) => {
        if (isFile(event)) event.preventDefault();
      }}
      onDrop={(event) => {
        if (!isFile(event)) return;
        event.preventDefault();
        void upload([...event.dataTransfer.files]);
      }}
    >
      <p className="text-sm font-medium">
        <Trans>Photos</Trans>
      </p>
      <ul className="grid grid-cols-4 gap-2 sm:grid-cols-6">
        {all.map((picture, index) => (
          <li
            key={picture.id}
            draggable
            onDragStart={() => carry(picture.id)}
            onDragEnd={() => carry(undefined)}
            onDragOver={(event) => {
              if (carriedId) event.preventDefault();
            }}
            onDrop={(event) => {
              if (!carriedId) return;
              event.preventDefault();
              put(carriedId, index);
            }}
          >
            <Tile
              picture={picture}
              number={index + 1}
              isChosen={picture.id === chosenId}
              choose={() => choose(picture.id === chosenId ? undefined : picture.id)}
            />
          </li>
        ))}
        <li>
          <AddButton upload={upload} share={sending} />
        </li>
      </ul>
      <LinkedPictures productId={productId} />
      {problems.map((problem) => (
        <p key={problem} role="alert" className="text-sm text-danger">
          {problem}
        </p>
      ))}
      {chosen ? (
        <PictureTools
          key={chosen.id}
          picture={chosen}
          at={all.indexOf(chosen)}
          count={all.length}
          calls={calls}
          put={(at) => put(chosen.id, at)}
        />
      ) : (
        <p className="text-xs text-muted">
          <Trans>
            The first photo stands for the product, in your web shop and in chats. Drag to change the order.
          </Trans>
        </p>
      )}
    </section>
  );
}

type TileProps = { picture: Picture; number: number; isChosen: boolean; choose: () => void };

function Tile({ picture, number, isChosen, choose }: TileProps) {
  const { t } = useLingui();
  const small = picture.image?.template.replace("{width}", `${picture.image.widths[0]}`).replace("{format}", "webp");
  const name = picture.alt || picture.filename;
  const state = picture.state === "pending" ? t`being prepared` : picture.state === "failed" ? t`cannot be shown` : "";
  return (
    <button
      type="button"
      aria-pressed={isChosen}
      aria-label={[t`Photo ${number}`, name, state].filter(Boolean).join(", ")}
      onClick={choose}
      className={`grid aspect-square w-full place-items-center overflow-hidden rounded-xl bg-default outline-offset-2 ${
        isChosen ? "ring-2 ring-accent" : ""
      }`}
    >
      {small ? (
        <img src={small} alt="" className="size-full object-cover" />
      ) : picture.state === "failed" ? (
        <span className="text-danger">
          <WarningIcon />
        </span>
      ) : (
        <Spinner size="sm" aria-label={t`Being prepared`} />
      )}
    </button>
  );
}

function AddButton({ upload, share }: { upload: (files: File[]) => Promise<void>; share: number | null }) {
  const { t } = useLingui();
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        variant="outline"
        aria-label={t`Add photos`}
        isPending={share !== null}
        onPress={() => chooser.current?.click()}
        className="aspect-square h-auto w-full rounded-xl"
      >
        {share === null ? <PlusIcon /> : `${Math.round(share * 100)} %`}
      </Button>
      <input
        ref={chooser}
        type="file"
        accept={takes.join(",")}
        multiple
        hidden
        aria-label={t`Photos to add`}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = "";
          void upload(files);
        }}
      />
    </>
  );
}

/** Sends photos one after the other, so that one that is refused stops none. */
function useUpload(productId: string, fresh: () => Promise<void>) {
  const { t } = useLingui();
  const shop = useShop();
  const [sending, setSending] = useState<number | null>(null);
  const [problems, setProblems] = useState<string[]>([]);
  async function upload(files: File[]) {
    setProblems([]);
    for (const [index, file] of files.entries()) {
      const name = file.name;
      if (!takes.includes(file.type)) {
        setProblems((now) => [...now, t`${name} is not a photo that we can show. Please save it as JPEG or PNG.`]);
        continue;
      }
      const tell = (share: number) => setSending((index + share) / files.length);
      tell(0);
      try {
        await uploadPicture(shop.id, productId, file, tell);
      } catch (error) {
        const why = error instanceof ApiError ? error.message : t`It could not be sent. Please try again.`;
        setProblems((now) => [...now, `${name}: ${why}`]);
      }
      await fresh();
    }
    setSending(null);
  }
  return { sending, problems, upload };
}
