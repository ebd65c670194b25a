import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import type { Plain } from "../reading";
import { Content } from "./Content";
import { draw, file, message } from "./fixtures";

type Fixture = [kind: string, body: Plain, shown: string[], products?: string[]];

const link = "https://shop.example/rice.jpg";
const person = { name: { formatted_name: "Bayo Ade" }, phones: [{ phone: "+234 803 123 4567" }] };
const place = { latitude: 6.5, longitude: 3.4, name: "Starling Market", address: "12 Allen Avenue" };

/** One message of each kind we say, as `channels/messages.py` keeps it, and what must be seen of it. */
const ours: Fixture[] = [
  ["text", { type: "text", body: "Good *morning*" }, ["morning"]],
  ["image", { type: "image", url: link, caption: "Rice" }, ["Rice"]],
  ["image by id", { type: "image", media_id: "1", caption: "Rice" }, ["Picture", "Rice"]],
  [
    "video",
    { type: "video", url: "https://shop.example/rice.mp4", caption: "How to cook it" },
    ["Video", "How to cook it"],
  ],
  ["audio", { type: "audio", media_id: "1", is_voice: true }, ["Voice note"]],
  ["document", { type: "document", url: "https://shop.example/a.pdf", filename: "prices.pdf" }, ["prices.pdf"]],
  ["sticker", { type: "sticker", media_id: "1" }, ["Sticker"]],
  ["location", { type: "location", ...place }, ["Starling Market", "12 Allen Avenue"]],
  ["contacts", { type: "contacts", people: [person] }, ["Bayo Ade", "+234 803 123 4567"]],
  ["reaction", { type: "reaction", message_id: "wamid.x", emoji: "👍" }, ["👍"]],
  [
    "buttons",
    {
      type: "buttons",
      body: "What next?",
      header_text: "Shop",
      buttons: [{ id: "a", title: "My cart" }],
      footer: "Soon",
    },
    ["What next?", "Shop", "My cart", "Soon"],
  ],
  [
    "list",
    {
      type: "list",
      body: "Pick one",
      button: "Browse",
      sections: [
        { title: "Rice", rows: [{ id: "1", title: "Ofada", description: "₦24.99" }] },
        { title: "Oil", rows: [{ id: "2", title: "Palm oil" }] },
      ],
    },
    ["Pick one", "Browse", "Rice", "Ofada", "₦24.99", "Oil", "Palm oil"],
  ],
  ["cta_url", { type: "cta_url", body: "Our shop", label: "Open shop", url: "https://shop.example/" }, ["Open shop"]],
  ["location_request", { type: "location_request", body: "Where to?" }, ["Where to?", "Send location"]],
  ["address_request", { type: "address_request", body: "Where to?", country: "IN" }, ["Provide address"]],
  ["contact_request", { type: "contact_request", body: "Your number?" }, ["Share contact info"]],
  [
    "product",
    { type: "product", retailer_id: "rice-5kg", body: "Back in stock" },
    ["Back in stock", "Ofada Rice 5 kg", "₦24.99"],
    ["rice-5kg"],
  ],
  [
    "products",
    { type: "products", body: "For you", header_text: "Shop", sections: [{ title: "Oil", retailer_ids: ["oil-1l"] }] },
    ["For you", "Shop", "Oil", "oil-1l"],
    ["oil-1l"],
  ],
  [
    "carousel",
    { type: "carousel", body: "New", retailer_ids: ["oil-1l", "rice-5kg"] },
    ["New", "oil-1l", "Ofada Rice 5 kg"],
    ["oil-1l", "rice-5kg"],
  ],
  ["catalog", { type: "catalog", body: "Look around" }, ["Look around", "View catalogue"]],
  ["flow", { type: "flow", body: "Tell us where", label: "Fill in" }, ["Tell us where", "Fill in"]],
  [
    "order_details",
    {
      type: "order_details",
      body: "Your order",
      currency: "INR",
      items: [{ retailer_id: "r", name: "Rice", amount: 50000, quantity: 2 }],
      total: 108000,
    },
    ["Your order", "2 × Rice", "INR 1000.00", "INR 1080.00", "Review and pay"],
  ],
  [
    "order_status",
    { type: "order_status", body: "It left", reference_id: "ORD-1", status: "partially_shipped" },
    ["It left", "ORD-1 · partially shipped"],
  ],
  [
    "template",
    { type: "template", name: "order_update", language: "en", parameters: ["Chidi", "ORD-1", "is on its way"] },
    ["Hello Chidi, ORD-1 is on its way."],
  ],
  [
    "template with products and an end",
    {
      type: "template",
      name: "order_update",
      language: "en",
      parameters: ["Chidi"],
      buttons: [
        { kind: "mpm", index: 0, value: "rice-5kg", sections: [{ title: "Rice", retailer_ids: ["rice-5kg"] }] },
        { kind: "copy_code", index: 1, value: "RICE20" },
      ],
      offer_ends_at: Date.UTC(2030, 11, 1, 12),
    },
    ["Ofada Rice 5 kg", "The offer ends:", "RICE20"],
    ["rice-5kg"],
  ],
  [
    "template with cards of products",
    { type: "template", name: "order_update", language: "en", cards: [{ catalog_id: "1", retailer_id: "rice-5kg" }] },
    ["Ofada Rice 5 kg"],
    ["rice-5kg"],
  ],
  [
    "template given whole",
    {
      type: "template",
      name: "order_update",
      language: "en",
      components: [{ type: "BODY", parameters: [{ text: "Dona" }, { text: "ORD-2" }, { text: "came" }] }],
    },
    ["Hello Dona, ORD-2 came."],
  ],
  [
    "interactive",
    {
      type: "interactive",
      content: { type: "voice_call", body: { text: "Talk?" }, action: { parameters: { display_text: "Call us" } } },
    },
    ["Talk?", "Call us"],
  ],
];

test.each(ours)("what we say is shown: %s", (_kind, body, shown, products) => {
  draw(<Content message={message("out", body)} />, products);
  for (const words of shown) expect(screen.getByText(words)).toBeTruthy();
});

const reply = (type: string, content: Plain): Plain => ({
  type: "interactive",
  interactive: { type, [type]: content },
});

/** One message of each kind that comes in, as the Cloud API writes it. */
const theirs: Fixture[] = [
  ["text", { type: "text", text: { body: "Hello" } }, ["Hello"]],
  ["image", { type: "image", image: { id: "1", caption: "This one" } }, ["Picture", "This one"]],
  ["video", { type: "video", video: { id: "1" } }, ["Video"]],
  ["audio", { type: "audio", audio: { id: "1", voice: true } }, ["Voice note"]],
  ["document", { type: "document", document: { id: "1", filename: "list.pdf" } }, ["list.pdf"]],
  ["sticker", { type: "sticker", sticker: { id: "1" } }, ["Sticker"]],
  ["location", { type: "location", location: place }, ["Starling Market"]],
  ["contacts", { type: "contacts", contacts: [person] }, ["Bayo Ade", "+234 803 123 4567"]],
  ["a button", reply("button_reply", { id: "cart", title: "My cart" }), ["Tapped", "My cart"]],
  ["a row", reply("list_reply", { id: "p:1", title: "Ofada", description: "₦24.99" }), ["Ofada", "₦24.99"]],
  [
    "a form",
    reply("nfm_reply", { name: "flow", response_json: '{"flow_token":"t","city":"Lagos"}' }),
    ["Filled in a form", "city", "Lagos"],
  ],
  [
    "an address",
    reply("nfm_reply", { name: "address_message", response_json: '{"values":{"in_pin_code":"400063"}}' }),
    ["in pin code", "400063"],
  ],
  ["a broken form", reply("nfm_reply", { body: "Sent", response_json: "{" }), ["Filled in a form", "Sent"]],
  ["a template's button", { type: "button", button: { payload: "stop", text: "Stop" } }, ["Stop"]],
  [
    "a cart",
    {
      type: "order",
      order: {
        text: "Please",
        product_items: [{ product_retailer_id: "rice-5kg", quantity: 2, item_price: 24.99, currency: "NGN" }],
      },
    },
    ["Sent a cart from the catalogue", "Ofada Rice 5 kg", "NGN 24.99", "Please"],
    ["rice-5kg"],
  ],
  ["a reaction", { type: "reaction", reaction: { message_id: "wamid.x", emoji: "❤️" } }, ["❤️"]],
  ["a reaction taken back", { type: "reaction", reaction: { message_id: "wamid.x" } }, ["Took a reaction back"]],
  ["a welcome", { type: "request_welcome" }, ["Opened the chat"]],
  ["unsupported", { type: "unsupported", errors: [{ code: 131051 }] }, ["She sent something this cannot show yet"]],
  ["a kind of tomorrow", { type: "hologram", hologram: {} }, ["She sent something this cannot show yet"]],
];

test.each(theirs)("what comes in is shown: %s", (_kind, body, shown, products) => {
  draw(<Content message={message("in", body)} />, products);
  for (const words of shown) expect(screen.getByText(words, { exact: false })).toBeTruthy();
});

test("what was typed on the shop's own phone is read as the provider writes it", () => {
  draw(<Content message={message("out", { type: "text", text: { body: "From the phone" } })} />);
  expect(screen.getByText("From the phone")).toBeTruthy();
});

test("a picture is shown, and a place opens on the map", () => {
  const { container } = draw(<Content message={message("out", { type: "image", url: link })} />);
  expect(container.querySelector("img")?.getAttribute("src")).toBe(link);
  draw(<Content message={message("in", { type: "location", location: place })} />);
  expect(screen.getByRole("link").getAttribute("href")).toContain("mlat=6.5&mlon=3.4");
});

test("a picture of the shop's own stands above its words and buttons", () => {
  const header = { type: "image", file_id: "f1" };
  const buttons = { type: "buttons", body: "Which one?", header, buttons: [{ id: "a", title: "The red one" }] };
  const { container } = draw(<Content message={message("out", buttons, { media: file({ url: link }) })} />);
  expect(container.querySelector("img")?.getAttribute("src")).toBe(link);
  expect(screen.getByText("Which one?")).toBeTruthy();
  expect(screen.getByText("The red one")).toBeTruthy();
});
