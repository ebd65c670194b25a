import { Button } from "@heroui/react/button";
import { Form } from "@heroui/react/form";
import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useState } from "react";
import { Sheet } from "../Faces";
import type { Merchant, Wire } from "../wire";
import { useSaveMerchant } from "./saving";

type Language = NonNullable<Wire["MerchantChange"]["languages"]>[number];

const LANGUAGES: Language[] = ["en", "fr", "pt-BR", "es", "hi", "ar", "id"];
const family = (language: string) => language.split("-")[0];

/** In which languages, beside the shop's own, its pages can be read. */
export function PageLanguages({ merchant }: { merchant: Merchant }) {
  const { t, i18n } = useLingui();
  const kept = LANGUAGES.filter((language) => merchant.languages.includes(language));
  const [chosen, setChosen] = useState(kept);
  const save = useSaveMerchant(merchant);
  const others = LANGUAGES.filter((language) => family(language) !== family(merchant.locale));
  const named = (language: Language) => new Intl.DisplayNames(language, { type: "language" }).of(language) ?? language;
  const translated = new Intl.DisplayNames(i18n.locale, { type: "language" });

  return (
    <Sheet title={<Trans>Languages of your pages</Trans>}>
      <p className="mb-3 max-w-prose text-sm text-muted">
        {t`Your pages speak ${translated.of(merchant.locale) ?? merchant.locale}. Shoppers who read one of these languages see it instead, and can switch at the foot of a page. Names of products stay yours until you translate them.`}
      </p>
      <Form
        className="flex flex-col gap-4"
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          save.mutate({ languages: chosen });
        }}
      >
        <fieldset>
          <legend className="mb-1.5 text-sm font-medium">
            <Trans>More languages</Trans>
          </legend>
          <div className="flex flex-wrap gap-1.5">
            {others.map((language) => (
              <label
                key={language}
                lang={language}
                className="flex min-h-9 cursor-pointer items-center rounded-full border border-border px-3 text-sm has-checked:border-accent has-checked:bg-accent-soft has-checked:text-accent-soft-foreground has-focus-visible:outline-2 has-focus-visible:outline-offset-2"
              >
                <input
                  type="checkbox"
                  className="sr-only"
                  checked={chosen.includes(language)}
                  onChange={() =>
                    setChosen((now) => LANGUAGES.filter((one) => now.includes(one) !== (one === language)))
                  }
                />
                {named(language)}
              </label>
            ))}
          </div>
        </fieldset>
        {save.error ? (
          <p role="alert" className="text-sm text-danger">
            {save.error.message}
          </p>
        ) : null}
        <div>
          <Button type="submit" isDisabled={chosen.join() === kept.join()} isPending={save.isPending}>
            <Trans>Save</Trans>
          </Button>
        </div>
      </Form>
    </Sheet>
  );
}
