import { Button } from "@heroui/react/button";
import { Trans, useLingui } from "@lingui/react/macro";
import { Field } from "@/ui/Field";
import { Sheet } from "../Faces";
import { PlusIcon, TrashIcon } from "../icons";
import { directionOf } from "../TemplatePhone";
import { variables } from "../templateParts";
import { type ButtonKind, type Draft, type DraftButton, newButton } from "./draft";

const MOST = 10;

/** What the customer can tap. */
export function Buttons({
  draft,
  change,
  about,
}: {
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  about: (field: string) => string | undefined;
}) {
  const { t } = useLingui();
  const { buttons } = draft;
  const names: [ButtonKind, string][] = [
    ["quick_reply", t`Quick reply`],
    ["url", t`Link`],
    ["phone_number", t`Call`],
    ["copy_code", t`Copy a code`],
  ];
  const set = (index: number, part: Partial<DraftButton>) =>
    change({ buttons: buttons.map((button, at) => (at === index ? { ...button, ...part } : button)) });
  return (
    <Sheet title={<Trans>Buttons</Trans>}>
      <div className="flex flex-col gap-4">
        {buttons.map((button, index) => (
          <div key={button.key} className="flex items-start gap-2">
            <div className="grid flex-1 gap-3 sm:grid-cols-2">
              <OneButton
                button={button}
                name={names.find(([kind]) => kind === button.kind)?.[1] ?? t`Button`}
                dir={directionOf(draft.language)}
                set={(part) => set(index, part)}
                about={(part) => about(`buttons[${index}].${part}`)}
              />
            </div>
            <Button
              size="sm"
              variant="ghost"
              isIconOnly
              aria-label={t`Remove button ${index + 1}`}
              onPress={() => change({ buttons: buttons.filter((_, at) => at !== index) })}
              className="mt-6"
            >
              <TrashIcon />
            </Button>
          </div>
        ))}
        {about("buttons") ? <p className="text-sm text-danger">{about("buttons")}</p> : null}
        {buttons.length < MOST ? (
          <div className="flex flex-wrap gap-2">
            {names.map(([kind, name]) => (
              <Button
                key={kind}
                size="sm"
                variant="outline"
                onPress={() => change({ buttons: placed(buttons, newButton(kind)) })}
              >
                <PlusIcon />
                {name}
              </Button>
            ))}
          </div>
        ) : null}
      </div>
    </Sheet>
  );
}

/** Quick replies stay together, as WhatsApp wants them: a new one stands behind the last of them. */
function placed(buttons: DraftButton[], button: DraftButton): DraftButton[] {
  const last = buttons.findLastIndex((one) => one.kind === "quick_reply");
  if (button.kind !== "quick_reply" || last < 0) return [...buttons, button];
  return buttons.toSpliced(last + 1, 0, button);
}

function OneButton({
  button,
  name,
  dir,
  set,
  about,
}: {
  button: DraftButton;
  name: string;
  dir: string;
  set: (part: Partial<DraftButton>) => void;
  about: (part: string) => string | undefined;
}) {
  const { t } = useLingui();
  const words = (
    <Field
      dir={dir}
      label={t`${name}: words`}
      value={button.text}
      onChange={(text) => set({ text })}
      maxLength={25}
      problem={about("text")}
    />
  );
  switch (button.kind) {
    case "quick_reply":
      return words;
    case "url":
      return (
        <>
          {words}
          <Field
            label={t`Address`}
            value={button.value}
            onChange={(value) => set({ value })}
            placeholder="https://"
            inputMode="url"
            hint={t`May end with {{1}}`}
            problem={about("url")}
          />
          {variables(button.value).length > 0 ? (
            <Field
              label={t`Sample of the whole address`}
              value={button.sample}
              onChange={(sample) => set({ sample })}
              placeholder="https://"
              inputMode="url"
              problem={about("sample")}
            />
          ) : null}
        </>
      );
    case "phone_number":
      return (
        <>
          {words}
          <Field
            label={t`Number to call`}
            value={button.value}
            onChange={(value) => set({ value })}
            placeholder="+234 701 234 5678"
            inputMode="tel"
            problem={about("phone_number")}
          />
        </>
      );
    case "copy_code":
      return (
        <Field
          label={t`Sample of the code`}
          value={button.value}
          onChange={(value) => set({ value })}
          maxLength={15}
          problem={about("sample")}
        />
      );
    default:
      return (
        <p className="text-sm text-muted sm:col-span-2">
          <Trans>“{button.text}” is edited in WhatsApp Manager and stays as it is.</Trans>
        </p>
      );
  }
}
