import type { Messages } from "@lingui/core";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { wordsOf } from "@/ui/words";
import { App } from "./App";
import type { Page } from "./types";

const catalogues = import.meta.glob<{ messages: Messages }>("./words/*.po");

/** Draws a page in the browser, whole when it is done: for the rare answer that the server sent undrawn. */
export async function draw(root: HTMLElement, props: string): Promise<void> {
  const page: Page = JSON.parse(props);
  const language = page.locale.startsWith("pt") ? "pt-BR" : page.locale.replace(/-.*/, "");
  const load = catalogues[`./words/${language}.po`] ?? catalogues["./words/en.po"];
  const messages = (await load?.())?.messages ?? {};
  flushSync(() => createRoot(root).render(<App page={page} i18n={wordsOf(language, messages)} />));
}
