import { renderToString } from "react-dom/server";
import { App } from "./App";
import { previewOf } from "./head";
import type { Page } from "./types";
import { shopWords } from "./words";

/** A page as HTML, with its title and description. Called by the server with the page's props as JSON. */
export function render(props: string): string {
  const page: Page = JSON.parse(props);
  const i18n = shopWords(page.locale);
  return JSON.stringify({ html: renderToString(<App page={page} i18n={i18n} />), ...previewOf(page, i18n) });
}
