import { expect, test } from "vitest";
import type { Product } from "./calls";
import { offer } from "./offers";
import { before, components, fill, gaps } from "./templates";

const shop = { name: "Starling Market", address: "https://oja.example/starlingmarket", catalogId: "42" };
const product = (name: string, more: Partial<Product> = {}) =>
  ({
    external_id: name.toUpperCase(),
    name,
    slug: name.toLowerCase(),
    price_text: "₦24.99",
    image_url: `/media/${name}.jpg`,
    is_in_whatsapp_catalog: true,
    ...more,
  }) as Product;

test("one product of the catalogue goes as its own card", () => {
  expect(offer([product("Rice")], "Look:", shop)).toEqual([
    {
      type: "interactive",
      interactive: {
        type: "product",
        body: { text: "Look:" },
        action: { catalog_id: "42", product_retailer_id: "RICE" },
      },
    },
  ]);
});

test("several go as one list with a cart", () => {
  const [message, ...others] = offer([product("Rice"), product("Oil")], "Look:", shop);
  expect(others).toEqual([]);
  expect(message?.interactive).toMatchObject({
    type: "product_list",
    header: { type: "text", text: "Starling Market" },
    action: { sections: [{ product_items: [{ product_retailer_id: "RICE" }, { product_retailer_id: "OIL" }] }] },
  });
});

test("without a catalogue each goes as a picture with price and link", () => {
  const caption = "*Rice*\n₦24.99\nhttps://oja.example/starlingmarket/p/rice";
  expect(offer([product("Rice")], "Look:", { ...shop, catalogId: null })).toEqual([
    { type: "image", image: { link: "https://oja.example/media/Rice.jpg", caption } },
  ]);
});

test("one that is not in the catalogue, or has a picture WhatsApp does not take, goes as words", () => {
  const odd = product("Rice", { is_in_whatsapp_catalog: false, image_url: "/media/rice.webp" });
  expect(offer([odd], "Look:", shop)[0]?.type).toBe("text");
});

test("a template's gaps are found once each and filled by place or by name", () => {
  const body = "Hello {{1}}, {{ 1 }}: {{order}}";
  expect(gaps(body)).toEqual(["1", "order"]);
  expect(fill(body, { 1: "Chidi" })).toBe("Hello Chidi, Chidi: {{order}}");
  expect(components(body, { 1: "Chidi", order: "ORD-1" })).toEqual([
    {
      type: "body",
      parameters: [
        { type: "text", text: "Chidi" },
        { type: "text", text: "ORD-1", parameter_name: "order" },
      ],
    },
  ]);
  expect(components("Hello", {})).toEqual([]);
});

test("a gap is named by the words before it", () => {
  const body = "Hello {{1}}, there is news about your order {{2}}: {{3}}";
  expect(["1", "2", "3"].map((name) => before(body, name))).toEqual(["Hello", "news about your order", ""]);
});
