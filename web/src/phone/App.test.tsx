import { I18nProvider } from "@lingui/react";
import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { wordsOf } from "@/ui/words";
import { App } from "./App";
import { messages } from "./words/en.po";

test("greets", () => {
  render(
    <I18nProvider i18n={wordsOf("en", messages)}>
      <App />
    </I18nProvider>,
  );
  expect(screen.getByText("Welcome to Oja")).toBeTruthy();
});
