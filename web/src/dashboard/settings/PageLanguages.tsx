import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Sheet } from "../Faces";
import { Pill } from "../Pill";
import type { Merchant, Wire } from "../wire";
import { SaveForm } from "./SaveForm";

type Language = NonNullable<Wire["MerchantChange"]["languages"]>[number];

const LANGUAGES: Language[] = ["en", "fr", "pt-BR", "es", "hi", "ar", "id"];
const family = (language: string) => language.split("-")[0];

/** In which languages, beside the shop's own, its pages can be read. */
export function PageLanguages({ merchant }: { merchant: Merchant }) {
  const { t, i18n } = useLingui();
  const kept = LANGUAGES.filter((language) => merchant.languages.includes(language));
  const [chosen, setChosen] = useState(kept);
  const others = LANGUAGES.filter((language) => family(language) !== family(merchant.locale));
  const named = (language: Language) => new Intl.DisplayNames(language, { type: "language" }).of(language) ?? language;
  const translated = new Intl.DisplayNames(i18n.locale, { type: "language" });

  return (
    <Sheet title={<Trans>Languages of your pages</Trans>}>
      <p className="mb-3 max-w-prose text-sm text-muted">
        {t`Your pages speak ${translated.of(merchant.locale) ?? merchant.locale}. Shoppers who read one of these languages see it instead, and can switch at the foot of a page. Names of products stay yours until you translate them.`}
      </p>
      <SaveForm merchant={merchant} change={chosen.join() === kept.join() ? null : { languages: chosen }}>
        <fieldset>
          <legend className="mb-1.5 text-sm font-medium">
            <Trans>More languages</Trans>
          </legend>
          <div className="flex flex-wrap gap-1.5">
            {others.map((language) => (
              <Pill
                key={language}
                lang={language}
                checked={chosen.includes(language)}
                change={() => setChosen((now) => LANGUAGES.filter((one) => now.includes(one) !== (one === language)))}
              >
                {named(language)}
              </Pill>
            ))}
          </div>
        </fieldset>
      </SaveForm>
    </Sheet>
  );
}
