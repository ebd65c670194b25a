import { Trans } from "@lingui/react/macro";
import { ProductRow } from "./ProductTile";
import type { Page, Tile } from "./types";

/** What she looked at before. A product's page takes this part over from the page that shows nothing else (`seen.ts`). */
export function SeenProducts({ page, tiles }: { page: Page; tiles: Tile[] }) {
  if (tiles.length === 0) return null;
  return (
    <section data-seen="" aria-labelledby="seen" className="pt-12">
      <h2 id="seen" className="mb-3 text-xl font-semibold tracking-tight">
        <Trans>You looked at</Trans>
      </h2>
      <ProductRow tiles={tiles} page={page} />
    </section>
  );
}
