import { Button } from "@heroui/react/button";
import { toast } from "@heroui/react/toast";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Skeleton } from "@/ui/Skeleton";
import { Back } from "../Back";
import { Confirm } from "../Confirm";
import { Failed } from "../Faces";
import { TrashIcon } from "../icons";
import { Page } from "../Page";
import { useMerchant, useShop } from "../shop";
import { TemplatePhone } from "../TemplatePhone";
import { Quality, StatusChip, useLanguageName } from "../templateWords";
import { useSettled } from "../typed";
import {
  checkQuery,
  complaints,
  templateQuery,
  useCheckNow,
  useDelete,
  useSave,
  useSubmit,
  type WholeTemplate,
} from "./calls";
import { bodyOf, type Draft, draftOf, emptyDraft, touched } from "./draft";
import { Fields } from "./Fields";
import { AccountOfTemplate } from "./FormChoice";
import { History } from "./History";

const route = getRouteApi("/whatsapp/templates/$templateId");

export function EditorPage() {
  const { templateId } = route.useParams();
  return templateId === "new" ? <Editor template={null} /> : <Existing key={templateId} id={templateId} />;
}

function Existing({ id }: { id: string }) {
  const { t } = useLingui();
  const template = useQuery(templateQuery(useShop().id, id));
  if (template.data) return <Editor key={JSON.stringify(template.data.editing.components)} template={template.data} />;
  return (
    <Page title={t`Template`} back={<Up />}>
      {template.isError ? (
        <Failed error={template.error} retry={() => void template.refetch()} />
      ) : (
        <Skeleton className="h-96" />
      )}
    </Page>
  );
}

function Up() {
  return (
    <Back to="/whatsapp/templates">
      <Trans>Message templates</Trans>
    </Back>
  );
}

function Editor({ template }: { template: WholeTemplate | null }) {
  const { t } = useLingui();
  const shop = useShop();
  const navigate = useNavigate();
  const own = useMerchant()?.locale ?? "en";
  const languageName = useLanguageName();
  const [draft, setDraft] = useState<Draft>(() => (template ? draftOf(template) : emptyDraft(own.replace("-", "_"))));
  const [isTried, setTried] = useState(false);
  const save = useSave(shop.id, template?.id ?? null);
  const submit = useSubmit(shop.id);
  const checkNow = useCheckNow(shop.id);
  const body = bodyOf(draft);
  const look = useLook(shop.id, body);
  const isWaiting = template?.status === "pending" || template?.status === "in_appeal" || template?.is_submitting;
  const hasChanged = !template || JSON.stringify(bodyOf(draftOf(template))) !== JSON.stringify(body);
  const isAtMeta = template !== null && template.status !== "draft" && template.status !== "archived";
  const nothingNew = isAtMeta && !hasChanged && !template.has_draft;
  const refusal = save.error ?? submit.error;
  const problems = [...(look.data?.problems ?? []), ...complaints(refusal)];
  const shown = isTried ? problems : problems.filter((one) => touched(draft).has(one.field));

  /** What was refused was said of what stood there before. */
  function change(part: Partial<Draft>) {
    setDraft((now) => ({ ...now, ...part }));
    save.reset();
    submit.reset();
  }

  async function keep(): Promise<string | null> {
    if (template && !hasChanged) return template.id;
    try {
      return (await save.mutateAsync(body)).data.id;
    } catch {
      return null;
    }
  }

  const open = (id: string) =>
    navigate({ to: "/whatsapp/templates/$templateId", params: { templateId: id }, replace: true });

  async function keepOnly() {
    const id = await keep();
    if (id === null) return;
    toast.success(t`The draft is saved`);
    void open(id);
  }

  async function send() {
    setTried(true);
    if (await checkNow.mutateAsync(body).catch(() => false)) return;
    const id = await keep();
    if (id === null) return;
    submit.mutate(id, {
      onSuccess: () => toast.success(t`Meta has it for review. Most answers come within minutes.`),
      onSettled: () => void open(id),
    });
  }

  return (
    <Page
      title={template?.name ?? t`New template`}
      lead={
        template ? (
          <span className="flex flex-wrap items-center gap-2">
            <StatusChip template={template} />
            <span>{languageName(template.language)}</span>
            <Quality quality={template.quality} />
          </span>
        ) : (
          <Trans>Write it once; send it whenever it is needed.</Trans>
        )
      }
      back={<Up />}
      actions={template ? <DeleteButton template={template} /> : null}
    >
      {template ? <News template={template} /> : null}
      <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="flex flex-col gap-6">
          <AccountOfTemplate value={template?.waba_id ?? null}>
            <Fields
              draft={draft}
              change={change}
              problems={shown}
              costNote={look.data?.cost_note ?? null}
              isNew={template === null}
              isCategoryFixed={template?.status === "approved"}
              isWaiting={Boolean(isWaiting)}
            />
          </AccountOfTemplate>
          {refusal ? (
            <p role="alert" className="rounded-xl bg-danger-soft px-3 py-2 text-sm text-danger-soft-foreground">
              {refusal.message}
            </p>
          ) : isTried && problems.length > 0 ? (
            <p role="alert" className="rounded-xl bg-danger-soft px-3 py-2 text-sm text-danger-soft-foreground">
              <Trans>Meta would not take it yet: {problems[0]?.reason}</Trans>
            </p>
          ) : null}
          <div className="flex flex-wrap gap-2">
            <Button
              onPress={() => void send()}
              isPending={checkNow.isPending || save.isPending || submit.isPending}
              isDisabled={Boolean(isWaiting) || nothingNew}
            >
              {isAtMeta ? <Trans>Submit the changes</Trans> : <Trans>Submit for review</Trans>}
            </Button>
            <Button variant="secondary" onPress={() => void keepOnly()} isDisabled={Boolean(isWaiting) || !hasChanged}>
              <Trans>Save as a draft</Trans>
            </Button>
          </div>
        </div>
        <div className="flex flex-col gap-6 lg:sticky lg:top-6">
          {look.data ? (
            <TemplatePhone preview={look.data.preview} language={draft.language} />
          ) : look.isError ? (
            <Failed error={look.error} retry={() => void look.refetch()} />
          ) : (
            <Skeleton className="h-48 max-w-sm" />
          )}
          {template && template.versions.length > 0 ? <History template={template} /> : null}
        </div>
      </div>
    </Page>
  );
}

/** Looks at what is written once the typing pauses. */
function useLook(shopId: string, body: ReturnType<typeof bodyOf>) {
  const settled = useSettled(JSON.stringify(body));
  return useQuery(checkQuery(shopId, JSON.parse(settled)));
}

/** What Meta said of it last. */
function News({ template }: { template: WholeTemplate }) {
  const isMoved = template.category_before !== null && template.category_before !== template.category;
  const words = [
    template.status === "rejected" || template.status === "archived" ? template.rejected_reason : null,
    template.error,
    isMoved ? template.cost_note : null,
  ].filter((sentence) => sentence !== null);
  if (template.status === "pending")
    return (
      <Note>
        <Trans>Meta is looking at it. You can change it once the answer is there.</Trans>
      </Note>
    );
  if (template.status === "paused")
    return (
      <Note isBad>
        <Trans>Meta paused it because too many people found it unwelcome. It comes back by itself after a while.</Trans>
      </Note>
    );
  return words.map((sentence) => (
    <Note key={sentence} isBad={template.status === "rejected"}>
      {template.status === "rejected" ? <Trans>Meta rejected it: {sentence}</Trans> : sentence}
    </Note>
  ));
}

function Note({ children, isBad }: { children: React.ReactNode; isBad?: boolean }) {
  return (
    <p
      className={`mb-4 rounded-2xl px-4 py-3 text-sm ${isBad ? "bg-danger-soft text-danger-soft-foreground" : "bg-warning-soft text-warning-soft-foreground"}`}
    >
      {children}
    </p>
  );
}

function DeleteButton({ template }: { template: WholeTemplate }) {
  const { t } = useLingui();
  const remove = useDelete(useShop().id);
  const navigate = useNavigate();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button variant="ghost" isPending={remove.isPending} onPress={() => setAsking(true)}>
        <TrashIcon />
        <Trans>Delete</Trans>
      </Button>
      <Confirm
        title={<Trans>Delete {template.name}?</Trans>}
        verb={<Trans>Delete</Trans>}
        isOpen={isAsking}
        close={() => setAsking(false)}
        agree={() =>
          remove.mutate(template.id, {
            onSuccess: () => {
              toast.success(t`${template.name} is deleted`);
              void navigate({ to: "/whatsapp/templates" });
            },
          })
        }
      >
        <Trans>It is deleted at WhatsApp, too, and its name cannot be used again there for 30 days.</Trans>
      </Confirm>
    </>
  );
}
