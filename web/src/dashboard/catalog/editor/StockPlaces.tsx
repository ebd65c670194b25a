import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, unwrap } from "@/api/client";
import { Choice } from "@/dashboard/Choice";
import { Sheet } from "@/dashboard/Faces";
import { useShop } from "@/dashboard/shop";
import { Cell } from "../Cell";
import { piecesOf } from "../numbers";
import type { Variant } from "./matrix";
import { stockQuery } from "./wholeCalls";

/** How many lie at each place, of a shop with several. What is counted here is kept at once: it is in the ledger. */
export function StockPlaces({ variants }: { variants: Variant[] }) {
  const { t } = useLingui();
  const [chosen, choose] = useState(variants[0]?.id ?? "");
  const shop = useShop();
  const stock = useQuery(stockQuery(shop.id, chosen));
  const count = useCount(shop.id);
  if (!stock.data || stock.data.levels.length < 2) return null;
  const { held, levels, is_tracked } = stock.data;
  return (
    <Sheet
      title={<Trans>Stock by place</Trans>}
      actions={
        variants.length > 1 ? (
          <Choice
            name={t`Variant`}
            options={variants.map(({ id, name }) => ({ id, name }))}
            value={chosen}
            choose={choose}
            className="min-w-40"
          />
        ) : null
      }
    >
      <table className="w-full text-sm">
        <tbody>
          {levels.map(({ location_id, name, quantity }) => {
            const place = name ?? t`Main place`;
            return (
              <tr key={location_id ?? "main"} className="border-b border-separator last:border-0">
                <th scope="row" className="py-1 text-start font-normal">
                  {place}
                </th>
                <td className="text-end">
                  <Cell
                    label={t`Pieces at ${place}`}
                    column="place"
                    shown={is_tracked ? `${quantity}` : ""}
                    value={is_tracked ? `${quantity}` : ""}
                    placeholder={t`Not counted`}
                    inputMode="numeric"
                    className="w-28 text-end"
                    save={(typed) => {
                      const pieces = piecesOf(typed);
                      if (pieces === null) return false;
                      count.mutate({ variantId: chosen, locationId: location_id, pieces });
                      return true;
                    }}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="mt-2 text-xs text-muted">
        {held > 0 ? <Trans>{held} more are held for orders. </Trans> : null}
        <Trans>What you count here is kept at once.</Trans>
      </p>
    </Sheet>
  );
}

type Counted = { variantId: string; locationId: string | null; pieces: number };

function useCount(shopId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ variantId, locationId, pieces }: Counted) =>
      unwrap(
        api.POST("/api/merchants/{merchant_id}/stock/movements", {
          params: { path: { merchant_id: shopId } },
          body: { variant_id: variantId, reason: "count", quantity: pieces, location_id: locationId },
        }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: [shopId, "catalog"] }),
  });
}
