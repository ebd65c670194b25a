import { createRoot } from "react-dom/client";
import { App } from "./App";
import type { Page } from "./types";
import { shopWords } from "./words";

/** Draws a page in the browser, for the rare answer that the server sent undrawn. */
export function draw(root: HTMLElement, props: string): void {
  const page: Page = JSON.parse(props);
  createRoot(root).render(<App page={page} i18n={shopWords(page.locale)} />);
}
