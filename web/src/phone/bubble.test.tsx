import { I18nProvider } from "@lingui/react";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { wordsOf } from "@/ui/words";
import { Bubble } from "./chat/Bubble";
import type { Content, Message } from "./sandbox";
import { messages } from "./words/en.po";

const taps = { onButton: vi.fn(), onList: vi.fn(), onPlace: vi.fn() };

function show(body: Content, more: Partial<Message> = {}) {
  const message: Message = {
    id: "1",
    direction: "out",
    status: "read",
    timestamp: "2026-11-23T09:00:00Z",
    body,
    ...more,
  };
  const templates = [{ name: "order_update", language: "en", body: "Hello {{1}}: {{2}}" }];
  render(
    <I18nProvider i18n={wordsOf("en", messages)}>
      <Bubble message={message} templates={templates} taps={taps} startsTurn />
    </I18nProvider>,
  );
  return message;
}

const interactive = (rest: object): Content => ({
  type: "interactive",
  interactive: { type: "button", body: { text: "Choose" }, ...rest },
});

test("a reply button sends its own id and title", async () => {
  const reply = { id: "browse", title: "Browse" };
  const message = show(interactive({ action: { buttons: [{ reply }] } }));
  await userEvent.click(screen.getByRole("button", { name: "Browse" }));
  expect(taps.onButton).toHaveBeenCalledWith(message, reply);
});

test("a list opens by its button", async () => {
  const message = show(interactive({ type: "list", action: { button: "See shelves", sections: [] } }));
  await userEvent.click(screen.getByRole("button", { name: "See shelves" }));
  expect(taps.onList).toHaveBeenCalledWith(message);
});

test("a link button leads where the shop says", () => {
  const parameters = { display_text: "Open cart", url: "https://shop.example/cart" };
  show(interactive({ type: "cta_url", action: { parameters } }));
  expect(screen.getByRole("link", { name: "Open cart" }).getAttribute("href")).toBe(parameters.url);
});

test("a template is read with its parameters in place", () => {
  const parameters = ["Chidi", "it is on its way."].map((text) => ({ type: "text", text }));
  show({
    type: "template",
    template: { name: "order_update", language: { code: "en" }, components: [{ type: "body", parameters }] },
  });
  expect(screen.getByText("Hello Chidi: it is on its way.")).toBeTruthy();
});

test("a failed message says why", () => {
  show({ text: { body: "Hello" } }, { status: "failed", error: { title: "Message undeliverable" } });
  expect(screen.getByText("Not delivered: Message undeliverable")).toBeTruthy();
});

test("a message of an unknown kind is not hidden", () => {
  show({ type: "hologram" });
  expect(screen.getByText("A message of type hologram; see the wire.")).toBeTruthy();
});
