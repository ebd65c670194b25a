import { I18nProvider } from "@lingui/react";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, vi } from "vitest";
import { wordsOf } from "@/ui/words";
import { Bubble, type Taps } from "./chat/Bubble";
import type { Shown } from "./chat/thread";
import type { Action, Content, Item, Message, Template } from "./sandbox";
import { messages } from "./words/en.po";

export const taps = {
  onButton: vi.fn(),
  onTemplateButton: vi.fn(),
  onList: vi.fn(),
  onPlace: vi.fn(),
  onForm: vi.fn(),
  onContact: vi.fn(),
  onProduct: vi.fn(),
  onProducts: vi.fn(),
  onPay: vi.fn(),
  onCallPermission: vi.fn(),
  onCall: vi.fn(),
  onMenu: vi.fn(),
} satisfies Taps;

const rice: Item = { retailer_id: "SM-1", title: "Ofada rice", price: "12400.00 NGN", availability: "in stock" };

const templates: Template[] = [
  { name: "order_update", language: "en", body: "Hello {{1}}: {{2}}" },
  {
    name: "offer",
    language: "en",
    body: "Hello {{name}}",
    components: [
      { type: "HEADER", format: "TEXT", text: "This week" },
      { type: "BODY", text: "Hello {{name}}" },
      { type: "FOOTER", text: "Reply STOP to stop" },
      {
        type: "BUTTONS",
        buttons: [
          { type: "QUICK_REPLY", text: "Tell me more" },
          { type: "URL", text: "Track", url: "https://shop.example/t/{{1}}" },
          { type: "PHONE_NUMBER", text: "Call us", phone_number: "+2348030000100" },
          { type: "COPY_CODE", text: "Copy code" },
          { type: "CATALOG", text: "View catalogue" },
        ],
      },
    ],
  },
];

beforeEach(() => vi.clearAllMocks());

/** Draws one message as its bubble. */
export function show(body: Content, more: Partial<Message> = {}, was: Partial<Shown> = {}) {
  const message: Message = {
    id: "1",
    direction: "out",
    status: "read",
    timestamp: "2026-11-23T09:00:00Z",
    body,
    ...more,
  };
  render(
    <I18nProvider i18n={wordsOf("en", messages)}>
      <Bubble
        shown={{ message, reactions: [], isEdited: false, isRevoked: false, ...was }}
        templates={templates}
        items={[rice]}
        taps={taps}
        startsTurn
      />
    </I18nProvider>,
  );
  return message;
}

/** What an interactive message says. */
export const interactive = (type: string, action?: Action, rest: object = {}): Content => ({
  type: "interactive",
  interactive: { type, body: { text: "Choose" }, action, ...rest },
});

export const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));
