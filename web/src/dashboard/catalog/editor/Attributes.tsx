import { Button } from "@heroui/react/button";
import { Trans, useLingui } from "@lingui/react/macro";
import { Sheet } from "@/dashboard/Faces";
import { PlusIcon, TrashIcon } from "@/dashboard/icons";
import { Field } from "@/ui/Field";
import type { Attribute, Draft } from "./draft";

type Props = {
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  about: (field: string) => string | undefined;
};

/** Facts about a product, by their names. */
export function Attributes({ draft, change, about }: Props) {
  const { t } = useLingui();
  const { attributes } = draft;
  const set = (key: string, part: Partial<Attribute>) =>
    change({ attributes: attributes.map((one) => (one.key === key ? { ...one, ...part } : one)) });
  return (
    <Sheet
      title={<Trans>Attributes</Trans>}
      actions={
        <Button
          size="sm"
          variant="secondary"
          onPress={() => change({ attributes: [...attributes, { key: crypto.randomUUID(), name: "", value: "" }] })}
        >
          <PlusIcon />
          <Trans>Add</Trans>
        </Button>
      }
    >
      {attributes.length === 0 ? (
        <p className="text-sm text-muted">
          <Trans>Facts such as material or origin. Shoppers find products by them.</Trans>
        </p>
      ) : (
        <ul className="flex flex-col gap-3">
          {attributes.map(({ key, name, value }) => (
            <li key={key} className="grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)_auto] items-end gap-2">
              <Field
                label={t`Name`}
                value={name}
                onChange={(words) => set(key, { name: words })}
                problem={name ? about(`attributes.${name}`) : undefined}
                maxLength={100}
                autoFocus={!name && !value}
              />
              <Field label={t`Value`} value={value} onChange={(words) => set(key, { value: words })} maxLength={1000} />
              <Button
                variant="ghost"
                isIconOnly
                aria-label={name ? t`Remove ${name}` : t`Remove`}
                onPress={() => change({ attributes: attributes.filter((one) => one.key !== key) })}
              >
                <TrashIcon />
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Sheet>
  );
}
