import { Button } from "@heroui/react/button";
import { Modal } from "@heroui/react/modal";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Empty } from "@/ui/Empty";
import { Field } from "@/ui/Field";
import { Failed, SkeletonRows } from "../Faces";
import { useShop } from "../shop";
import { type Conversation, type OfferedTemplate, offeredTemplatesQuery, useSend } from "./calls";
import { Formatted } from "./Formatted";
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
  if (chosen) return <Filling template={chosen} conversation={conversation} back={() => choose(null)} close={close} />;
  return (
    <Modal.Body className="text-foreground">
      <Templates conversation={conversation} choose={choose} />
    </Modal.Body>
  );
}

function Templates({ conversation, choose }: { conversation: Conversation; choose: (one: OfferedTemplate) => void }) {
  const templates = useQuery(offeredTemplatesQuery(useShop().id, conversation.id));
  if (templates.isPending) return <SkeletonRows rows={3} height="h-16" />;
  if (templates.isError) return <Failed error={templates.error} retry={() => void templates.refetch()} />;
  if (templates.data.length === 0)
    return (
      <Empty title={<Trans>No template yet</Trans>}>
        <Trans>WhatsApp has to approve a template before it can be sent.</Trans>
      </Empty>
    );
  return (
    <ul className="flex flex-col gap-1.5">
      {templates.data.map((template) => (
        <li key={`${template.name} ${template.language}`}>
          <button
            type="button"
            onClick={() => choose(template)}
            className="w-full rounded-xl border border-border px-3 py-2.5 text-start hover:bg-surface-secondary"
          >
            <span className="flex items-baseline justify-between gap-3">
              <span className="text-sm font-medium">{template.name.replaceAll("_", " ")}</span>
              <span className="text-xs text-muted">{template.language}</span>
            </span>
            <span className="mt-0.5 line-clamp-2 text-sm text-muted">{template.body}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

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
