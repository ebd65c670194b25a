import { Trans, useLingui } from "@lingui/react/macro";

type Props = {
  /** The languages beside the shop's own. */
  languages: string[];
  /** The one that is written in; empty: the shop's own. */
  language: string;
  choose: (language: string) => void;
  /** The shop's own language is written elsewhere. */
  hasNoOwn?: boolean;
};

/** In which language something is said; nothing where the shop has only its own. */
export function LanguageTabs({ languages, language, choose, hasNoOwn }: Props) {
  const { t, i18n } = useLingui();
  const named = new Intl.DisplayNames(i18n.locale, { type: "language" });
  if (languages.length === 0) return null;
  return (
    <fieldset aria-label={t`Language`} className="flex flex-wrap gap-1.5">
      {[...(hasNoOwn ? [] : [""]), ...languages].map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={one === language}
          onClick={() => choose(one)}
          className="min-h-9 rounded-full border border-border px-3 text-sm aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent-soft-foreground"
        >
          {one ? (named.of(one) ?? one) : <Trans>Your language</Trans>}
        </button>
      ))}
    </fieldset>
  );
}
