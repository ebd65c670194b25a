import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Toggle } from "@/ui/Toggle";
import { Failed, Sheet, SkeletonRows } from "../Faces";
import { useShop } from "../shop";
import { type Commerce, commerceQuery, useCommerce } from "./calls";

/** What each number of a catalogue shows to customers: Meta's own switches. */
export function CommerceSwitches({ numbers }: { numbers: string[] }) {
  const commerce = useQuery(commerceQuery(useShop().id));
  const mine = commerce.data?.filter((one) => numbers.includes(one.phone_number_id)) ?? [];
  return (
    <Sheet title={<Trans>What customers see</Trans>}>
      {commerce.isPending ? (
        <SkeletonRows rows={2} />
      ) : commerce.isError ? (
        <Failed error={commerce.error} retry={() => void commerce.refetch()} />
      ) : (
        <ul className="flex flex-col gap-4">
          {mine.map((one) => (
            <li key={one.phone_number_id} className="flex flex-col gap-3">
              {mine.length > 1 ? (
                <p className="text-sm font-semibold" dir="ltr">
                  {one.display_number}
                </p>
              ) : null}
              {one.error ? <p className="text-sm text-danger">{one.error}</p> : <Switches one={one} />}
            </li>
          ))}
        </ul>
      )}
    </Sheet>
  );
}

function Switches({ one }: { one: Commerce }) {
  const save = useCommerce(useShop().id, one.phone_number_id);
  const wanted = save.isPending ? save.variables : one;
  const set = (change: Partial<Pick<Commerce, "is_cart_enabled" | "is_catalog_visible">>) =>
    save.mutate({ is_cart_enabled: one.is_cart_enabled, is_catalog_visible: one.is_catalog_visible, ...change });
  return (
    <>
      <Toggle
        isOn={wanted.is_catalog_visible}
        set={(is_catalog_visible) => set({ is_catalog_visible })}
        title={<Trans>Show the catalogue</Trans>}
      >
        <Trans>A shop button stands in your profile and in the chat.</Trans>
      </Toggle>
      <Toggle
        isOn={wanted.is_cart_enabled}
        set={(is_cart_enabled) => set({ is_cart_enabled })}
        title={<Trans>Take carts</Trans>}
      >
        <Trans>Customers fill a cart in WhatsApp and send it to you.</Trans>
      </Toggle>
    </>
  );
}
