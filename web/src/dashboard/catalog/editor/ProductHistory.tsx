import { Button } from "@heroui/react/button";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Failed, Sheet } from "@/dashboard/Faces";
import { useShop } from "@/dashboard/shop";
import { When } from "@/dashboard/When";
import type { Wire } from "@/dashboard/wire";
import { Skeleton } from "@/ui/Skeleton";
import { shelves } from "../CategoryFilter";
import { categoriesQuery } from "../calls";
import { useFieldWords, useValueWords } from "./historyWords";
import type { Variant } from "./matrix";
import { historyQuery } from "./wholeCalls";

type Change = Wire["ChangeOut"];

/** Who changed what of a product, and when: the latest first. */
export function ProductHistory({ productId, variants }: { productId: string; variants: Variant[] }) {
  const { t } = useLingui();
  const [page, turn] = useState(1);
  const history = useQuery(historyQuery(useShop().id, productId, page));
  return (
    <Sheet title={<Trans>History</Trans>}>
      {history.isPending ? (
        <Skeleton className="h-24" />
      ) : history.isError ? (
        <Failed error={history.error} retry={() => void history.refetch()} />
      ) : history.data.changes.length === 0 ? (
        <p className="text-sm text-muted">
          <Trans>Nothing has been changed yet.</Trans>
        </p>
      ) : (
        <>
          <ol className="flex flex-col">
            {history.data.changes.map((change) => (
              <Entry key={change.id} change={change} variants={variants} />
            ))}
          </ol>
          {history.data.pagination.pages > 1 ? (
            <nav aria-label={t`Pages of the history`} className="mt-2 flex justify-between">
              <Button size="sm" variant="tertiary" isDisabled={page <= 1} onPress={() => turn(page - 1)}>
                <Trans>Later</Trans>
              </Button>
              <Button
                size="sm"
                variant="tertiary"
                isDisabled={page >= history.data.pagination.pages}
                onPress={() => turn(page + 1)}
              >
                <Trans>Earlier</Trans>
              </Button>
            </nav>
          ) : null}
        </>
      )}
    </Sheet>
  );
}

function Entry({ change, variants }: { change: Change; variants: Variant[] }) {
  const categories = useQuery(categoriesQuery(useShop().id)).data ?? [];
  const fields = useFieldWords();
  const say = useValueWords(shelves(categories));
  const variant = variants.length > 1 ? variants.find(({ id }) => id === change.subject_id)?.name : undefined;
  return (
    <li className="border-b border-separator py-2.5 text-sm last:border-0">
      <p className="flex flex-wrap justify-between gap-x-3 text-xs text-muted">
        <span>
          <Who change={change} />
          {variant ? ` · ${variant}` : null}
        </span>
        <When at={change.at} />
      </p>
      <ul className="mt-0.5 flex flex-col gap-0.5">
        {change.changes.map(({ field, before, after }) => (
          <li key={field} className="[overflow-wrap:anywhere]">
            <span className="font-medium">{fields[field] ?? field}</span>:{" "}
            <s className="text-muted">{say(field, before)}</s> <span aria-hidden="true">→</span> {say(field, after)}
          </li>
        ))}
      </ul>
    </li>
  );
}

function Who({ change: { actor, actor_name } }: { change: Change }) {
  if (actor_name) return actor_name;
  const [kind] = actor.split(":");
  switch (kind) {
    case "team":
      return <Trans>Somebody of the team</Trans>;
    case "import":
      return <Trans>A product file</Trans>;
    case "platform":
      return <Trans>Oja's own team</Trans>;
    default:
      return <Trans>Oja, by itself</Trans>;
  }
}
