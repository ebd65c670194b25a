import { Button } from "@heroui/react/button";
import { Form } from "@heroui/react/form";
import { toast } from "@heroui/react/toast";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { Field } from "@/ui/Field";
import { Failed, Sheet } from "../Faces";
import { LanguageTabs } from "../LanguageTabs";
import { useMerchant, useShop } from "../shop";
import { type Said, type Subject, translationsQuery, useTranslate } from "./translationCalls";

type Props = { subject: Subject; own: Said };

/** What a category or a collection is called in the other languages of the shop; nothing where it has none. */
export function Translated({ subject, own }: Props) {
  const shop = useShop();
  const languages = useMerchant()?.languages ?? [];
  const [chosen, choose] = useState("");
  const said = useQuery({ ...translationsQuery(shop.id, subject), enabled: languages.length > 0 });
  const language = chosen || languages[0];
  if (!language) return null;
  if (said.isError) return <Failed error={said.error} retry={() => void said.refetch()} />;
  const there = said.data?.get(language);
  const kept = { name: there?.name ?? "", description: there?.description ?? "" };
  return (
    <Sheet title={<Trans>In other languages</Trans>}>
      <div className="flex flex-col gap-3">
        <LanguageTabs languages={languages} language={language} choose={choose} hasNoOwn />
        {said.data ? (
          <Words key={`${language} ${kept.name}`} subject={subject} own={own} language={language} kept={kept} />
        ) : null}
      </div>
    </Sheet>
  );
}

function Words({ subject, own, language, kept }: Props & { language: string; kept: Said }) {
  const { t } = useLingui();
  const save = useTranslate(useShop().id, subject);
  const [draft, setDraft] = useState(kept);
  const isChanged = draft.name !== kept.name || draft.description !== kept.description;
  function submit(event: FormEvent) {
    event.preventDefault();
    save.mutate({ language, ...draft }, { onSuccess: () => void toast.success(t`Saved`) });
  }
  return (
    <Form className="flex flex-col gap-3" onSubmit={submit}>
      <Field
        label={t`Name in this language`}
        value={draft.name}
        onChange={(name) => setDraft({ ...draft, name })}
        placeholder={own.name}
        hint={t`Empty: your own words.`}
        problem={save.error?.message}
        maxLength={100}
        dir="auto"
      />
      <Field
        label={t`Description in this language`}
        value={draft.description}
        onChange={(description) => setDraft({ ...draft, description })}
        placeholder={own.description}
        lines={2}
        dir="auto"
      />
      <div>
        <Button type="submit" size="sm" variant="secondary" isDisabled={!isChanged} isPending={save.isPending}>
          <Trans>Save this language</Trans>
        </Button>
      </div>
    </Form>
  );
}
