import { I18nProvider } from "@lingui/react";
import { fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { wordsOf } from "@/ui/words";
import { Bubble, type Taps } from "./chat/Bubble";
import type { Shown } from "./chat/thread";
import type { Action, Content, Item, Message, Template } from "./sandbox";
import { messages } from "./words/en.po";

const taps = {
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

function show(body: Content, more: Partial<Message> = {}, was: Partial<Shown> = {}) {
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

const interactive = (type: string, action?: Action, rest: object = {}): Content => ({
  type: "interactive",
  interactive: { type, body: { text: "Choose" }, action, ...rest },
});

const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));

test("a reply button sends its own id and title", async () => {
  const reply = { id: "browse", title: "Browse" };
  const message = show(interactive("button", { buttons: [{ reply }] }));
  await press("Browse");
  expect(taps.onButton).toHaveBeenCalledWith(message, reply);
});

test("a list opens by its button", async () => {
  const message = show(interactive("list", { button: "See shelves", sections: [] }));
  await press("See shelves");
  expect(taps.onList).toHaveBeenCalledWith(message);
});

test("a link button leads where the shop says", () => {
  const parameters = { display_text: "Open cart", url: "https://shop.example/cart" };
  show(interactive("cta_url", { parameters }));
  expect(screen.getByRole("link", { name: "Open cart" }).getAttribute("href")).toBe(parameters.url);
});

test.each([
  ["location_request_message", "Send location", taps.onPlace],
  ["address_message", "Provide address", taps.onForm],
  ["request_contact_info", "Share my number", taps.onContact],
  ["order_details", "Review and pay", taps.onPay],
  ["call_permission_request", "Choose preference", taps.onCallPermission],
])("a %s is answered by its button", async (type, name, tap) => {
  const message = show(interactive(type, {}));
  await press(name);
  expect(tap).toHaveBeenCalledWith(message);
});

test("a Flow opens by the words that the shop chose", async () => {
  const message = show(interactive("flow", { parameters: { flow_cta: "Book a slot" } }));
  await press("Book a slot");
  expect(taps.onForm).toHaveBeenCalledWith(message);
});

test("a call button calls", async () => {
  show(interactive("voice_call", { parameters: { display_text: "Call us" } }));
  await press("Call us");
  expect(taps.onCall).toHaveBeenCalled();
});

test("a product shows what the catalogue knows of it", async () => {
  show(interactive("product", { catalog_id: "c", product_retailer_id: "SM-1" }));
  expect(screen.getByText("Ofada rice")).toBeTruthy();
  await press("View");
  expect(taps.onProduct).toHaveBeenCalledWith("SM-1");
});

test("a product that the catalogue does not know says so", () => {
  show(interactive("product", { catalog_id: "c", product_retailer_id: "gone" }));
  expect(screen.getByText("Not in the shop's catalogue")).toBeTruthy();
});

test("a list of products opens the shop with its shelves", async () => {
  const sections = [{ title: "Grains", product_items: [{ product_retailer_id: "SM-1" }] }];
  show(interactive("product_list", { sections }, { header: { type: "text", text: "For you" } }));
  expect(screen.getByText("1 item")).toBeTruthy();
  await press("View items");
  expect(taps.onProducts).toHaveBeenCalledWith(sections);
});

test("the catalogue opens whole", async () => {
  show(interactive("catalog_message", { name: "catalog_message" }));
  await press("View catalogue");
  expect(taps.onProducts).toHaveBeenCalledWith();
});

test("a carousel shows each product as a card", async () => {
  const cards = ["SM-1", "gone"].map((id, card_index) => ({
    card_index,
    type: "product",
    action: { product_retailer_id: id, catalog_id: "c" },
  }));
  show(interactive("carousel", { cards }));
  expect(screen.getAllByRole("button", { name: "View" })).toHaveLength(2);
  expect(screen.getByText("Ofada rice")).toBeTruthy();
});

test("a carousel of pictures has its own buttons", async () => {
  const quick_reply = { id: "more", title: "More" };
  const cards = [
    {
      card_index: 0,
      header: { type: "image", image: { link: "https://shop.example/a.png" } },
      body: { text: "Fresh" },
      action: { buttons: [{ quick_reply }] },
    },
  ];
  const message = show(interactive("carousel", { cards }));
  await press("More");
  expect(taps.onButton).toHaveBeenCalledWith(message, quick_reply);
});

test("what is to be paid is listed", () => {
  const amount = { value: 150000, offset: 100 };
  const order = { items: [{ name: "Bread", quantity: 2, amount }], tax: { value: 1000, offset: 100 } };
  show(interactive("order_details", { parameters: { currency: "INR", order, total_amount: amount } }));
  expect(screen.getByText("2 × Bread")).toBeTruthy();
  expect(screen.getAllByText("₹1,500.00")).toHaveLength(2);
});

test("an order's status stands above its words", () => {
  const parameters = { reference_id: "ORD-1", order: { status: "partially_shipped" } };
  show(interactive("order_status", { parameters }));
  expect(screen.getByText("partially shipped")).toBeTruthy();
});

test("a template is read with its parameters in place", () => {
  const parameters = ["Chidi", "it is on its way."].map((text) => ({ type: "text", text }));
  show({
    type: "template",
    template: { name: "order_update", language: { code: "en" }, components: [{ type: "body", parameters }] },
  });
  expect(screen.getByText("Hello Chidi: it is on its way.")).toBeTruthy();
});

test("a template shows all its parts, and each button does its own", async () => {
  const message = show({
    type: "template",
    template: {
      name: "offer",
      language: { code: "en" },
      components: [
        { type: "body", parameters: [{ type: "text", parameter_name: "name", text: "Chidi" }] },
        { type: "button", sub_type: "quick_reply", index: "0", parameters: [{ type: "payload", payload: "more" }] },
        { type: "button", sub_type: "url", index: "1", parameters: [{ type: "text", text: "77" }] },
      ],
    },
  });
  for (const words of ["This week", "Hello Chidi", "Reply STOP to stop"]) expect(screen.getByText(words)).toBeTruthy();
  expect(screen.getByRole("link", { name: "Track" }).getAttribute("href")).toBe("https://shop.example/t/77");
  expect(screen.getByRole("link", { name: "Call us" }).getAttribute("href")).toBe("tel:+2348030000100");
  await press("Tell me more");
  expect(taps.onTemplateButton).toHaveBeenCalledWith(message, expect.anything(), 0, "more");
  await press("View catalogue");
  expect(taps.onProducts).toHaveBeenCalledWith(undefined);
});

test("a template of the account nobody knows is read by its parameters", () => {
  const parameters = [{ type: "text", text: "Chidi" }];
  show({
    type: "template",
    template: { name: "unheard_of", language: { code: "en" }, components: [{ type: "body", parameters }] },
  });
  expect(screen.getByText("Chidi")).toBeTruthy();
});

test("a carousel template shows its cards", () => {
  const header = { type: "header", parameters: [{ type: "image", image: { link: "https://shop.example/a.png" } }] };
  show({
    type: "template",
    template: {
      name: "offer",
      language: { code: "en" },
      components: [{ type: "carousel", cards: [{ card_index: 0, components: [header] }] }],
    },
  });
  expect(screen.getByRole("list", { name: "Cards" }).querySelectorAll("img")).toHaveLength(1);
});

test.each<[string, Content, string]>([
  ["video", { video: { link: "https://shop.example/v.mp4" } }, "Video"],
  ["audio", { audio: { link: "https://shop.example/v.ogg", voice: true } }, "Voice message"],
])("a %s can be played", (type, body, label) => {
  show({ type, ...body });
  expect(screen.getByLabelText(label).hasAttribute("controls")).toBe(true);
});

test("a picture has its caption, a sticker none", () => {
  show({ type: "image", image: { link: "https://shop.example/a.png", caption: "Fresh" } });
  expect(screen.getByRole("img", { name: "Fresh" })).toBeTruthy();
  show({ type: "sticker", sticker: { link: "https://shop.example/s.webp" } });
  expect(screen.getByRole("img", { name: "Sticker" })).toBeTruthy();
});

test("a document is opened by its name", () => {
  show({ type: "document", document: { link: "https://shop.example/i.pdf", filename: "invoice.pdf" } });
  expect(screen.getByRole("link", { name: /invoice\.pdf/ })).toBeTruthy();
});

test("a contact shows name and number", () => {
  show({ type: "contacts", contacts: [{ name: { formatted_name: "Ngozi Eze" }, phones: [{ phone: "+234 802" }] }] });
  expect(screen.getByText("Ngozi Eze")).toBeTruthy();
  expect(screen.getByText("+234 802")).toBeTruthy();
});

test("a location shows its place", () => {
  show({ type: "location", location: { latitude: 6.5, longitude: 3.3, name: "Yaba Market" } });
  expect(screen.getByText("Yaba Market")).toBeTruthy();
});

test("a cart that was sent shows how many and how much", () => {
  const line = { product_retailer_id: "SM-1", quantity: 2, item_price: 12400, currency: "NGN" };
  show({ type: "order", order: { catalog_id: "c", text: "Please hurry", product_items: [line] } }, { direction: "in" });
  expect(screen.getByText("2 items")).toBeTruthy();
  expect(screen.getByText(/24,800/)).toBeTruthy();
  expect(screen.getByText("Please hurry")).toBeTruthy();
});

test("an answered form shows what was filled in", () => {
  const nfm_reply = { name: "flow", body: "Sent", response_json: '{"flow_token":"x","slot":"morning"}' };
  show({ type: "interactive", interactive: { type: "nfm_reply", nfm_reply } }, { direction: "in" });
  expect(screen.getByText("morning")).toBeTruthy();
  expect(screen.queryByText("x")).toBeNull();
});

test("an answered form whose answer is no JSON is shown all the same", () => {
  const nfm_reply = { name: "flow", body: "Sent", response_json: "{oops" };
  show({ type: "interactive", interactive: { type: "nfm_reply", nfm_reply } }, { direction: "in" });
  expect(screen.getByText("Sent")).toBeTruthy();
});

test("whether calls are allowed is said", () => {
  const call_permission_reply = { response: "accept" };
  show({ type: "interactive", interactive: { type: "call_permission_reply", call_permission_reply } });
  expect(screen.getByText("Calls allowed")).toBeTruthy();
});

test("marks say where a message comes from", () => {
  const referral = { source_url: "https://fb.me/x", source_type: "ad", headline: "Fresh this week" };
  show({ type: "text", text: { body: "Hi" }, referral, context: { forwarded: true } }, { direction: "in" });
  expect(screen.getByText("Fresh this week")).toBeTruthy();
  expect(screen.getByText("Forwarded")).toBeTruthy();
});

test("a question about a product quotes it", () => {
  const referred_product = { catalog_id: "c", product_retailer_id: "SM-1" };
  show({ type: "text", text: { body: "Is it new?" }, context: { referred_product } }, { direction: "in" });
  expect(screen.getByText("Ofada rice")).toBeTruthy();
});

test("reactions, corrections and deletions are seen", () => {
  show({ text: { body: "Hello" } }, {}, { reactions: ["👍"], isEdited: true });
  expect(screen.getByText("👍")).toBeTruthy();
  expect(screen.getByText("Edited")).toBeTruthy();
  show({ text: { body: "Secret" } }, {}, { isRevoked: true });
  expect(screen.getByText("This message was deleted")).toBeTruthy();
  expect(screen.queryByText("Secret")).toBeNull();
});

test("what nobody said is a line of its own", () => {
  show({ type: "system", system: { type: "user_changed_number", body: "Chidi changed" } }, { direction: "in" });
  show({ type: "request_welcome" }, { direction: "in" });
  expect(screen.getByText("Chidi changed")).toBeTruthy();
  expect(screen.getByText("Opened this chat for the first time")).toBeTruthy();
});

test("a long press offers what can be done", async () => {
  const message = show({ text: { body: "Hello" } });
  await press("Options");
  expect(taps.onMenu).toHaveBeenCalledWith(message);
});

test("a failed message says why", () => {
  show({ text: { body: "Hello" } }, { status: "failed", error: { title: "Message undeliverable" } });
  expect(screen.getByText("Not delivered: Message undeliverable")).toBeTruthy();
});

test("a message of an unknown kind is not hidden", () => {
  show({ type: "hologram" });
  expect(screen.getByText("A message of type hologram; see the wire.")).toBeTruthy();
  show({ type: "unsupported", unsupported: { type: "poll_creation" } });
  expect(screen.getByText(/poll_creation/)).toBeTruthy();
});

test("a long press opens the menu of a bubble, by a finger too", () => {
  vi.useFakeTimers();
  const message = show({ type: "text", text: { body: "Hello" } });
  fireEvent.pointerDown(screen.getByText("Hello"), { pointerType: "touch", isPrimary: true });
  vi.advanceTimersByTime(500);
  vi.useRealTimers();
  expect(taps.onMenu).toHaveBeenCalledWith(message);
});
