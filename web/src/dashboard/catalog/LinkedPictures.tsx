import { Button } from "@heroui/react/button";
import { Spinner } from "@heroui/react/spinner";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Confirm } from "../Confirm";
import { WarningIcon } from "../icons";
import { useShop } from "../shop";
import { fetchAgain, forget, type Linked, linkedQuery } from "./linkedCalls";

/** Photos that were given by their address and are not here yet: on their way, or why they are not. */
export function LinkedPictures({ productId }: { productId: string }) {
  const { t } = useLingui();
  const shop = useShop();
  const linked = useQuery(linkedQuery(shop.id, productId));
  const missing = (linked.data ?? []).filter(({ state }) => state !== "fetched");
  if (missing.length === 0) return null;
  return (
    <ul aria-label={t`Photos from elsewhere`} className="flex flex-col gap-2">
      {missing.map((one) => (
        <Row key={one.id} productId={productId} one={one} />
      ))}
    </ul>
  );
}

function Row({ productId, one }: { productId: string; one: Linked }) {
  const shop = useShop();
  const client = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const onSettled = () => client.invalidateQueries({ queryKey: [shop.id, "catalog"] });
  const again = useMutation({ mutationFn: () => fetchAgain(shop.id, productId, one.id), onSettled });
  const gone = useMutation({ mutationFn: () => forget(shop.id, productId, one.id), onSettled });
  const isLost = one.state === "failed";
  return (
    <li className="flex items-start gap-3 rounded-xl bg-surface-secondary p-3 text-sm">
      <span className={isLost ? "mt-0.5 text-danger" : "mt-0.5"}>
        {isLost ? <WarningIcon /> : <Spinner size="sm" aria-hidden="true" />}
      </span>
      <span className="min-w-0 flex-1">
        <span className="block truncate font-medium" title={one.address} dir="ltr">
          {one.address.replace(/^https?:\/\//, "")}
        </span>
        <span className="block text-muted">{one.reason ?? <Trans>On its way. It shows here by itself.</Trans>}</span>
      </span>
      {isLost ? (
        <span className="flex flex-wrap justify-end gap-2">
          <Button size="sm" variant="outline" isPending={again.isPending} onPress={() => again.mutate()}>
            <Trans>Try again</Trans>
          </Button>
          <Button size="sm" variant="tertiary" isPending={gone.isPending} onPress={() => setAsking(true)}>
            <Trans>Remove</Trans>
          </Button>
        </span>
      ) : null}
      <Confirm
        title={<Trans>Remove this address?</Trans>}
        verb={<Trans>Remove the address</Trans>}
        isOpen={isAsking}
        close={() => setAsking(false)}
        agree={() => gone.mutate()}
      >
        <Trans>The product then waits for no photo from there. That cannot be undone.</Trans>
      </Confirm>
    </li>
  );
}
