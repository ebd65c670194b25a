import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { Failed } from "@/dashboard/Faces";
import { Page } from "@/dashboard/Page";
import { useShop } from "@/dashboard/shop";
import { Skeleton } from "@/ui/Skeleton";
import type { Whole } from "./draft";
import { Editor } from "./Editor";
import { Up } from "./Up";
import { wholeQuery } from "./wholeCalls";

const route = getRouteApi("/products/$productId");

/** One product, or a new one, on a page of its own. */
export function EditorPage() {
  const { productId } = route.useParams();
  return productId === "new" ? <Editor whole={null} /> : <Existing key={productId} id={productId} />;
}

function Existing({ id }: { id: string }) {
  const { t } = useLingui();
  const whole = useQuery(wholeQuery(useShop().id, id));
  // Somebody has begun to type: what arrives from now on must not undo it.
  const [held, hold] = useState<Whole>();
  const shown = held ?? whole.data;
  if (shown)
    return (
      <Editor
        key={stamp(shown)}
        whole={shown}
        hold={() => hold((now) => now ?? shown)}
        letGo={async () => {
          await whole.refetch();
          hold(undefined);
        }}
      />
    );
  return (
    <Page title={t`Product`} back={<Up />}>
      {whole.isError ? (
        <Failed error={whole.error} retry={() => void whole.refetch()} />
      ) : (
        <div aria-busy="true" className="grid grid-cols-1 gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <div className="flex flex-col gap-6">
            <Skeleton className="h-72" />
            <Skeleton className="h-48" />
          </div>
          <Skeleton className="h-96" />
        </div>
      )}
    </Page>
  );
}

/** What of a product makes its page begin anew. */
const stamp = ({ product, variants, translations, collections }: Whole) =>
  JSON.stringify([product.updated_at, variants.map((one) => one.updated_at), translations, collections]);
