import type { I18n } from "@lingui/core";
import { wordsOf } from "@/ui/words";
import { messages as en } from "./words/en.po";

const languages = { en };

/** The words of the shop's pages in the best language we have for `locale`. */
export function shopWords(locale: string): I18n {
  const language = locale.split("-")[0] ?? "en";
  return language in languages ? wordsOf(language, languages[language as keyof typeof languages]) : wordsOf("en", en);
}
