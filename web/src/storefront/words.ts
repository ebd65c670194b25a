import type { I18n } from "@lingui/core";
import { wordsOf } from "@/ui/words";
import { messages as ar } from "./words/ar.po";
import { messages as en } from "./words/en.po";
import { messages as es } from "./words/es.po";
import { messages as fr } from "./words/fr.po";
import { messages as hi } from "./words/hi.po";
import { messages as id } from "./words/id.po";
import { messages as pt } from "./words/pt-BR.po";

const languages = { ar, en, es, fr, hi, id, pt };

/** The words of the shop's pages in the best language we have for `locale`. */
export function shopWords(locale: string): I18n {
  const language = locale.split("-")[0] ?? "en";
  return language in languages ? wordsOf(language, languages[language as keyof typeof languages]) : wordsOf("en", en);
}
