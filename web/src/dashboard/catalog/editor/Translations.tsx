import { Button } from "@heroui/react/button";
import { Trans, useLingui } from "@lingui/react/macro";
import { Choice } from "@/dashboard/Choice";
import { Sheet } from "@/dashboard/Faces";
import { TrashIcon } from "@/dashboard/icons";
import { useLanguageName } from "@/dashboard/templateWords";
import { Field } from "@/ui/Field";
import type { Translation } from "./draft";

const languages = [
  "en",
  "fr",
  "ar",
  "ha",
  "yo",
  "ig",
  "sw",
  "am",
  "pt",
  "pt-BR",
  "es",
  "de",
  "it",
  "nl",
  "tr",
  "hi",
  "ur",
  "bn",
  "id",
  "zh",
];

type Props = { translations: Translation[]; change: (translations: Translation[]) => void };

/** What a product is called in other languages. */
export function Translations({ translations, change }: Props) {
  const { t } = useLingui();
  const name = useLanguageName();
  const free = languages.filter((language) => !translations.some((one) => one.language === language));
  const set = (language: string, part: Partial<Translation>) =>
    change(translations.map((one) => (one.language === language ? { ...one, ...part } : one)));
  return (
    <Sheet title={<Trans>Other languages</Trans>}>
      <div className="flex flex-col gap-5">
        {translations.map((one) => (
          <fieldset key={one.language} className="flex flex-col gap-3">
            <legend className="mb-1 flex w-full items-center justify-between text-sm font-semibold">
              {name(one.language)}
              <Button
                size="sm"
                variant="ghost"
                isIconOnly
                aria-label={t`Remove ${name(one.language)}`}
                onPress={() => change(translations.filter(({ language }) => language !== one.language))}
              >
                <TrashIcon />
              </Button>
            </legend>
            <Field
              label={t`Name`}
              value={one.name}
              onChange={(words) => set(one.language, { name: words })}
              maxLength={200}
              dir="auto"
            />
            <Field
              label={t`Description`}
              value={one.description}
              onChange={(words) => set(one.language, { description: words })}
              lines={3}
              dir="auto"
            />
          </fieldset>
        ))}
        <Choice
          name={t`Add a language`}
          placeholder={t`Add a language…`}
          className="max-w-56"
          options={free.map((language) => ({ id: language, name: name(language) }))}
          value=""
          choose={(language) => change([...translations, { language, name: "", description: "" }])}
        />
      </div>
    </Sheet>
  );
}
