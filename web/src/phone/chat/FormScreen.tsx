import { Button } from "@heroui/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useId, useState } from "react";

export type Data = Record<string, unknown>;
type Deed = { name: string; payload?: Record<string, unknown>; next?: { name: string } };

/** A component of a Flow's screen. */
export type Part = {
  type: string;
  name?: string;
  label?: string;
  text?: unknown;
  required?: boolean;
  visible?: unknown;
  "input-type"?: string;
  "helper-text"?: string;
  "init-value"?: unknown;
  "data-source"?: unknown;
  children?: Part[];
  "on-click-action"?: Deed;
};

export type Screen = { id: string; title?: string; layout: Part };

type FieldProps = { part: Part; label: string; data: Data; value: unknown; change: (value: unknown) => void };

/** One screen of a form, filled in; its foot says what becomes of the answers. */
export function FormScreen({
  screen,
  data,
  isPending,
  onDo,
}: {
  screen: Screen;
  data: Data;
  isPending: boolean;
  onDo: (deed: Deed, answers: Data) => void;
}) {
  const parts = flat(screen.layout).filter((part) => filled(part.visible, data) !== false);
  const [typed, setTyped] = useState<Data>(() =>
    Object.fromEntries(
      parts.filter(({ name }) => name).map((part) => [part.name, filled(part["init-value"], data) ?? ""]),
    ),
  );
  const foot = parts.find(({ type }) => type === "Footer");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const deed = foot?.["on-click-action"] ?? { name: "data_exchange" };
    const payload = Object.entries(deed.payload ?? {});
    onDo(deed, Object.fromEntries(payload.map(([key, value]) => [key, filled(value, data, typed)])));
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
      <Button type="submit" fullWidth isPending={isPending} className="min-h-11">
        {foot?.label ?? <Trans>Continue</Trans>}
      </Button>
    </form>
  );
}

function Field(props: Omit<FieldProps, "label">) {
  const { t } = useLingui();
  const { part, data } = props;
  const name = String(filled(part.label, data) ?? "");
  const label = part.required ? name : t`${name} (optional)`;
  switch (part.type) {
    case "TextInput":
    case "TextArea":
    case "DatePicker":
      return <Typed {...props} label={label} />;
    case "RadioButtonsGroup":
    case "Dropdown":
    case "CheckboxGroup":
      return <Chosen {...props} label={label} />;
    case "OptIn":
      return (
        <Choice label={name}>
          <Tick type="checkbox" isOn={props.value === true} isRequired={part.required} onTap={props.change} />
        </Choice>
      );
    default:
      return part.text && part.type.startsWith("Text") ? (
        <p className={part.type === "TextHeading" ? "text-lg font-semibold" : "text-sm"}>
          {String(filled(part.text, data) ?? "")}
        </p>
      ) : null;
  }
}

const box = "w-full rounded-xl border border-border bg-surface px-3 py-2.5 text-[15px] outline-offset-2";
const inputTypes: Record<string, string> = { phone: "tel", email: "email", number: "number", password: "password" };

function Typed({ part, label, value, change }: FieldProps) {
  const id = useId();
  const hint = part["helper-text"];
  const shared = {
    id,
    className: box,
    dir: "auto",
    required: part.required,
    value: String(value ?? ""),
    "aria-describedby": hint ? `${id}-hint` : undefined,
    onChange: ({ target }: { target: { value: string } }) => change(target.value),
  };
  const type = part.type === "DatePicker" ? "date" : (inputTypes[part["input-type"] ?? ""] ?? "text");
  return (
    <div className="flex flex-col gap-1 text-sm">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      {part.type === "TextArea" ? <textarea rows={3} {...shared} /> : <input type={type} {...shared} />}
      {hint ? (
        <span id={`${id}-hint`} className="text-xs text-muted">
          {hint}
        </span>
      ) : null}
    </div>
  );
}

function Chosen({ part, label, data, value, change }: FieldProps) {
  const isOfMany = part.type === "CheckboxGroup";
  const chosen = Array.isArray(value) ? value : value ? [value] : [];
  const tap = (id: string, isOn: boolean) =>
    change(isOfMany ? [...chosen.filter((one) => one !== id), ...(isOn ? [id] : [])] : id);
  return (
    <fieldset className="flex flex-col">
      <legend className="pb-1 text-sm font-medium">{label}</legend>
      {choices(filled(part["data-source"], data)).map(({ id, title }) => (
        <Choice key={id} label={title}>
          <Tick
            type={isOfMany ? "checkbox" : "radio"}
            name={part.name}
            isOn={chosen.includes(id)}
            isRequired={part.required && !isOfMany}
            onTap={(isOn) => tap(id, isOn)}
          />
        </Choice>
      ))}
    </fieldset>
  );
}

function Choice({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the box is its child
    <label className="flex min-h-11 cursor-pointer items-center gap-3 border-separator text-[15px] not-last:border-b">
      {children}
      {label}
    </label>
  );
}

function Tick(props: {
  type: "radio" | "checkbox";
  name?: string;
  isOn: boolean;
  isRequired?: boolean;
  onTap: (isOn: boolean) => void;
}) {
  return (
    <input
      type={props.type}
      name={props.name}
      required={props.isRequired}
      checked={props.isOn}
      onChange={({ target }) => props.onTap(target.checked)}
      className="size-4.5 accent-(--accent)"
    />
  );
}

const flat = (part: Part): Part[] => (part.children ? part.children.flatMap(flat) : [part]);

const choices = (given: unknown): { id: string; title: string }[] => (Array.isArray(given) ? given : []);

/** `${data.x}` and `${form.x}` by what they stand for; anything else as it is. */
function filled(given: unknown, data: Data, form: Data = {}): unknown {
  const named = typeof given === "string" ? /^\$\{(data|form)\.(\w+)\}$/.exec(given) : null;
  if (!named) return given;
  return (named[1] === "form" ? form : data)[named[2] ?? ""];
}
