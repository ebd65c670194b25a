import { toast } from "@heroui/react/toast";
import { useLingui } from "@lingui/react/macro";
import type { Product } from "../calls";
import { useStatusWords } from "../statusWords";
import type { Put } from "./Row";

export type Status = "active" | "draft" | "archived";
const tones: Record<string, string> = {
  active: "bg-success-soft text-success-soft-foreground",
  draft: "bg-default text-foreground",
  archived: "bg-default text-muted",
};

/** Whether a product is on sale, changed where it stands; the toast takes it back. */
export function StatusSelect({ product, put }: { product: Product; put: Put }) {
  const { t } = useLingui();
  const words = useStatusWords();
  const give = (status: Status) => put({ id: product.id, body: { status }, shown: { status } });
  async function choose(status: Status) {
    if (!(await give(status))) return;
    toast(`${product.name}: ${words[status]}`, {
      timeout: 8_000,
      actionProps: { children: t`Undo`, onPress: () => void give(product.status as Status) },
    });
  }
  return (
    <select
      aria-label={t`Status of ${product.name}`}
      value={product.status}
      onChange={(event) => void choose(event.target.value as Status)}
      className={`h-8 cursor-pointer rounded-full px-2.5 text-xs font-medium outline-offset-2 ${tones[product.status]}`}
    >
      {Object.entries(words).map(([status, word]) => (
        <option key={status} value={status} className="bg-surface text-foreground">
          {word}
        </option>
      ))}
    </select>
  );
}
