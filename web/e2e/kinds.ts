// Takes a picture of each kind of message on the sandbox's phone, into docs/images/kinds: `npm run screenshots:kinds`.
import { mkdirSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { chromium, type Page } from "@playwright/test";
import { launchOptions } from "./browser.ts";
import openShop from "./server.ts";

const folder = fileURLToPath(new URL("../../docs/images/kinds/", import.meta.url));
const LARGEST = 150_000;

type Json = Record<string, unknown>;
type Step = { out: Json } | { in: Json } | { echo: Json };

const close = process.env.OJA_E2E_URL ? undefined : await openShop();
const base = process.env.OJA_E2E_URL ?? "";
/** A business of its own, which answers nothing: only what is said here is seen. */
const shop = createServer((_, answer) => answer.end("taken"));
await new Promise<void>((resolve) => shop.listen(0, "127.0.0.1", resolve));

const ask = async (path: string, json?: Json, headers: Json = {}): Promise<Json> => {
  const answer = await fetch(base + path, {
    method: json ? "POST" : "GET",
    body: json ? JSON.stringify(json) : undefined,
    headers: { "Content-Type": "application/json", ...headers },
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer.json().catch(() => ({}));
};
const token = "token-of-the-pictures";
const line = await ask("/sandbox/api/numbers", {
  display_phone_number: "+234 803 000 0177",
  merchant_name: "Starling Market",
  token,
  webhook_url: `http://127.0.0.1:${(shop.address() as AddressInfo).port}/`,
});
const { phone_number_id: number, catalog_id: catalogue } = line as Record<string, string>;
const graph = (path: string, json: Json) =>
  ask(`/sandbox/graph/v26.0/${path}`, json, { Authorization: `Bearer ${token}` });

// The demo shop's own products, for their pictures.
const { logins } = JSON.parse(readFileSync(`${process.env.OJA_HOME}/demo.json`, "utf8"));
const login = { email: logins[0].email, password: logins[0].password };
const { token: ada } = await ask("/api/auth/login", login);
const shelf = (await ask(`/api/merchants/${logins[0].merchant_id}/products?limit=4`, undefined, {
  Authorization: `Bearer ${ada}`,
})) as { data: { products: { name: string; image_url: string }[] } };
const pictures = shelf.data.products.map(({ name, image_url }) => ({
  link: new URL(image_url, base).href,
  title: name,
}));
const picture = (index: number) => ({ link: pictures[index]?.link ?? "" });
await graph(`${catalogue}/items_batch`, {
  item_type: "PRODUCT_ITEM",
  requests: pictures.map(({ link, title }, index) => ({
    method: "CREATE",
    data: {
      id: `SM-${index + 1}`,
      title,
      description: "From the market this morning, and kept cool until it reaches you.",
      availability: "in stock",
      condition: "new",
      price: `${(index + 2) * 1850}.00 NGN`,
      link: `${base}/starlingmarket`,
      image_link: link,
    },
  })),
});

const text = (body: string) => ({ type: "text", text: { body } });
const interactive = (type: string, more: Json) => ({ type: "interactive", interactive: { type, ...more } });
const body = (words: string) => ({ body: { text: words } });
const item = (index: number) => ({ product_retailer_id: `SM-${index}` });
const reply = (id: string, title: string) => ({ type: "reply", reply: { id, title } });
const amount = (value: number) => ({ value, offset: 100 });
const long = `Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft${"a".repeat(60)}`;

const kinds: Record<string, { steps: Step[]; act?: (page: Page) => Promise<void> }> = {
  text: {
    steps: [
      { in: text("Do you have *ofada* rice?") },
      { out: text("We do, _fresh this morning_: https://shop.example/p/ofada ~NGN 13,000~ *NGN 12,400*") },
      { in: text("One bag, then") },
    ],
  },
  "right-to-left": {
    steps: [
      { in: text("مرحبا، هل لديكم أرز؟") },
      {
        out: interactive("button", {
          ...body("نعم! لدينا ثلاثة أنواع، الأسعار تبدأ من NGN 12,400."),
          footer: { text: "التوصيل خلال ساعتين" },
          action: { buttons: [reply("a", "أرني"), reply("b", "السلة")] },
        }),
      },
      { out: text(long) },
    ],
  },
  image: {
    steps: [{ out: { type: "image", image: { ...picture(0), caption: "In this morning. Shall we keep some?" } } }],
  },
  video: { steps: [{ out: { type: "video", video: { link: "https://shop.example/v.mp4", caption: "How we pack" } } }] },
  voice: { steps: [{ out: { type: "audio", audio: { link: "https://shop.example/v.ogg", voice: true } } }] },
  document: {
    steps: [
      {
        out: {
          type: "document",
          document: { link: "https://shop.example/i.pdf", filename: "invoice-0042.pdf", caption: "Your invoice" },
        },
      },
    ],
  },
  sticker: { steps: [{ out: { type: "sticker", sticker: picture(1) } }] },
  location: {
    steps: [
      {
        out: interactive("location_request_message", {
          ...body("Where shall we bring it?"),
          action: { name: "send_location" },
        }),
      },
      {
        in: {
          type: "location",
          location: { latitude: 6.5, longitude: 3.37, name: "Yaba Market", address: "24 Murtala Muhammed Way, Lagos" },
        },
      },
    ],
  },
  contacts: {
    steps: [
      {
        out: interactive("request_contact_info", {
          ...body("May we have your number for the rider?"),
          action: { name: "request_contact_info" },
        }),
      },
      {
        in: {
          type: "contacts",
          contacts: [
            {
              name: { formatted_name: "Chidi Okafor" },
              phones: [{ phone: "+234 803 123 4567" }],
              origin: "contact_request",
            },
          ],
        },
      },
    ],
  },
  reactions: {
    steps: [{ out: text("Your order is on its way.") }, { in: text("Thnak you") }],
    act: async (page) => {
      await menu(page, "Your order is on its way.", "❤️");
      await menu(page, "Thnak you", "Edit");
      await page.getByLabel("Message", { exact: true }).fill("Thank you");
      await page.getByRole("button", { name: "Send", exact: true }).click();
      await page.getByText("Edited").waitFor();
      await page.getByLabel("Message", { exact: true }).fill("Wrong chat, sorry");
      await page.getByRole("button", { name: "Send", exact: true }).click();
      await page.getByText("Wrong chat, sorry").waitFor();
      await menu(page, "Wrong chat, sorry", "Delete for everyone");
      await page.getByText("You deleted this message").waitFor();
    },
  },
  buttons: {
    steps: [
      {
        out: interactive("button", {
          header: { type: "image", image: picture(2) },
          ...body("Added to your cart. What next?"),
          footer: { text: "Delivered within two hours" },
          action: { buttons: [reply("out", "Check out"), reply("more", "Keep shopping"), reply("cart", "See cart")] },
        }),
      },
      { in: interactive("button_reply", { button_reply: { id: "out", title: "Check out" } }) },
    ],
  },
  list: {
    steps: [
      {
        out: interactive("list", {
          header: { type: "text", text: "Our shelves" },
          ...body("What are you looking for?"),
          action: {
            button: "See shelves",
            sections: [
              {
                title: "Food",
                rows: [
                  { id: "1", title: "Grains", description: "Rice, beans, millet" },
                  { id: "2", title: "Oils" },
                ],
              },
              { title: "Home", rows: [{ id: "3", title: "Fabrics", description: "By the yard" }] },
            ],
          },
        }),
      },
    ],
    act: (page) => page.getByRole("button", { name: "See shelves" }).click(),
  },
  "cta-url": {
    steps: [
      {
        out: interactive("cta_url", {
          ...body("Your basket is ready."),
          action: { name: "cta_url", parameters: { display_text: "Open basket", url: "https://shop.example/cart" } },
        }),
      },
    ],
  },
  address: {
    steps: [
      {
        out: interactive("address_message", {
          ...body("Where shall we bring it?"),
          action: { name: "address_message", parameters: { country: "IN" } },
        }),
      },
    ],
    act: (page) => page.getByRole("button", { name: "Provide address" }).click(),
  },
  product: {
    steps: [
      { out: interactive("product", { ...body("This is the one."), action: { catalog_id: catalogue, ...item(1) } }) },
    ],
  },
  "product-sheet": {
    steps: [
      { out: interactive("product", { ...body("This is the one."), action: { catalog_id: catalogue, ...item(1) } }) },
    ],
    act: (page) => page.getByRole("button", { name: "View", exact: true }).click(),
  },
  "product-list": {
    steps: [
      {
        out: interactive("product_list", {
          header: { type: "text", text: "Picked for you" },
          ...body("Fresh today, and while it lasts."),
          action: {
            catalog_id: catalogue,
            sections: [
              { title: "Fresh", product_items: [item(1), item(2)] },
              { title: "For the house", product_items: [item(3), { product_retailer_id: "gone" }] },
            ],
          },
        }),
      },
    ],
  },
  catalogue: {
    steps: [
      {
        out: interactive("catalog_message", {
          ...body("Everything we have, in one place."),
          action: { name: "catalog_message", parameters: { thumbnail_product_retailer_id: "SM-1" } },
        }),
      },
    ],
    act: (page) => page.getByRole("button", { name: "View catalogue" }).click(),
  },
  cart: {
    steps: [
      { out: interactive("catalog_message", { ...body("Everything we have."), action: { name: "catalog_message" } }) },
    ],
    act: async (page) => {
      await page.getByRole("button", { name: "View catalogue" }).click();
      for (const index of [0, 1]) {
        await page.getByRole("dialog").getByRole("listitem").nth(index).getByRole("button").click();
        await page.getByRole("button", { name: "Put in cart" }).click();
        await page.getByRole("button", { name: "One more" }).click();
        await page.getByRole("button", { name: "All items" }).click();
      }
      await page.getByRole("button", { name: /View cart/ }).click();
      await page.getByLabel("A note to the business").fill("After five, please.");
    },
  },
  order: {
    steps: [
      {
        in: {
          type: "order",
          order: {
            catalog_id: catalogue,
            text: "After five, please.",
            product_items: [
              { ...item(1), quantity: 2, item_price: 3700, currency: "NGN" },
              { ...item(2), quantity: 1, item_price: 5550, currency: "NGN" },
            ],
          },
        },
      },
      {
        in: {
          ...text("Is this one still fresh?"),
          context: { referred_product: { catalog_id: catalogue, ...item(3) } },
        },
      },
    ],
  },
  carousel: {
    steps: [
      {
        out: interactive("carousel", {
          ...body("Three that people love:"),
          action: {
            cards: [1, 2, 3].map((id) => ({
              card_index: id - 1,
              type: "product",
              action: { catalog_id: catalogue, ...item(id) },
            })),
          },
        }),
      },
    ],
  },
  template: {
    steps: [
      {
        out: {
          type: "template",
          template: {
            name: "order_update",
            language: { code: "en" },
            components: [
              {
                type: "body",
                parameters: ["Chidi", "ORD-2026-0042", "it is on its way."].map((words) => ({
                  type: "text",
                  text: words,
                })),
              },
            ],
          },
        },
      },
      { in: { type: "button", button: { text: "Track it", payload: "track" } } },
    ],
  },
  flow: {
    steps: [
      {
        out: interactive("flow", {
          header: { type: "text", text: "Delivery" },
          ...body("Choose when we come."),
          action: {
            name: "flow",
            parameters: { flow_message_version: "3", flow_id: "4711", flow_token: "t", flow_cta: "Choose a slot" },
          },
        }),
      },
      {
        in: interactive("nfm_reply", {
          nfm_reply: {
            name: "flow",
            body: "Sent",
            response_json: '{"flow_token":"t","day":"Friday","slot":"5 to 7 in the evening"}',
          },
        }),
      },
    ],
  },
  "flow-sheet": {
    steps: [
      {
        out: interactive("flow", {
          ...body("Choose when we come."),
          action: {
            name: "flow",
            parameters: {
              flow_message_version: "3",
              flow_name: "delivery_slot",
              flow_token: "t",
              flow_cta: "Choose a slot",
            },
          },
        }),
      },
    ],
    act: (page) => page.getByRole("button", { name: "Choose a slot" }).click(),
  },
  "order-details": {
    steps: [
      {
        out: interactive("order_details", {
          ...body("Your order, ready to be paid."),
          action: {
            name: "review_and_pay",
            parameters: {
              reference_id: "ORD-2026-0042",
              type: "physical-goods",
              currency: "INR",
              total_amount: amount(216500),
              order: {
                status: "pending",
                items: [
                  { retailer_id: "1", name: "Ofada rice, 5 kg", quantity: 2, amount: amount(95000) },
                  { retailer_id: "2", name: "Groundnut oil", quantity: 1, amount: amount(18000) },
                ],
                subtotal: amount(208000),
                shipping: amount(5000),
                tax: amount(3500),
              },
            },
          },
        }),
      },
      {
        out: interactive("order_status", {
          ...body("We are packing it now."),
          action: {
            name: "review_order",
            parameters: { reference_id: "ORD-2026-0042", order: { status: "processing" } },
          },
        }),
      },
    ],
  },
  calls: {
    steps: [
      {
        out: interactive("call_permission_request", {
          ...body("May we call you about your order?"),
          action: { name: "call_permission_request" },
        }),
      },
      { in: interactive("call_permission_reply", { call_permission_reply: { response: "accept" } }) },
    ],
  },
  "from-an-ad": {
    steps: [
      {
        in: {
          ...text("Is it still available?"),
          referral: {
            source_url: "https://fb.me/3cr4Wqqkv",
            source_id: "1",
            source_type: "ad",
            headline: "Fresh this week",
            body: "Chat with us and have it today.",
            ctwa_clid: "x",
          },
        },
      },
      { in: { ...text("Look what they sell"), context: { forwarded: true } } },
    ],
  },
  system: {
    steps: [
      { in: { type: "request_welcome" } },
      {
        in: {
          type: "unsupported",
          unsupported: { type: "poll_creation" },
          errors: [{ code: 131051, title: "Unsupported" }],
        },
      },
      { echo: text("Typed by Ada on her own phone") },
      {
        in: {
          type: "system",
          system: {
            type: "user_changed_number",
            body: "Chidi changed from 2348031234567 to 2348039999999",
            wa_id: "2348039999999",
          },
        },
      },
    ],
  },
  "what-the-shop-sees": {
    steps: [{ in: text("Hi") }],
    act: async (page) => {
      await page.getByRole("button", { name: "More" }).click();
      await page.getByRole("menuitem", { name: "What the shop sees of me" }).click();
    },
  },
};

async function menu(page: Page, words: string, choice: string): Promise<void> {
  const bubble = page.getByRole("listitem").filter({ hasText: words }).last();
  await bubble.hover();
  await bubble.getByRole("button", { name: "Options" }).click();
  await page.getByRole("dialog").getByRole("button", { name: choice, exact: true }).click();
}

const browser = await chromium.launch(launchOptions);
const context = await browser.newContext({ viewport: { width: 390, height: 780 }, reducedMotion: "reduce" });
// Films and files of shops that do not exist: nobody waits for them.
await context.route(/shop\.example/, (route) => route.abort());
mkdirSync(folder, { recursive: true });
const wanted = process.argv.slice(2);
// Shown by WhatsApp in few countries only.
const inIndia = new Set(["address", "order-details"]);
let index = 0;
for (const [name, { steps, act }] of Object.entries(kinds)) {
  index += 1;
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const user = `${inIndia.has(name) ? "9180" : "23480"}${String(Date.now()).slice(-6)}${String(index).padStart(2, "0")}`;
  const chat = `/sandbox/api/chats/${number}/${user}/messages`;
  await ask(chat, { ...text("Hi"), profile: { name: "Chidi Okafor" } });
  for (const step of steps) {
    if ("in" in step) await ask(chat, step.in);
    else if ("echo" in step) await ask(`/sandbox/api/numbers/${number}/echoes`, { to: user, ...step.echo });
    else await graph(`${number}/messages`, { messaging_product: "whatsapp", to: user, ...step.out });
  }
  const page = await context.newPage();
  await page.goto(`${base}/sandbox?to=2348030000177&as=${user}`);
  await page.getByRole("article").nth(1).waitFor();
  await page.waitForLoadState("networkidle", { timeout: 2_000 }).catch(() => undefined);
  await act?.(page);
  await page.waitForFunction(() => document.getAnimations().every((one) => one.playState !== "running"));
  const file = `${folder}${name}.png`;
  await page.screenshot({ path: file });
  const { size } = statSync(file);
  if (size > LARGEST) throw new Error(`${file} has ${size} bytes; ${LARGEST} are allowed.`);
  console.log(file, size);
  await page.close();
}
await browser.close();
shop.close();
await close?.();
