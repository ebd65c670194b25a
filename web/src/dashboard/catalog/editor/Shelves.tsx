import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Choice } from "@/dashboard/Choice";
import { Sheet } from "@/dashboard/Faces";
import { useShop } from "@/dashboard/shop";
import type { Wire } from "@/dashboard/wire";
import { Field } from "@/ui/Field";
import { Toggle } from "@/ui/Toggle";
import { shelves } from "../CategoryFilter";
import { collectionsQuery } from "../collectionCalls";
import { useStatusWords } from "../statusWords";
import { tagsQuery } from "../tagCalls";
import { type Draft, NEW_SHELF, NO_SHELF, type Whole } from "./draft";
import { Words } from "./Words";

type Props = {
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  about: (field: string) => string | undefined;
  categories: Wire["CategoryOut"][];
  whole: Whole | null;
};

/** Whether a product is on sale, and where it stands. */
export function Shelves(props: Props) {
  const { draft, change } = props;
  const { t } = useLingui();
  const status = useStatusWords();
  return (
    <div className="flex flex-col gap-6">
      <Sheet>
        <div className="flex flex-col gap-4">
          <Choice
            label={t`Status`}
            options={[
              { id: "active", name: status.active },
              { id: "draft", name: status.draft },
              { id: "archived", name: status.archived },
            ]}
            value={draft.status}
            choose={(id) => change({ status: id === "draft" || id === "archived" ? id : "active" })}
          />
          <Toggle isOn={draft.isStarred} set={(isStarred) => change({ isStarred })} title={<Trans>Starred</Trans>}>
            <Trans>Stands in front in your web shop; marked for the WhatsApp catalogue.</Trans>
          </Toggle>
        </div>
      </Sheet>
      <Sheet title={<Trans>Where it stands</Trans>}>
        <div className="flex flex-col gap-4">
          <Category {...props} />
          <Collections draft={draft} change={change} />
          <Tags draft={draft} change={change} />
        </div>
      </Sheet>
      <Details {...props} />
    </div>
  );
}

function Category({ draft, change, about, categories, whole }: Props) {
  const { t } = useLingui();
  return (
    <>
      <Choice
        label={t`Category`}
        options={[
          ...(whole ? [] : [{ id: NO_SHELF, name: t`Uncategorised` }]),
          ...shelves(categories),
          { id: NEW_SHELF, name: t`New category…` },
        ]}
        value={draft.shelf}
        choose={(shelf) => change({ shelf })}
      />
      {draft.shelf === NEW_SHELF ? (
        <Field
          label={t`Name of the new category`}
          value={draft.newShelf}
          onChange={(newShelf) => change({ newShelf })}
          problem={about("category_id")}
          isRequired
          autoFocus
        />
      ) : null}
    </>
  );
}

function Collections({ draft, change }: Pick<Props, "draft" | "change">) {
  const all = useQuery(collectionsQuery(useShop().id)).data ?? [];
  const manual = all.filter(({ kind }) => kind === "manual");
  if (manual.length === 0) return null;
  return (
    <fieldset className="flex flex-col gap-1.5">
      <legend className="mb-1 text-sm font-medium">
        <Trans>Collections</Trans>
      </legend>
      {manual.map(({ id, name }) => (
        <label key={id} className="flex min-h-8 items-center gap-2.5 text-sm">
          <input
            type="checkbox"
            checked={draft.collections.includes(id)}
            onChange={({ target }) =>
              change({
                collections: target.checked
                  ? [...draft.collections, id]
                  : draft.collections.filter((one) => one !== id),
              })
            }
            className="size-4.5 accent-accent"
          />
          {name}
        </label>
      ))}
    </fieldset>
  );
}

function Tags({ draft, change }: Pick<Props, "draft" | "change">) {
  const { t } = useLingui();
  const known = useQuery(tagsQuery(useShop().id)).data ?? [];
  const has = (tag: string) => draft.tags.some((one) => one.toLowerCase() === tag.toLowerCase());
  return (
    <Words
      label={t`Tags`}
      words={draft.tags}
      add={(tag) => (has(tag) ? undefined : change({ tags: [...draft.tags, tag] }))}
      remove={(tag) => change({ tags: draft.tags.filter((one) => one !== tag) })}
      placeholder={t`Sale, New`}
      longest={60}
      known={known.map(({ tag }) => tag).filter((tag) => !has(tag))}
    />
  );
}

function Details({ draft, change, about, whole }: Props) {
  const { t } = useLingui();
  return (
    <Sheet title={<Trans>Details</Trans>}>
      <div className="flex flex-col gap-4">
        <Field label={t`Brand`} value={draft.brand} onChange={(brand) => change({ brand })} problem={about("brand")} />
        <Field
          label={t`Tax class`}
          value={draft.taxClass}
          onChange={(taxClass) => change({ taxClass })}
          problem={about("tax_class")}
        />
        <Field
          label={t`Supplier`}
          value={draft.supplier}
          onChange={(supplier) => change({ supplier })}
          problem={about("supplier_id")}
        />
        <Field
          label={t`Your own product number`}
          value={draft.externalId}
          onChange={(externalId) => change({ externalId })}
          problem={about("external_id")}
          hint={t`Files and WhatsApp call it by this.`}
        />
        {whole ? (
          <Field
            label={t`Address in the shop`}
            value={draft.slug}
            onChange={(slug) => change({ slug })}
            problem={about("slug")}
            hint={t`The old one goes on leading here.`}
            dir="ltr"
          />
        ) : null}
      </div>
    </Sheet>
  );
}
