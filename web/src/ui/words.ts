import { type Messages, setupI18n } from "@lingui/core";

/** The words of one page in one language, for Lingui's `I18nProvider`. */
export const wordsOf = (locale: string, messages: Messages) => setupI18n({ locale, messages: { [locale]: messages } });
