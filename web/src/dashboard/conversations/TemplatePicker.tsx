import { Button } from "@heroui/react/button";
import { Modal } from "@heroui/react/modal";
import { SearchField } from "@heroui/react/search-field";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Empty } from "@/ui/Empty";
import { Field } from "@/ui/Field";
import { Failed, SkeletonRows } from "../Faces";
import { Formatted } from "../Formatted";
import { LinkButton } from "../LinkButton";
import { useMerchant, useShop } from "../shop";
import { directionOf } from "../TemplatePhone";
import { useLanguageName } from "../templateWords";
import { type Conversation, type OfferedTemplate, offeredTemplatesQuery, useSend } from "./calls";
import { FillWhole } from "./FillWhole";
import { Sheet } from "./Sheet";
import { before, components, fill, gaps } from "./templates";

type Props = { conversation: Conversation; isOpen: boolean; close: () => void };

/** A template to send: chosen, its gaps filled, seen as the customer will see it. */
export function TemplatePicker({ conversation, isOpen, close }: Props) {
  return (
    <Sheet title={<Trans>Send a template</Trans>} isOpen={isOpen} close={close}>
      {isOpen ? <Picking conversation={conversation} close={close} /> : null}
    </Sheet>
  );
}

function Picking({ conversation, close }: { conversation: Conversation; close: () => void }) {
  const [chosen, choose] = useState<OfferedTemplate | null>(null);
  if (!chosen)
    return (
      <Modal.Body className="flex flex-col gap-3 text-foreground">
        <Templates conversation={conversation} choose={choose} />
      </Modal.Body>
    );
  const filling = { conversation, back: () => choose(null), close };
  return chosen.id ? <FillWhole templateId={chosen.id} {...filling} /> : <Filling template={chosen} {...filling} />;
}

function Templates({ conversation, choose }: { conversation: Conversation; choose: (one: OfferedTemplate) => void }) {
  const { t } = useLingui();
  const templates = useQuery(offeredTemplatesQuery(useShop().id, conversation.id));
  const [search, setSearch] = useState("");
  const languageName = useLanguageName();
  const own = languageOf(useMerchant()?.locale ?? "en");
  if (templates.isPending) return <SkeletonRows rows={3} height="h-16" />;
  if (templates.isError) return <Failed error={templates.error} retry={() => void templates.refetch()} />;
  if (templates.data.length === 0)
    return (
      <Empty
        title={<Trans>No template yet</Trans>}
        action={
          <LinkButton to="/whatsapp/templates" search={{}} variant="secondary">
            <Trans>Message templates</Trans>
          </LinkButton>
        }
      >
        <Trans>WhatsApp has to approve a template before it can be sent.</Trans>
      </Empty>
    );
  const wanted = search.trim().toLowerCase();
  const shown = templates.data
    .filter((one) => `${spoken(one.name)} ${one.name} ${one.body}`.toLowerCase().includes(wanted))
    .toSorted((one, other) => Number(languageOf(other.language) === own) - Number(languageOf(one.language) === own));
  return (
    <>
      <SearchField aria-label={t`Search templates`} value={search} onChange={setSearch} className="w-full">
        <SearchField.Group>
          <SearchField.SearchIcon />
          <SearchField.Input placeholder={t`Name or words of the template`} />
          <SearchField.ClearButton />
        </SearchField.Group>
      </SearchField>
      {shown.length === 0 ? (
        <Empty title={<Trans>No template is like that</Trans>}>
          <Trans>Try another word.</Trans>
        </Empty>
      ) : null}
      <ul className="flex flex-col gap-1.5">
        {shown.map((template) => (
          <li key={`${template.name} ${template.language}`}>
            <button
              type="button"
              onClick={() => choose(template)}
              className="w-full rounded-xl border border-border px-3 py-2.5 text-start hover:bg-surface-secondary"
            >
              <span className="flex items-baseline justify-between gap-3">
                <span className="text-sm font-medium">{spoken(template.name)}</span>
                <span className="text-xs text-muted">{languageName(template.language)}</span>
              </span>
              <span dir={directionOf(template.language)} className="mt-0.5 line-clamp-2 text-sm text-muted">
                {template.body}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

const spoken = (name: string) => name.replaceAll("_", " ");
const languageOf = (locale: string) => locale.split(/[-_]/)[0];

/** A template that the number's provider keeps: of it we know the words of its body alone. */
function Filling({
  template,
  conversation,
  back,
  close,
}: {
  template: OfferedTemplate;
  conversation: Conversation;
  back: () => void;
  close: () => void;
}) {
  const { t } = useLingui();
  const names = gaps(template.body);
  const [values, setValues] = useState<Record<string, string>>(() => firstGuess(names, conversation));
  const send = useSend(useShop().id, conversation.id);
  const isFilled = names.every((name) => values[name]?.trim());
  const message = {
    type: "template" as const,
    template: {
      name: template.name,
      language: { code: template.language },
      components: components(template.body, values),
    },
  };
  return (
    <>
      <Modal.Body className="flex flex-col gap-3 text-foreground">
        {names.map((name) => (
          <Field
            key={name}
            label={before(template.body, name) ? `${before(template.body, name)} …` : t`Blank ${name}`}
            value={values[name] ?? ""}
            onChange={(value) => setValues((now) => ({ ...now, [name]: value }))}
            maxLength={1024}
          />
        ))}
        <div className="rounded-2xl bg-surface-secondary p-3">
          <div className="ms-auto w-fit max-w-full rounded-2xl rounded-ee-md bg-bubble px-3 py-2 text-sm shadow-sm">
            <Formatted text={fill(template.body, values) || template.name} />
          </div>
        </div>
      </Modal.Body>
      <Modal.Footer>
        <Button variant="tertiary" onPress={back}>
          <Trans>Another one</Trans>
        </Button>
        <Button
          isDisabled={!isFilled}
          isPending={send.isPending}
          onPress={() => send.mutate({ messages: [message] }, { onSuccess: close })}
        >
          <Trans>Send</Trans>
        </Button>
      </Modal.Footer>
    </>
  );
}

/** The first gap of almost every template is the customer's name. */
function firstGuess(names: string[], { customer }: Conversation): Record<string, string> {
  const first = names.find((name) => name === "1" || /name/i.test(name));
  return first && customer.name ? { [first]: customer.name.split(" ")[0] ?? "" } : {};
}
