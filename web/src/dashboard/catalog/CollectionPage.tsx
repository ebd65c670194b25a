import { Button } from "@heroui/react/button";
import { Form } from "@heroui/react/form";
import { toast } from "@heroui/react/toast";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { ApiError } from "@/api/client";
import { Field } from "@/ui/Field";
import { Back } from "../Back";
import { Choice } from "../Choice";
import { Failed, Sheet, SkeletonRows } from "../Faces";
import { OutsideButton } from "../LinkButton";
import { Page } from "../Page";
import { useShop } from "../shop";
import { CollectionProducts } from "./CollectionProducts";
import { CoverField } from "./CoverField";
import { type Collection, collectionQuery, useCollections } from "./collectionCalls";
import { RulesEditor } from "./RulesEditor";
import { draftsOf, ruleAbout, rulesOf } from "./rules";
import { Translated } from "./Translated";

const route = getRouteApi("/collections/$collectionId");

export function CollectionPage() {
  const { collectionId } = route.useParams();
  return collectionId === "new" ? <Editor collection={null} /> : <Existing id={collectionId} />;
}

function Existing({ id }: { id: string }) {
  const { t } = useLingui();
  const collection = useQuery(collectionQuery(useShop().id, id));
  if (collection.data) return <Editor key={id} collection={collection.data} />;
  return (
    <Page narrow title={t`Collection`} back={<Up />}>
      {collection.isError ? (
        <Failed error={collection.error} retry={() => void collection.refetch()} />
      ) : (
        <SkeletonRows rows={4} />
      )}
    </Page>
  );
}

const Up = () => (
  <Back to="/collections">
    <Trans>All collections</Trans>
  </Back>
);

function Editor({ collection }: { collection: Collection | null }) {
  const { t } = useLingui();
  const shop = useShop();
  const navigate = useNavigate();
  const { create, change, archive, restore } = useCollections(shop.id);
  const [draft, setDraft] = useState({
    name: collection?.name ?? "",
    description: collection?.description ?? "",
    cover: { url: collection?.image_url ?? "", alt: collection?.image_alt ?? "" },
    kind: collection?.kind ?? "manual",
    match: collection?.match ?? "all",
    sort: collection?.sort ?? "manual",
    rules: draftsOf(collection?.rules ?? []),
  });
  const set = (some: Partial<typeof draft>) => setDraft((now) => ({ ...now, ...some }));
  const isByRules = draft.kind === "rules";
  const refusal = create.error ?? change.error;
  const about = (field: string) => (refusal instanceof ApiError ? refusal.about(field) : undefined);
  const sort = isByRules && draft.sort === "manual" ? "newest" : draft.sort;

  async function submit(event: FormEvent) {
    event.preventDefault();
    const body = {
      name: draft.name.trim(),
      description: draft.description.trim() || null,
      image_url: draft.cover.url || null,
      image_alt: draft.cover.alt,
      kind: draft.kind,
      match: draft.match,
      sort,
      rules: rulesOf(draft.rules),
    };
    try {
      if (collection) await change.mutateAsync({ id: collection.id, body });
      else {
        const made = await create.mutateAsync({ ...body, display_order: 0 });
        void navigate({ to: "/collections/$collectionId", params: { collectionId: made.data.id }, replace: true });
      }
    } catch {
      return;
    }
    toast.success(t`${body.name} is saved`);
  }

  const remove = (gone: Collection) =>
    archive.mutate(gone.id, {
      onSuccess: () => {
        void navigate({ to: "/collections" });
        toast(t`${gone.name} is off your shop`, {
          timeout: 8_000,
          actionProps: { children: t`Undo`, onPress: () => restore.mutate(gone.id) },
        });
      },
    });

  return (
    <Page
      narrow
      title={collection ? collection.name : t`New collection`}
      back={<Up />}
      actions={
        collection ? (
          <OutsideButton variant="secondary" href={`/${shop.subdomain}/collections/${collection.slug}`}>
            <Trans>See it in the shop</Trans>
          </OutsideButton>
        ) : null
      }
    >
      <div className="flex flex-col gap-5">
        <Sheet>
          <Form id="collection" onSubmit={submit} className="flex flex-col gap-4">
            <Field
              label={t`Name`}
              value={draft.name}
              onChange={(name) => set({ name })}
              problem={about("name")}
              maxLength={100}
              isRequired
            />
            <Field
              label={t`Description`}
              value={draft.description}
              onChange={(description) => set({ description })}
              lines={2}
            />
            <CoverField value={draft.cover} set={(cover) => set({ cover })} of={{}} problem={about("image_url")} />
            <div className="grid gap-4 sm:grid-cols-2">
              <Choice
                label={t`How products get in`}
                options={[
                  { id: "manual", name: t`I choose them` },
                  { id: "rules", name: t`By rules` },
                ]}
                value={draft.kind}
                choose={(kind) =>
                  set({
                    kind: kind === "rules" ? "rules" : "manual",
                    rules: kind === "rules" && draft.rules.length === 0 ? [ruleAbout("price")] : draft.rules,
                  })
                }
              />
              <Choice
                label={t`In which order`}
                options={[
                  ...(isByRules ? [] : [{ id: "manual", name: t`As I put them` }]),
                  { id: "newest", name: t`Newest first` },
                  { id: "price", name: t`Price: low to high` },
                  { id: "-price", name: t`Price: high to low` },
                  { id: "name", name: t`By name` },
                ]}
                value={sort}
                choose={(chosen) => set({ sort: chosen as Collection["sort"] })}
              />
            </div>
            {isByRules ? (
              <RulesEditor
                match={draft.match}
                rules={draft.rules}
                setMatch={(match) => set({ match })}
                setRules={(rules) => set({ rules })}
              />
            ) : null}
            {refusal ? (
              <p role="alert" className="rounded-xl bg-danger-soft px-3 py-2 text-sm text-danger-soft-foreground">
                {refusal.message}
              </p>
            ) : null}
            <div className="flex gap-2">
              {collection ? (
                <Button variant="danger-soft" onPress={() => remove(collection)} isPending={archive.isPending}>
                  <Trans>Archive</Trans>
                </Button>
              ) : null}
              <Button
                type="submit"
                className="ms-auto"
                isPending={create.isPending || change.isPending}
                isDisabled={!draft.name.trim()}
              >
                {collection ? <Trans>Save</Trans> : <Trans>Create</Trans>}
              </Button>
            </div>
          </Form>
        </Sheet>
        {collection ? (
          <Translated
            subject={{ kind: "collection", id: collection.id }}
            own={{ name: collection.name, description: collection.description ?? "" }}
          />
        ) : null}
        {collection?.kind === "manual" && !isByRules ? <CollectionProducts collection={collection} /> : null}
      </div>
    </Page>
  );
}
