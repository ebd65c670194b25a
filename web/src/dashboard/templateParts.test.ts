import { expect, test } from "vitest";
import { asValue, filled, gapsOf, variables } from "./templateParts";

const components = [
  { type: "HEADER", format: "IMAGE" },
  {
    type: "BODY",
    text: "Hello {{name}}, {{ shop }} has it. Thank you, {{name}}!",
    example: { body_text_named_params: [{ param_name: "name", example: "Chidi" }] },
  },
  {
    type: "BUTTONS",
    buttons: [
      { type: "QUICK_REPLY", text: "Later" },
      { type: "URL", text: "Track", url: "https://shop.example/t/{{1}}", example: ["https://shop.example/t/9"] },
      { type: "COPY_CODE", example: "YAM20" },
    ],
  },
];

test("finds every gap of a template once", () => {
  expect(variables("{{1}} and {{2}} and {{1}}")).toEqual(["1", "2"]);
  expect(gapsOf(components).map((gap) => [gap.field, gap.kind, gap.sample])).toEqual([
    ["header", "image", ""],
    ["body.name", "text", "Chidi"],
    ["body.shop", "text", ""],
    ["buttons[1]", "url", "https://shop.example/t/9"],
    ["buttons[2]", "copy_code", "YAM20"],
  ]);
});

test("asks until when an offer lasts, and for products", () => {
  const asked = gapsOf([
    { type: "BODY", text: "Fresh" },
    { type: "LIMITED_TIME_OFFER", limited_time_offer: { text: "Today", has_expiration: true } },
    { type: "BUTTONS", buttons: [{ type: "MPM", text: "View items" }] },
  ]);
  expect(asked.map((gap) => [gap.field, gap.kind])).toEqual([
    ["offer", "ends"],
    ["buttons[0]", "mpm"],
  ]);
  const until = new Date("2026-12-01T18:00").getTime();
  expect(filled(asked, { offer: "2026-12-01T18:00", "buttons[0]": asValue(["rice-5kg", "beans"]) })).toEqual([
    {
      type: "limited_time_offer",
      parameters: [{ type: "limited_time_offer", limited_time_offer: { expiration_time_ms: until } }],
    },
    {
      type: "button",
      sub_type: "mpm",
      index: "0",
      parameters: [
        {
          type: "action",
          action: {
            thumbnail_product_retailer_id: "rice-5kg",
            sections: [
              {
                title: "View items",
                product_items: [{ product_retailer_id: "rice-5kg" }, { product_retailer_id: "beans" }],
              },
            ],
          },
        },
      ],
    },
  ]);
});

test("fills the gaps as the Cloud API takes them", () => {
  const values = { header: "https://x.example/a.jpg", "body.name": "Ada", "body.shop": "Starling", "buttons[1]": "77" };
  expect(filled(gapsOf(components), values)).toEqual([
    { type: "header", parameters: [{ type: "image", image: { link: "https://x.example/a.jpg" } }] },
    {
      type: "body",
      parameters: [
        { type: "text", parameter_name: "name", text: "Ada" },
        { type: "text", parameter_name: "shop", text: "Starling" },
      ],
    },
    { type: "button", sub_type: "url", index: "1", parameters: [{ type: "text", text: "77" }] },
    { type: "button", sub_type: "copy_code", index: "2", parameters: [{ type: "coupon_code", coupon_code: "" }] },
  ]);
});

test("numbered variables need no names", () => {
  const gaps = gapsOf([{ type: "body", text: "Order {{1}} is here." }]);
  expect(filled(gaps, { "body.1": "A-1" })).toEqual([{ type: "body", parameters: [{ type: "text", text: "A-1" }] }]);
});

test("what the cards of a carousel leave open is asked for card by card", () => {
  const card = {
    components: [
      { type: "HEADER", format: "IMAGE" },
      { type: "BODY", text: "For {{name}}, today." },
      { type: "BUTTONS", buttons: [{ type: "URL", text: "See", url: "https://x.example/{{1}}" }] },
    ],
  };
  const gaps = gapsOf([
    { type: "BODY", text: "Hello" },
    { type: "CAROUSEL", cards: [card, card] },
  ]);
  expect(gaps.map(({ field }) => field).slice(3)).toEqual([
    "cards[1].header",
    "cards[1].body.name",
    "cards[1].buttons[0]",
  ]);
  const values = Object.fromEntries(gaps.map(({ field }) => [field, field]));
  const [carousel] = filled(gaps, values);
  expect(carousel).toMatchObject({ type: "carousel", cards: [{ card_index: 0 }, { card_index: 1 }] });
  expect(JSON.stringify(carousel)).toContain('{"link":"cards[1].header"}');
});

test("the products of cards are of the catalogue behind the number", () => {
  const card = {
    components: [
      { type: "HEADER", format: "PRODUCT" },
      { type: "BUTTONS", buttons: [{ type: "SPM" }] },
    ],
  };
  const gaps = gapsOf([
    { type: "BODY", text: "New yams" },
    { type: "CAROUSEL", cards: [card, card] },
  ]);
  expect(gaps.map(({ field, kind }) => [field, kind])).toEqual([
    ["cards[0].header", "product"],
    ["cards[1].header", "product"],
  ]);
  const product = (card_index: number, code: string) => ({
    card_index,
    components: [
      {
        type: "header",
        parameters: [{ type: "product", product: { product_retailer_id: code, catalog_id: "194" } }],
      },
    ],
  });
  expect(filled(gaps, { "cards[0].header": " rice-5kg ", "cards[1].header": "beans" }, "194")).toEqual([
    { type: "carousel", cards: [product(0, "rice-5kg"), product(1, "beans")] },
  ]);
});
