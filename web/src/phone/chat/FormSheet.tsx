import { Button, Spinner } from "@heroui/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery } from "@tanstack/react-query";
import { type FormEvent, useEffect, useState } from "react";
import type { Shopper } from "../people";
import { call, chatPath, type Line } from "../sandbox";
import { Sheet } from "./Sheet";

type Data = Record<string, unknown>;
type Part = {
  type: string;
  name?: string;
  label?: string;
  text?: string;
  required?: boolean;
  "input-type"?: string;
  "helper-text"?: string;
  "init-value"?: string;
  "data-source"?: unknown;
  children?: Part[];
  "on-click-action"?: { name: string; payload?: Record<string, string> };
};
type Screen = { id: string; title?: string; layout: Part };
type Form = { id: string; name: string; screens: { screens: Screen[] } | null };
type Answer = { screen?: string; data?: Data };

export type Flow = { flow_id?: string; flow_token?: string; flow_cta?: string };

/** A form of the business, filled in on the phone: each screen is fetched by a sealed letter, as WhatsApp does. */
export function FormSheet({
  flow,
  line,
  shopper,
  onClose,
}: {
  flow: Flow;
  line: Line;
  shopper: Shopper;
  onClose: () => void;
}) {
  const path = `${chatPath(line.phone_number_id, shopper.user)}/forms/${flow.flow_id}`;
  const form = useQuery({ queryKey: ["form", flow.flow_id], queryFn: () => call<Form>(path) });
  const [shown, setShown] = useState<Answer>({});
  const step = useMutation({
    mutationFn: (said: { action: string; screen?: string; data?: Data }) =>
      call<Answer>(path, { json: { flow_token: flow.flow_token, ...said } }),
    onSuccess: (answer) => (answer.screen === "SUCCESS" ? onClose() : setShown(answer)),
  });
  const begin = step.mutate;
  useEffect(() => begin({ action: "INIT" }), [begin]);
  const screen = form.data?.screens?.screens.find((one) => one.id === shown.screen);
  const trouble = form.error ?? step.error;
  return (
    <Sheet title={screen?.title ?? flow.flow_cta ?? ""} onClose={onClose}>
      {screen ? (
        <ScreenForm
          key={screen.id}
          screen={screen}
          data={shown.data ?? {}}
          isPending={step.isPending}
          send={(data) => step.mutate({ action: "data_exchange", screen: screen.id, data })}
        />
      ) : trouble ? null : (
        <div className="grid h-40 place-items-center">
          <Spinner />
        </div>
      )}
      {trouble ? (
        <div className="flex flex-col items-start gap-2 px-5 py-3 text-sm">
          <p role="alert" className="text-danger">
            {trouble.message}
          </p>
          <Button size="sm" variant="secondary" onPress={() => step.mutate({ action: "INIT" })}>
            <Trans>Try again</Trans>
          </Button>
        </div>
      ) : null}
    </Sheet>
  );
}

function ScreenForm({
  screen,
  data,
  isPending,
  send,
}: {
  screen: Screen;
  data: Data;
  isPending: boolean;
  send: (data: Data) => void;
}) {
  const parts = flat(screen.layout);
  const [typed, setTyped] = useState<Data>(() =>
    Object.fromEntries(
      parts.filter((part) => part.name).map((part) => [part.name, filled(part["init-value"], data) ?? ""]),
    ),
  );
  const footer = parts.find((part) => part.type === "Footer");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const payload = footer?.["on-click-action"]?.payload ?? {};
    send(Object.fromEntries(Object.entries(payload).map(([key, value]) => [key, filled(value, data, typed)])));
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-4 px-5 pt-1">
      {parts.map((part, index) => (
        <Field
          // biome-ignore lint/suspicious/noArrayIndexKey: a form's parts never move
          key={index}
          part={part}
          data={data}
          value={part.name ? typed[part.name] : undefined}
          change={(value) => part.name && setTyped((now) => ({ ...now, [part.name ?? ""]: value }))}
        />
      ))}
      {typeof data.error_message === "string" ? (
        <p role="alert" className="rounded-xl bg-danger-soft px-3 py-2 text-sm text-danger-soft-foreground">
          {data.error_message}
        </p>
      ) : null}
      <Button type="submit" fullWidth isPending={isPending}>
        {footer?.label ?? <Trans>Continue</Trans>}
      </Button>
    </form>
  );
}

function Field({
  part,
  data,
  value,
  change,
}: {
  part: Part;
  data: Data;
  value: unknown;
  change: (value: string) => void;
}) {
  const { t } = useLingui();
  const label = String(filled(part.label, data) ?? "");
  const named = part.required ? label : t`${label} (optional)`;
  const box = "w-full rounded-xl border border-border bg-surface px-3 py-2.5 text-[15px] outline-offset-2";
  if (part.type === "TextInput")
    return (
      <label className="flex flex-col gap-1 text-sm">
        <span className="font-medium">{named}</span>
        <input
          className={box}
          type={part["input-type"] === "phone" ? "tel" : "text"}
          required={part.required}
          value={String(value ?? "")}
          onChange={(event) => change(event.target.value)}
        />
        {part["helper-text"] ? <span className="text-xs text-muted">{part["helper-text"]}</span> : null}
      </label>
    );
  if (part.type === "RadioButtonsGroup" || part.type === "Dropdown")
    return (
      <fieldset className="flex flex-col">
        <legend className="pb-1 text-sm font-medium">{named}</legend>
        {choices(filled(part["data-source"], data)).map((choice) => (
          <label
            key={choice.id}
            className="flex min-h-11 cursor-pointer items-center gap-3 border-separator text-[15px] not-last:border-b"
          >
            <input
              type="radio"
              name={part.name}
              required={part.required}
              checked={value === choice.id}
              onChange={() => change(choice.id)}
              className="size-4.5 accent-(--accent)"
            />
            {choice.title}
          </label>
        ))}
      </fieldset>
    );
  if (part.type.startsWith("Text") && part.text)
    return (
      <p className={part.type === "TextHeading" ? "text-lg font-semibold" : "text-sm"}>
        {String(filled(part.text, data) ?? "")}
      </p>
    );
  return null;
}

const flat = (part: Part): Part[] => (part.children ? part.children.flatMap(flat) : [part]);

const choices = (given: unknown): { id: string; title: string }[] => (Array.isArray(given) ? given : []);

/** `${data.x}` and `${form.x}` by what they stand for; anything else as it is. */
function filled(given: unknown, data: Data, form: Data = {}): unknown {
  const named = typeof given === "string" ? /^\$\{(data|form)\.(\w+)\}$/.exec(given) : null;
  if (!named) return given;
  return (named[1] === "form" ? form : data)[named[2] ?? ""];
}
