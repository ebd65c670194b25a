import { Button } from "@heroui/react/button";
import { Trans, useLingui } from "@lingui/react/macro";
import { type ReactNode, useId, useState } from "react";
import { CloseIcon } from "../icons";
import { Photo } from "../Photo";
import type { Product } from "./calls";
import { ProductSearch } from "./ProductSearch";

/** Products of WhatsApp's catalogue that something is to show: one, or several in the order in which they are chosen. */
export function ChosenProducts({
  label,
  most,
  change,
  problem,
}: {
  label: ReactNode;
  most: number;
  change: (codes: string[]) => void;
  problem?: string;
}) {
  const { t } = useLingui();
  const [chosen, setChosen] = useState<Product[]>([]);
  const [isOpen, setOpen] = useState(false);
  const problemId = useId();

  const keep = (products: Product[]) => {
    setChosen(products);
    change(products.map((one) => one.external_id));
  };
  const remove = (product: Product) => keep(chosen.filter((one) => one.id !== product.id));
  const toggle = (product: Product) => {
    if (chosen.some((one) => one.id === product.id)) return remove(product);
    if (most > 1) return chosen.length < most ? keep([...chosen, product]) : undefined;
    keep([product]);
    setOpen(false);
  };

  return (
    <fieldset className="flex min-w-0 flex-col gap-2" aria-describedby={problem ? problemId : undefined}>
      <legend className="mb-1.5 text-sm font-medium">{label}</legend>
      {chosen.length > 0 ? (
        <ul className="flex flex-col gap-0.5">
          {chosen.map((product) => (
            <li key={product.id} className="flex items-center gap-3 rounded-xl bg-surface-secondary px-2 py-1.5">
              <Photo url={product.image_url} />
              <span className="min-w-0 flex-1">
                <span className="block truncate text-sm font-medium">{product.name}</span>
                <span className="block text-xs text-muted tabular-nums">{product.price_text}</span>
              </span>
              <Button
                isIconOnly
                size="sm"
                variant="tertiary"
                aria-label={t`Remove ${product.name}`}
                onPress={() => remove(product)}
              >
                <CloseIcon />
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      {isOpen ? (
        <div className="flex flex-col gap-2 rounded-2xl border border-border p-3">
          <ProductSearch picked={chosen} toggle={toggle} onlyInWhatsApp />
          <Button size="sm" variant="secondary" className="self-start" onPress={() => setOpen(false)}>
            <Trans>Done</Trans>
          </Button>
        </div>
      ) : (
        <Button size="sm" variant="outline" className="self-start" onPress={() => setOpen(true)}>
          {most > 1 ? (
            <Trans>Choose products</Trans>
          ) : chosen.length > 0 ? (
            <Trans>Choose another</Trans>
          ) : (
            <Trans>Choose a product</Trans>
          )}
        </Button>
      )}
      {problem ? (
        <p id={problemId} className="text-xs text-danger">
          {problem}
        </p>
      ) : null}
    </fieldset>
  );
}
