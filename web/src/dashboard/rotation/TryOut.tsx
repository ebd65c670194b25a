import { Button } from "@heroui/react/button";
import { toast } from "@heroui/react/toast";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Photo } from "../Photo";
import { sentence } from "../query";
import { useShop } from "../shop";
import { useSettled } from "../typed";
import { type Preview, previewQuery, useSaveDraft } from "./calls";
import { changesOf, type Draft, nothing } from "./draft";

/** What would happen if what is tried out were saved, and the two ways on. */
export function TryOut({ draft, change }: { draft: Draft; change: (draft: Draft) => void }) {
  const { t } = useLingui();
  const shop = useShop();
  const changes = changesOf(draft);
  const settled = useSettled(draft);
  const preview = useQuery({ ...previewQuery(shop.id, settled), enabled: changes > 0 });
  const save = useSaveDraft(shop.id);
  if (changes === 0) return null;
  return (
    <section
      aria-label={t`What would happen`}
      className="sticky bottom-20 z-10 rounded-2xl border border-border bg-overlay p-4 shadow-lg md:bottom-4"
    >
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="min-w-0 flex-1 basis-64">
          <p className="text-sm text-muted">
            <Plural value={changes} one="# change tried out, not saved" other="# changes tried out, not saved" />
          </p>
          <p role="status" className="font-medium text-pretty">
            {preview.isError ? sentence(preview.error) : (preview.data?.sentence ?? <Trans>Looking…</Trans>)}
          </p>
        </div>
        <div className="flex gap-2">
          <Button variant="tertiary" onPress={() => change(nothing)}>
            <Trans>Discard</Trans>
          </Button>
          <Button
            isPending={save.isPending}
            onPress={() =>
              save.mutate(draft, {
                onSuccess: () => {
                  change(nothing);
                  toast.success(t`Saved`);
                },
              })
            }
          >
            <Trans>Save</Trans>
          </Button>
        </div>
      </div>
      {save.error ? (
        <p role="alert" className="mt-3 rounded-xl bg-danger-soft px-3 py-2 text-sm text-danger-soft-foreground">
          {sentence(save.error)}
        </p>
      ) : null}
      {preview.data ? <Names preview={preview.data} /> : null}
    </section>
  );
}

function Names({ preview }: { preview: Preview }) {
  const { t } = useLingui();
  if (preview.enters.length === 0 && preview.leaves.length === 0) return null;
  return (
    <details className="mt-3 text-sm">
      <summary className="w-fit cursor-pointer rounded text-link underline underline-offset-4">
        <Trans>Which ones?</Trans>
      </summary>
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key
        tabIndex={0}
        aria-label={t`Products that would come or leave`}
        className="mt-3 grid max-h-60 gap-4 overflow-y-auto sm:grid-cols-2"
      >
        <Moving title={<Trans>Would come in</Trans>} products={preview.enters} total={preview.entering} />
        <Moving title={<Trans>Would leave</Trans>} products={preview.leaves} total={preview.leaving} />
      </section>
    </details>
  );
}

function Moving({ title, products, total }: { title: ReactNode; products: Preview["enters"]; total: number }) {
  if (products.length === 0) return null;
  return (
    <div>
      <h3 className="mb-2 font-medium">{title}</h3>
      <ul className="flex flex-col gap-2">
        {products.map((product) => (
          <li key={product.product_id} className="flex items-center gap-2">
            <Photo url={product.image_url} />
            <span className="min-w-0 truncate">{product.name}</span>
          </li>
        ))}
      </ul>
      {total > products.length ? (
        <p className="mt-2 text-muted">
          <Plural value={total - products.length} one="and # more" other="and # more" />
        </p>
      ) : null}
    </div>
  );
}
