import { expect, test } from "vitest";
import type { WholeTemplate } from "./calls";
import { begunWith, bodyOf, draftOf, emptyDraft, newCard, nextVariable, reshaped, touched } from "./draft";
import { type ButtonKind, newButton, placed } from "./draftButtons";

type Component = Record<string, unknown>;

const whole = (components: Component[]) =>
  ({
    name: "order_shipped",
    language: "pt_BR",
    editing: { category: "MARKETING", parameter_format: "named", components },
  }) as WholeTemplate;

const body = {
  type: "BODY",
  text: "Oi {{name}}, tudo certo.",
  example: { body_text_named_params: [{ param_name: "name", example: "Juliana" }] },
};
const card = (format: string, buttons: Component[]) => ({
  card_index: 0,
  components: [
    { type: "HEADER", format, example: { header_handle: [`4::${format}`], header_url: "/media/a.jpg" } },
    { ...body, text: "Para {{name}}, só hoje." },
    { type: "BUTTONS", buttons },
  ],
});
const link = { type: "URL", text: "Ver", url: "https://x.example/{{1}}", example: ["https://x.example/7"] };
const reply = { type: "QUICK_REPLY", text: "Quero" };
const call = { type: "PHONE_NUMBER", text: "Ligar", phone_number: "+551199999999" };

const kinds: [string, Component[]][] = [
  [
    "a one-time code, whose words WhatsApp writes",
    [
      { type: "BODY", add_security_recommendation: true },
      { type: "FOOTER", code_expiration_minutes: 10 },
      { type: "BUTTONS", buttons: [{ type: "OTP", otp_type: "COPY_CODE", text: "Copy code" }] },
    ],
  ],
  [
    "a picture, a footer and buttons",
    [
      { type: "HEADER", format: "IMAGE", example: { header_handle: ["4::a"], header_url: "/media/a.jpg" } },
      body,
      { type: "FOOTER", text: "Até logo" },
      { type: "BUTTONS", buttons: [reply, link, call, { type: "VOICE_CALL", text: "Falar", ttl_minutes: 5 }] },
    ],
  ],
  [
    "cards with a picture",
    [body, { type: "CAROUSEL", cards: [card("IMAGE", [link, reply]), card("IMAGE", [link, reply])] }],
  ],
  ["cards with a video", [body, { type: "CAROUSEL", cards: [card("VIDEO", [call]), card("VIDEO", [call])] }]],
  [
    "cards with a product",
    [
      body,
      {
        type: "CAROUSEL",
        cards: [1, 2].map(() => ({
          components: [
            { type: "HEADER", format: "PRODUCT" },
            { type: "BUTTONS", buttons: [{ type: "SPM", text: "View" }] },
          ],
        })),
      },
    ],
  ],
  [
    "an offer that ends",
    [
      { type: "LIMITED_TIME_OFFER", limited_time_offer: { text: "Hoje", has_expiration: true } },
      body,
      { type: "BUTTONS", buttons: [{ type: "COPY_CODE", text: "Copy offer code", example: ["YAM20"] }, link] },
    ],
  ],
  ["the catalogue", [body, { type: "BUTTONS", buttons: [{ type: "CATALOG", text: "View catalog" }] }]],
  ["some products", [body, { type: "BUTTONS", buttons: [{ type: "MPM", text: "View items" }] }]],
  [
    "a form",
    [
      body,
      {
        type: "BUTTONS",
        buttons: [{ type: "FLOW", text: "Endereço", flow_id: "12", flow_action: "navigate", navigate_screen: "A" }],
      },
    ],
  ],
  ["a form by its name", [body, { type: "BUTTONS", buttons: [{ type: "FLOW", text: "Endereço", flow_name: "home" }] }]],
  ["a part nobody knows yet", [body, { type: "NEXT_YEAR", thing: { deep: [1] } }]],
];

test.each(kinds)("%s: what is opened and not changed is sent back as it was", (_, components) => {
  expect(bodyOf(draftOf(whole(components)))).toEqual({
    name: "order_shipped",
    language: "pt_BR",
    category: "MARKETING",
    parameter_format: "named",
    components,
  });
});

test("numbered samples stand in the order of the numbers", () => {
  const draft = { ...emptyDraft("en"), format: "positional" as const, body: "Hi {{2}}, it is {{1}} now." };
  const { components } = bodyOf({ ...draft, samples: { "body.1": "one", "body.2": "two" } });
  expect(components[0]?.example).toEqual({ body_text: [["one", "two"]] });
  expect(nextVariable(draft.body, draft.format)).toBe("3");
});

test.each<[ButtonKind, Component]>([
  ["copy_code", { type: "COPY_CODE", example: "7" }],
  ["catalog", { type: "CATALOG", text: "View catalog" }],
  ["mpm", { type: "MPM", text: "View items" }],
  ["spm", { type: "SPM", text: "View" }],
  ["flow", { type: "FLOW", text: "", flow_id: "7" }],
])("a new button of the kind %s is written as Meta writes it", (kind, written) => {
  const draft = { ...emptyDraft("en"), body: "Hello", buttons: [{ ...newButton(kind), value: "7" }] };
  expect(bodyOf(draft).components[1]).toEqual({ type: "BUTTONS", buttons: [written] });
  expect(nextVariable(draft.body, draft.format)).toBe("name");
});

test("a message turned into cards is marketing and has two of them; what they do not take waits", () => {
  const plain = { ...emptyDraft("en"), body: "New yams", footer: "Bye", buttons: [newButton("url")] };
  const draft = { ...plain, ...reshaped(plain, "cards", false) };
  expect(bodyOf(draft).category).toBe("MARKETING");
  const empty = { components: [{ type: "HEADER", format: "IMAGE" }] };
  expect(bodyOf(draft).components).toEqual([
    { type: "BODY", text: "New yams" },
    { type: "CAROUSEL", cards: [empty, empty] },
  ]);
  const back = { ...draft, ...reshaped(draft, "plain", false) };
  expect(bodyOf(back).components).toEqual(bodyOf(plain).components);
});

test("an offer is written with its name and whether it ends", () => {
  const draft = { ...emptyDraft("en"), shape: "offer" as const, offer: { text: "20% off", ends: false, whole: {} } };
  expect(bodyOf(draft).components[0]).toEqual({
    type: "LIMITED_TIME_OFFER",
    limited_time_offer: { text: "20% off", has_expiration: false },
  });
});

test("a new card has the kinds of header and buttons of the others", () => {
  const first = { ...newCard(), buttons: placed([newButton("url")], newButton("quick_reply")) };
  const next = newCard({ ...first, header: { ...first.header, kind: "video", handle: "4::v" } });
  expect(next.header).toMatchObject({ kind: "video", handle: "" });
  expect(next.buttons.map(({ kind }) => kind)).toEqual(["url", "quick_reply"]);
  expect(next.buttons[0]?.key).not.toBe(first.buttons[0]?.key);
});

test("cards of products have a button and no words of ours, and lose it again as pictures", () => {
  const written = [1, 2].map(() => ({ ...newCard(), body: "Yams", buttons: [newButton("quick_reply")] }));
  const cards = begunWith(written, "product");
  const product = {
    components: [
      { type: "HEADER", format: "PRODUCT" },
      { type: "BUTTONS", buttons: [{ type: "SPM", text: "View" }] },
    ],
  };
  const draft = { ...emptyDraft("en"), shape: "cards" as const, body: "New yams", cards };
  expect(bodyOf(draft).components[1]).toEqual({ type: "CAROUSEL", cards: [product, product] });
  expect(begunWith(cards, "image").map(({ buttons }) => buttons)).toEqual([[], []]);
});

test("a button that opens another form forgets the name and the first screen of the one before", () => {
  const flow = { type: "FLOW", text: "Tell us", flow_name: "home", flow_action: "navigate", navigate_screen: "A" };
  const draft = draftOf(whole([body, { type: "BUTTONS", buttons: [flow] }]));
  const chosen = { ...draft, buttons: draft.buttons.map((button) => ({ ...button, value: "7" })) };
  expect(bodyOf(chosen).components[1]).toEqual({
    type: "BUTTONS",
    buttons: [{ type: "FLOW", text: "Tell us", flow_id: "7" }],
  });
});

test("a card is complained about where something was written", () => {
  const cards = [newCard(), { ...newCard(), body: "Yams", buttons: [{ ...newButton("url"), value: "x" }] }];
  const fields = touched({ ...emptyDraft("en"), shape: "cards", cards });
  expect(fields).toContain("cards[1].body.text");
  expect(fields).toContain("cards[1].buttons[0].url");
  expect(fields).not.toContain("cards[0].body.text");
});
