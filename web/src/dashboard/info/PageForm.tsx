import { Button } from "@heroui/react/button";
import { Form } from "@heroui/react/form";
import { Switch } from "@heroui/react/switch";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useState } from "react";
import { ApiError } from "@/api/client";
import { Field } from "@/ui/Field";
import { Confirm } from "../Confirm";
import { Sheet } from "../Faces";
import { LanguageTabs } from "../LanguageTabs";
import { useShop } from "../shop";
import { useSettled } from "../typed";
import { type Language, type NewPage, type ShopPage, usePages, wordsQuery } from "./calls";

type Words = { title: string; body: string };
type Props = { page: NewPage | ShopPage; hint?: string; languages: string[]; close: () => void };

/** One page, in the shop's language and in those it is translated to. */
export function PageForm({ page, hint, languages, close }: Props) {
  const { t } = useLingui();
  const calls = usePages(useShop().id);
  const [draft, setDraft] = useState(page);
  const [language, setLanguage] = useState("");
  const [isAsking, ask] = useState(false);
  const id = "id" in page ? page.id : undefined;
  const save = id ? calls.change : calls.create;
  const { error } = save;
  const own: Words = { title: draft.title, body: draft.body ?? "" };
  const said = draft.translations?.[language as Language];
  const words: Words = language ? { title: said?.title ?? "", body: said?.body ?? "" } : own;

  function write(part: Partial<Words>) {
    if (!language) return setDraft({ ...draft, ...part });
    setDraft({ ...draft, translations: { ...draft.translations, [language]: { ...words, ...part } } });
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    const { title, body, translations, is_shown, in_footer } = draft;
    const kept = { title, body, translations, is_shown, in_footer, ...(draft.slug ? { slug: draft.slug } : {}) };
    if (id) calls.change.mutate({ id, ...kept }, { onSuccess: close });
    else calls.create.mutate({ ...kept, kind: draft.kind }, { onSuccess: close });
  }

  return (
    <Sheet title={draft.title || <Trans>New page</Trans>}>
      <Form className="flex flex-col gap-4" onSubmit={submit}>
        <LanguageTabs languages={languages} language={language} choose={setLanguage} />
        <Field
          label={t`Title`}
          value={words.title}
          onChange={(title) => write({ title })}
          isRequired={!language}
          maxLength={120}
        />
        <Field
          label={t`Text`}
          value={words.body}
          onChange={(body) => write({ body })}
          hint={hint || t`**bold**, # heading, * list, [words](https://link)`}
          lines={10}
          maxLength={20_000}
        />
        <Shown body={words.body} />
        {language ? null : (
          <Field
            label={t`Address`}
            value={draft.slug ?? ""}
            onChange={(slug) => setDraft({ ...draft, slug })}
            hint={t`Empty: made from the title.`}
            problem={error instanceof ApiError ? error.about("slug") : undefined}
            before="/pages/"
            dir="ltr"
            maxLength={80}
          />
        )}
        <Toggle isOn={draft.is_shown ?? false} set={(is_shown) => setDraft({ ...draft, is_shown })}>
          <Trans>Show it to shoppers</Trans>
        </Toggle>
        <Toggle isOn={draft.in_footer ?? true} set={(in_footer) => setDraft({ ...draft, in_footer })}>
          <Trans>Link to it in the footer</Trans>
        </Toggle>
        {error ? (
          <p role="alert" className="rounded-xl bg-danger-soft px-3 py-2 text-sm text-danger-soft-foreground">
            {error.message}
          </p>
        ) : null}
        <div className="flex flex-wrap items-center gap-2">
          <Button type="submit" isPending={save.isPending} isDisabled={!draft.title.trim()}>
            <Trans>Save</Trans>
          </Button>
          <Button variant="tertiary" onPress={close}>
            <Trans>Cancel</Trans>
          </Button>
          {id ? (
            <Button variant="danger-soft" className="ms-auto" onPress={() => ask(true)}>
              <Trans>Remove</Trans>
            </Button>
          ) : null}
        </div>
      </Form>
      <Confirm
        title={<Trans>Remove this page?</Trans>}
        verb={<Trans>Remove</Trans>}
        isOpen={isAsking}
        close={() => ask(false)}
        agree={() => id && calls.remove.mutate(id, { onSuccess: close })}
      >
        <Trans>Links to it will lead nowhere. This cannot be taken back.</Trans>
      </Confirm>
    </Sheet>
  );
}

/** The words as they will be read. */
function Shown({ body }: { body: string }) {
  const { t } = useLingui();
  const settled = useSettled(body);
  const html = useQuery({ ...wordsQuery(useShop().id, settled), enabled: settled.trim() !== "" }).data;
  if (!settled.trim() || !html) return null;
  return (
    <section
      aria-label={t`As shoppers read it`}
      className="max-h-72 overflow-auto rounded-xl border border-border bg-surface-secondary px-4 py-2 text-sm [&_:is(h2,h3,h4)]:font-semibold [&_:is(p,ul,ol,h2,h3,h4)]:my-2 [&_a]:text-accent [&_a]:underline [&_ol]:list-decimal [&_ol]:ps-5 [&_ul]:list-disc [&_ul]:ps-5"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: the server's Markdown lets no HTML of anybody through
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}

function Toggle({ isOn, set, children }: { isOn: boolean; set: (on: boolean) => void; children: ReactNode }) {
  return (
    <Switch isSelected={isOn} onChange={set}>
      <Switch.Content className="flex items-center gap-3">
        <Switch.Control>
          <Switch.Thumb />
        </Switch.Control>
        <span className="text-sm font-medium">{children}</span>
      </Switch.Content>
    </Switch>
  );
}
