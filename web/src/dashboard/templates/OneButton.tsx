import { Trans, useLingui } from "@lingui/react/macro";
import { Field } from "@/ui/Field";
import { variables } from "../templateParts";
import type { DraftButton } from "./draftButtons";
import { FormChoice } from "./FormChoice";

const variable = "{{1}}";

/** The fields of one button. */
export function OneButton({
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
    case "spm":
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
            hint={t`May end with ${variable}`}
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
    case "flow":
      return (
        <>
          {words}
          <FormChoice value={button.value} choose={(value) => set({ value })} problem={about("flow_id")} />
        </>
      );
    case "catalog":
      return (
        <p className="self-center text-sm sm:col-span-2">
          <Trans>“{button.text || name}” opens your whole catalogue.</Trans>
        </p>
      );
    case "mpm":
      return (
        <p className="self-center text-sm sm:col-span-2">
          <Trans>“{button.text || name}” shows the products you choose when you send it.</Trans>
        </p>
      );
    default:
      return (
        <p className="text-sm text-muted sm:col-span-2">
          <Trans>“{button.text || name}” is edited in WhatsApp Manager and stays as it is.</Trans>
        </p>
      );
  }
}
