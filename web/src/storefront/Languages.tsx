import { useLingui } from "@lingui/react/macro";
import type { Language } from "./types";

/** The same page in the shop's other languages, each named as its speakers call it. */
export function Languages({ languages }: { languages: Language[] }) {
  const { t } = useLingui();
  if (languages.length === 0) return null;
  return (
    <nav aria-label={t`Language`}>
      <ul className="flex flex-wrap gap-x-4">
        {languages.map((language) => (
          <li key={language.code}>
            <a
              href={language.url}
              lang={language.code}
              hrefLang={language.code}
              rel="nofollow"
              aria-current={language.is_current ? "true" : undefined}
              className={`flex min-h-11 items-center ${
                language.is_current ? "font-semibold text-foreground" : "text-link underline-offset-4 hover:underline"
              }`}
            >
              {language.name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
