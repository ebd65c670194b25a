import { Button } from "@heroui/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { PlusIcon } from "../icons";
import type { Content, Message, Parameters } from "../sandbox";
import { Sheet } from "./Sheet";

type Field = { name: string; value: string };

const addressFields = ["name", "phone_number", "address", "city", "landmark_area"];

/** An address, or the answers to a Flow that the sandbox does not know: its fields are named by hand. */
export function AnswerSheet({
  message,
  flow,
  onAnswer,
  onClose,
}: {
  message: Message;
  flow?: Parameters;
  onAnswer: (content: Content) => void;
  onClose: () => void;
}) {
  const { t } = useLingui();
  const { interactive } = message.body;
  const isAddress = interactive?.type === "address_message";
  const labels: Record<string, string> = {
    name: t`Name`,
    phone_number: t`Phone number`,
    address: t`Address`,
    city: t`City`,
    landmark_area: t`Landmark`,
  };
  const [fields, setFields] = useState<Field[]>(
    isAddress ? addressFields.map((name) => ({ name, value: "" })) : [{ name: "answer", value: "" }],
  );
  const change = (index: number, part: Partial<Field>) =>
    setFields(fields.map((field, place) => (place === index ? { ...field, ...part } : field)));
  const send = () => {
    const answered = Object.fromEntries(
      fields.filter(({ name, value }) => name && value).map(({ name, value }) => [name, value]),
    );
    const answer = isAddress ? { values: answered } : { ...answered, flow_token: flow?.flow_token ?? "" };
    const spoken = Object.values(answered).join(", ");
    const nfm_reply = {
      name: isAddress ? "address_message" : "flow",
      body: isAddress ? spoken : "Sent",
      response_json: JSON.stringify(answer),
    };
    onAnswer({ type: "interactive", interactive: { type: "nfm_reply", nfm_reply } });
  };
  return (
    <Sheet title={isAddress ? t`Your address` : (flow?.flow_cta ?? t`A form`)} onClose={onClose}>
      <form
        className="flex flex-col gap-2.5 px-5"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        {isAddress ? null : (
          <p className="text-[13px] text-muted">
            <Trans>Form {flow?.flow_name ?? flow?.flow_id ?? ""}. Name its fields and answer them.</Trans>
          </p>
        )}
        {fields.map((field, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: fields are only ever added at the end
          <div key={index} className="flex items-center gap-2">
            {isAddress ? (
              <span className="w-28 shrink-0 text-[13px] text-muted">{labels[field.name]}</span>
            ) : (
              <input
                value={field.name}
                aria-label={t`Name of the field`}
                onChange={({ target }) => change(index, { name: target.value })}
                className="h-10 w-28 shrink-0 rounded-lg border border-field-border bg-field-background px-2 text-[14px]"
              />
            )}
            <input
              value={field.value}
              dir="auto"
              data-first={index === 0 ? true : undefined}
              aria-label={isAddress ? labels[field.name] : t`Answer`}
              onChange={({ target }) => change(index, { value: target.value })}
              className="h-10 min-w-0 flex-1 rounded-lg border border-field-border bg-field-background px-2 text-[15px]"
            />
          </div>
        ))}
        {isAddress ? null : (
          <Button
            variant="ghost"
            size="sm"
            className="self-start"
            onPress={() => setFields([...fields, { name: "", value: "" }])}
          >
            <PlusIcon className="size-4" />
            <Trans>Another field</Trans>
          </Button>
        )}
        <Button type="submit" className="mt-1 min-h-11 w-full">
          <Trans>Send</Trans>
        </Button>
      </form>
    </Sheet>
  );
}
