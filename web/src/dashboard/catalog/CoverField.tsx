import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Field } from "@/ui/Field";
import { Photo } from "../Photo";
import { useShop } from "../shop";
import { type ProductsWanted, productsQuery } from "./calls";

type Props = {
  value: string;
  set: (address: string) => void;
  /** Whose photos may be taken. */
  of: ProductsWanted;
  problem?: string;
};

/** The picture of a category or a collection: one of its products' photos, or an address elsewhere. */
export function CoverField({ value, set, of, problem }: Props) {
  const { t } = useLingui();
  const products = useQuery(productsQuery(useShop().id, { ...of, limit: 24 })).data?.products ?? [];
  const photos = products.filter((product) => product.image_url).slice(0, 12);
  return (
    <div className="flex flex-col gap-2">
      <div className="flex items-end gap-3">
        <Photo url={value || null} size="medium" />
        <div className="flex-1">
          <Field
            label={t`Picture`}
            value={value}
            onChange={set}
            placeholder="https://"
            inputMode="url"
            dir="ltr"
            problem={problem}
          />
        </div>
      </div>
      {photos.length > 0 ? (
        <div>
          <p className="mb-1.5 text-xs text-muted">
            <Trans>Or take the photo of a product:</Trans>
          </p>
          <ul className="flex flex-wrap gap-2">
            {photos.map((product) => (
              <li key={product.id}>
                <button
                  type="button"
                  aria-label={t`Take the photo of ${product.name}`}
                  aria-pressed={value === product.image_url}
                  onClick={() => set(product.image_url ?? "")}
                  className="rounded-xl outline-offset-2 aria-pressed:ring-2 aria-pressed:ring-accent"
                >
                  <Photo url={product.image_url} size="medium" />
                </button>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  );
}
