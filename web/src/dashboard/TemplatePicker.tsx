import { Button } from "@heroui/react/button";
import { Drawer } from "@heroui/react/drawer";
import { Form } from "@heroui/react/form";
import { SearchField } from "@heroui/react/search-field";
import { Trans, useLingui } from "@lingui/react/macro";
import { keepPreviousData, queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { api, unwrap } from "@/api/client";
import { Empty } from "@/ui/Empty";
import { Field } from "@/ui/Field";
import { Failed, SkeletonRows } from "./Faces";
import { FileIcon } from "./icons";
import { LinkButton } from "./LinkButton";
import { gist, type Plain } from "./reading";
import { useMerchant, useShop } from "./shop";
import { directionOf, TemplatePhone } from "./TemplatePhone";
import { filled, type Gap, gapsOf } from "./templateParts";
import { type Template, useCategoryWords, useLanguageName } from "./templateWords";
import { useSettled, useTyped } from "./typed";

const approvedQuery = (shopId: string, search: string) =>
  queryOptions({
    queryKey: [shopId, "templates", "approved", search],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/merchants/{merchant_id}/templates", {
          params: {
            path: { merchant_id: shopId },
            query: { status: "approved", limit: 100, search: search || undefined },
          },
          signal,
        }),
      ),
    select: (answer) => answer.data.templates,
    placeholderData: keepPreviousData,
  });

function useFilled(shopId: string, template: Template, values: Record<string, string>) {
  const settled = useSettled(JSON.stringify(filled(gapsOf(template.components), values)));
  const components: Plain[] = JSON.parse(settled);
  return useQuery({
    queryKey: [shopId, "templates", template.id, "filled", components],
    queryFn: ({ signal }) =>
      unwrap(
        api.POST("/api/merchants/{merchant_id}/templates/{template_id}/fill", {
          params: { path: { merchant_id: shopId, template_id: template.id } },
          body: { components },
          signal,
        }),
      ),
    select: (answer) => answer.data,
    placeholderData: keepPreviousData,
  });
}

function useSendTemplate(shopId: string, conversationId: string) {
  const client = useQueryClient();
  return useMutation({
    meta: { shownInline: true },
    mutationFn: ({ template, values }: { template: Template; values: Record<string, string> }) =>
      unwrap(
        api.POST("/api/merchants/{merchant_id}/conversations/{conversation_id}/messages", {
          params: { path: { merchant_id: shopId, conversation_id: conversationId } },
          body: {
            type: "template",
            template: {
              name: template.name,
              language: { code: template.language },
              components: filled(gapsOf(template.components), values),
            },
          },
        }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: [shopId, "conversations"] }),
  });
}

/** A button that opens the shop's approved templates: pick one, fill it in, see it, send it. */
export function TemplatePicker({ conversationId, name }: { conversationId: string; name: string }) {
  const [isOpen, setOpen] = useState(false);
  const [chosen, choose] = useState<Template | null>(null);
  function close() {
    setOpen(false);
    choose(null);
  }
  return (
    <>
      <Button variant="secondary" onPress={() => setOpen(true)}>
        <FileIcon />
        <Trans>Send a template</Trans>
      </Button>
      <Drawer.Backdrop
        isOpen={isOpen}
        onOpenChange={(open) => {
          if (!open) close();
        }}
      >
        <Drawer.Content placement="right">
          <Drawer.Dialog className="w-full max-w-lg">
            <Drawer.CloseTrigger />
            {chosen ? (
              <Fill
                key={chosen.id}
                template={chosen}
                conversationId={conversationId}
                name={name}
                back={() => choose(null)}
                done={close}
              />
            ) : (
              <Pick choose={choose} />
            )}
          </Drawer.Dialog>
        </Drawer.Content>
      </Drawer.Backdrop>
    </>
  );
}

function Pick({ choose }: { choose: (template: Template) => void }) {
  const { t } = useLingui();
  const [search, setSearch] = useState("");
  const [typed, type] = useTyped(search, setSearch);
  const templates = useQuery(approvedQuery(useShop().id, search));
  const languageName = useLanguageName();
  const categories = useCategoryWords();
  const own = (useMerchant()?.locale ?? "en").split(/[-_]/)[0] ?? "en";
  const isOwn = (template: Template) => Number(template.language.split("_")[0] === own);
  return (
    <>
      <Drawer.Header>
        <Drawer.Heading className="text-lg font-semibold">
          <Trans>Choose a template</Trans>
        </Drawer.Heading>
      </Drawer.Header>
      <Drawer.Body className="flex flex-col gap-3">
        <SearchField aria-label={t`Search templates`} value={typed} onChange={type} className="w-full">
          <SearchField.Group>
            <SearchField.SearchIcon />
            <SearchField.Input placeholder={t`Name of the template`} />
            <SearchField.ClearButton />
          </SearchField.Group>
        </SearchField>
        {templates.isPending ? (
          <SkeletonRows rows={5} height="h-20" />
        ) : templates.isError ? (
          <Failed error={templates.error} retry={() => void templates.refetch()} />
        ) : templates.data.length === 0 ? (
          <Empty
            title={search ? <Trans>No template is called that</Trans> : <Trans>No approved template yet</Trans>}
            action={
              <LinkButton to="/whatsapp/templates" variant="secondary">
                <Trans>Message templates</Trans>
              </LinkButton>
            }
          >
            <Trans>Once Meta has approved a template, you can send it at any time.</Trans>
          </Empty>
        ) : (
          <ul className="flex flex-col gap-2">
            {templates.data
              .toSorted((one, other) => isOwn(other) - isOwn(one))
              .map((template) => (
                <li key={template.id}>
                  <button
                    type="button"
                    onClick={() => choose(template)}
                    className="w-full rounded-2xl border border-border bg-surface px-4 py-3 text-start outline-offset-2 hover:bg-default"
                  >
                    <span className="flex items-baseline justify-between gap-3">
                      <span className="font-mono text-[0.8125rem] font-medium">{template.name}</span>
                      <span className="shrink-0 text-xs text-muted">
                        {languageName(template.language)} · {categories[template.category] ?? template.category}
                      </span>
                    </span>
                    <span className="mt-1 line-clamp-2 block text-sm text-muted" dir={directionOf(template.language)}>
                      {gist(template.preview.body)}
                    </span>
                  </button>
                </li>
              ))}
          </ul>
        )}
      </Drawer.Body>
    </>
  );
}

function Fill({
  template,
  conversationId,
  name,
  back,
  done,
}: {
  template: Template;
  conversationId: string;
  name: string;
  back: () => void;
  done: () => void;
}) {
  const shop = useShop();
  const gaps = gapsOf(template.components);
  const [values, setValues] = useState<Record<string, string>>(() => startOf(gaps, name, shop.name));
  const look = useFilled(shop.id, template, values);
  const send = useSendTemplate(shop.id, conversationId);
  const problems = look.data?.problems ?? [];
  const isFilled = gaps.every((gap) => values[gap.field]?.trim());

  function submit(event: FormEvent) {
    event.preventDefault();
    send.mutate({ template, values }, { onSuccess: done });
  }

  return (
    <>
      <Drawer.Header>
        <Drawer.Heading className="font-mono text-base font-semibold">{template.name}</Drawer.Heading>
      </Drawer.Header>
      <Drawer.Body className="flex flex-col gap-5">
        <TemplatePhone preview={look.data?.preview ?? template.preview} language={template.language} />
        <Form id="fill" onSubmit={submit} className="flex flex-col gap-4">
          {gaps.map((gap) => (
            <Asked
              key={gap.field}
              gap={gap}
              language={template.language}
              value={values[gap.field] ?? ""}
              change={(value) => setValues((now) => ({ ...now, [gap.field]: value }))}
              problem={values[gap.field]?.trim() ? problems.find((one) => one.field === gap.field)?.reason : undefined}
            />
          ))}
          {send.error ? (
            <p role="alert" className="rounded-xl bg-danger-soft px-3 py-2 text-sm text-danger-soft-foreground">
              {send.error.message}
            </p>
          ) : null}
        </Form>
      </Drawer.Body>
      <Drawer.Footer className="flex gap-2">
        <Button variant="tertiary" onPress={back} className="me-auto">
          <Trans>Choose another</Trans>
        </Button>
        <Button type="submit" form="fill" isPending={send.isPending} isDisabled={!isFilled || problems.length > 0}>
          <Trans>Send</Trans>
        </Button>
      </Drawer.Footer>
    </>
  );
}

/** What we know already: who she is, and who we are. */
function startOf(gaps: Gap[], customer: string, shop: string): Record<string, string> {
  const known: Record<string, string> = { "body.name": customer, "body.shop": shop };
  return Object.fromEntries(gaps.map((gap) => [gap.field, known[gap.field] ?? ""]));
}

function Asked({
  gap,
  language,
  value,
  change,
  problem,
}: {
  gap: Gap;
  language: string;
  value: string;
  change: (value: string) => void;
  problem: string | undefined;
}) {
  const { t } = useLingui();
  const labels: Record<Gap["kind"], string> = {
    text: gap.part === "header" ? t`Header: ${gap.name}` : gap.name,
    image: t`Address of the picture`,
    video: t`Address of the video`,
    document: t`Address of the document`,
    location: t`Place: latitude, longitude`,
    url: t`End of the link behind “${gap.name}”`,
    copy_code: t`Code to copy`,
  };
  return (
    <Field
      dir={gap.kind === "text" ? directionOf(language) : undefined}
      label={labels[gap.kind]}
      value={value}
      onChange={change}
      placeholder={gap.sample || undefined}
      problem={problem}
      isRequired
    />
  );
}
