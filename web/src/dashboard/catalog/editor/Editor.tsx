import { toast } from "@heroui/react/toast";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useRef, useState } from "react";
import { ApiError } from "@/api/client";
import { Sheet } from "@/dashboard/Faces";
import { Page } from "@/dashboard/Page";
import { useShop } from "@/dashboard/shop";
import { Field } from "@/ui/Field";
import { categoriesQuery } from "../calls";
import { useSayFit } from "../fits";
import { Pictures } from "../Pictures";
import { Attributes } from "./Attributes";
import { type Draft, draftOf, emptyDraft, NEW_SHELF, type Whole } from "./draft";
import { wrongFields } from "./matrix";
import { ProductHistory } from "./ProductHistory";
import { SaveBar, useGuard } from "./SaveBar";
import { Shelves } from "./Shelves";
import { StockPlaces } from "./StockPlaces";
import { useSaveProduct } from "./saving";
import { Translations } from "./Translations";
import { Up } from "./Up";
import { Variants } from "./Variants";
import { WaitingPhotos } from "./WaitingPhotos";

type Props = {
  whole: Whole | null;
  /** Somebody has begun to type. */
  hold?: () => void;
  /** What she typed is saved, or given up. */
  letGo?: () => Promise<void>;
};

/** Everything about a product, to be changed and saved at once. */
export function Editor({ whole, hold, letGo }: Props) {
  const { t } = useLingui();
  const shop = useShop();
  const navigate = useNavigate();
  const categories = useQuery(categoriesQuery(shop.id)).data ?? [];
  const [before] = useState<Draft>(() => (whole ? draftOf(whole) : emptyDraft()));
  const [draft, setDraft] = useState(before);
  const [photos, setPhotos] = useState<File[]>([]);
  const save = useSaveProduct(shop.id);
  const sayFit = useSayFit(shop.id);
  const isDone = useRef(false);
  const hasChanged = photos.length > 0 || JSON.stringify(draft) !== JSON.stringify(before);
  const guard = useGuard(() => hasChanged && !isDone.current);
  const refusal = save.error;
  const about = (field: string) => (refusal instanceof ApiError ? refusal.about(field) : undefined);
  const [isTried, setTried] = useState(false);
  const isWrong = draft.matrix.cells.some((cell) => wrongFields(cell).length > 0);
  const aboutCell = (at: number, field: string) => {
    const cell = draft.matrix.cells[at];
    if (isTried && cell && wrongFields(cell).includes(field)) return t`Please give a number here.`;
    return about(`variants.${at}.${field}`) ?? (at === 0 ? about(field) : undefined);
  };
  const isWhole = Boolean(draft.name.trim()) && (draft.shelf !== NEW_SHELF || Boolean(draft.newShelf.trim()));

  function change(part: Partial<Draft>) {
    hold?.();
    setDraft((now) => ({ ...now, ...part }));
    if (refusal) save.reset();
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    if (save.isPending || !isWhole) return;
    setTried(true);
    if (isWrong) return;
    save.mutate(
      { draft, before, whole, photos, categories },
      {
        onSuccess: async ({ id, warnings, unsent }) => {
          isDone.current = true;
          toast.success(t`${draft.name.trim()} is saved`);
          if (draft.isStarred && !before.isStarred) void sayFit(id);
          for (const sentence of [...warnings, ...unsent]) toast.warning(sentence, { timeout: 10_000 });
          if (whole) await letGo?.();
          else await navigate({ to: "/products/$productId", params: { productId: id }, replace: true });
          isDone.current = false;
        },
      },
    );
  }

  function discard() {
    setDraft(before);
    setPhotos([]);
    save.reset();
    void letGo?.();
  }

  return (
    <Page title={whole ? whole.product.name : t`New product`} back={<Up />}>
      <form id="product" onSubmit={submit} hidden />
      <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex min-w-0 flex-col gap-6">
          <Sheet>
            <div className="flex flex-col gap-4">
              <Field
                label={t`Name`}
                value={draft.name}
                onChange={(name) => change({ name })}
                problem={about("name")}
                maxLength={200}
                isRequired
              />
              <Field
                label={t`Description`}
                value={draft.description}
                onChange={(description) => change({ description })}
                lines={6}
                problem={about("description")}
              />
              {whole?.product.image ? null : (
                <Field
                  label={t`Address of a picture elsewhere`}
                  value={draft.imageUrl}
                  onChange={(imageUrl) => change({ imageUrl })}
                  placeholder="https://"
                  inputMode="url"
                  problem={about("image_url")}
                />
              )}
            </div>
          </Sheet>
          <Sheet>
            {whole ? <Pictures productId={whole.product.id} /> : <WaitingPhotos photos={photos} change={setPhotos} />}
          </Sheet>
          <Variants matrix={draft.matrix} change={(matrix) => change({ matrix })} about={aboutCell} />
          {whole ? <StockPlaces variants={whole.variants} /> : null}
          <Attributes draft={draft} change={change} about={about} />
          <Translations translations={draft.translations} change={(translations) => change({ translations })} />
          {whole ? <ProductHistory productId={whole.product.id} variants={whole.variants} /> : null}
        </div>
        <Shelves draft={draft} change={change} about={about} categories={categories} whole={whole} />
      </div>
      {isTried && isWrong ? (
        <p role="alert" className="mt-6 rounded-xl bg-danger-soft px-3 py-2 text-sm text-danger-soft-foreground">
          <Trans>A price or another number is missing. Nothing was saved.</Trans>
        </p>
      ) : refusal ? (
        <p role="alert" className="mt-6 rounded-xl bg-danger-soft px-3 py-2 text-sm text-danger-soft-foreground">
          {refusal.message}
        </p>
      ) : null}
      {hasChanged || !whole ? (
        <SaveBar
          isNew={!whole}
          canSave={isWhole && hasChanged}
          isSaving={save.isPending}
          discard={hasChanged ? discard : undefined}
        />
      ) : null}
      {guard}
    </Page>
  );
}
