import type { Page } from "@playwright/test";
import { Business } from "./business";
import { expect, isInOrder, newNumber, test } from "./shop";

const items = ["Ofada rice", "Groundnut oil"].map((title, index) => ({
  method: "CREATE",
  data: {
    id: `STORY-${index}`,
    title,
    description: "From the market this morning.",
    availability: "in stock",
    condition: "new",
    price: `${(index + 1) * 2000}.00 NGN`,
    sale_price: index === 0 ? "1500.00 NGN" : "",
    link: "https://shop.example/p",
    image_link: `${process.env.OJA_E2E_URL ?? "http://127.0.0.1:8000"}/assets/favicon.svg`,
  },
}));

const write = async (page: Page, words: string) => {
  await page.getByLabel("Message").fill(words);
  await page.getByRole("button", { name: "Send", exact: true }).click();
};

const choose = async (page: Page, words: string, deed: string) => {
  const bubble = page.getByRole("listitem").filter({ hasText: words }).last();
  await bubble.hover();
  await bubble.getByRole("button", { name: "Options" }).click();
  await page.getByRole("dialog").getByRole("button", { name: deed, exact: true }).click();
};

test("a shopper does on the phone whatever WhatsApp lets her do", async ({ page, request }) => {
  test.setTimeout(180_000);
  const business = await new Business(request).open();
  const { number } = business;
  const chidi = newNumber();
  const hears = async (fits: Record<string, unknown>) =>
    expect.poll(() => business.heard.at(-1), { timeout: 10_000 }).toMatchObject(fits);
  await page.goto(`/sandbox?to=${number.display_phone_number.replace(/\D/g, "")}&as=${chidi}`);

  await test.step("she opens the chat, and an empty catalogue says so", async () => {
    await page.getByRole("button", { name: "Only open the chat" }).click();
    await hears({ type: "request_welcome" });
    await page.getByRole("button", { name: "More" }).click();
    await page.getByRole("menuitem", { name: "View catalogue" }).click();
    await expect(page.getByText("This shop has sent no products to WhatsApp yet.")).toBeVisible();
    await isInOrder(page);
    await page.getByRole("dialog").getByRole("button", { name: "Close" }).click();
  });

  await test.step("she writes, corrects, reacts and takes back", async () => {
    await write(page, "Do you hvae rice?");
    await hears({ type: "text", text: { body: "Do you hvae rice?" } });
    await choose(page, "Do you hvae rice?", "Edit");
    await write(page, "Do you have rice?");
    await hears({ type: "edit", edit: { message: { text: { body: "Do you have rice?" } } } });
    await expect(page.getByText("Edited")).toBeVisible();
    await business.send(chidi, { type: "text", text: { body: "Since this morning." } });
    await choose(page, "Since this morning.", "👍");
    await hears({ type: "reaction", reaction: { emoji: "👍" } });
    await choose(page, "Since this morning.", "Reply");
    await write(page, "Which?");
    await hears({ type: "text", context: { id: expect.stringMatching(/^wamid/) } });
    await choose(page, "Which?", "Delete for everyone");
    await hears({ type: "revoke" });
    await expect(page.getByText("You deleted this message")).toBeVisible();
    await isInOrder(page);
  });

  await test.step("she fills a cart from a list of products, and sends it", async () => {
    await business.graph(`${number.catalog_id}/items_batch`, { item_type: "PRODUCT_ITEM", requests: items });
    await page.reload();
    await business.send(chidi, {
      type: "interactive",
      interactive: {
        type: "product_list",
        header: { type: "text", text: "For you" },
        body: { text: "Fresh today." },
        action: {
          catalog_id: number.catalog_id,
          sections: [{ title: "Food", product_items: items.map(({ data }) => ({ product_retailer_id: data.id })) }],
        },
      },
    });
    await page.getByRole("button", { name: "View items" }).click();
    await isInOrder(page);
    await page
      .getByRole("dialog")
      .getByRole("button", { name: /Ofada rice/ })
      .click();
    await expect(page.getByRole("dialog").locator("s")).toContainText("2,000");
    await page.getByRole("button", { name: "Put in cart" }).click();
    await page.getByRole("button", { name: "One more" }).click();
    await isInOrder(page);
    await page.getByRole("button", { name: "View cart (2)" }).click();
    await page.getByLabel("A note to the business").fill("After five, please.");
    await isInOrder(page);
    await page.getByRole("button", { name: "Send to business" }).click();
    await hears({
      type: "order",
      order: {
        catalog_id: number.catalog_id,
        text: "After five, please.",
        product_items: [{ product_retailer_id: "STORY-0", quantity: 2, item_price: 1500, currency: "NGN" }],
      },
    });
    await expect(page.getByText("(estimated total)")).toBeVisible();
  });

  await test.step("she asks about a product, answers a form, and lets the shop have her number", async () => {
    await page.getByRole("button", { name: "View items" }).click();
    await page
      .getByRole("dialog")
      .getByRole("button", { name: /Groundnut oil/ })
      .click();
    await page.getByRole("button", { name: "Message the business" }).click();
    await write(page, "Is it cold pressed?");
    await hears({
      text: { body: "Is it cold pressed?" },
      context: { referred_product: { product_retailer_id: "STORY-1" } },
    });
    const parameters = { flow_message_version: "3", flow_id: "1", flow_token: "t", flow_cta: "Choose a slot" };
    await business.send(chidi, {
      type: "interactive",
      interactive: { type: "flow", body: { text: "When?" }, action: { name: "flow", parameters } },
    });
    await page.getByRole("button", { name: "Choose a slot" }).click();
    await page.getByLabel("Answer").fill("Friday");
    await isInOrder(page);
    await page.getByRole("dialog").getByRole("button", { name: "Send" }).click();
    await hears({
      interactive: { nfm_reply: { name: "flow", response_json: '{"answer":"Friday","flow_token":"t"}' } },
    });
    await business.send(chidi, {
      type: "interactive",
      interactive: {
        type: "request_contact_info",
        body: { text: "Your number?" },
        action: { name: "request_contact_info" },
      },
    });
    await page.getByRole("button", { name: "Share my number" }).click();
    await hears({ type: "contacts", contacts: [{ origin: "contact_request", phones: [{ wa_id: chidi }] }] });
  });

  await test.step("she stops offers and changes her number, and the chat goes on", async () => {
    await page.getByRole("button", { name: "More" }).click();
    await page.getByRole("menuitem", { name: "What the shop sees of me" }).click();
    await page.getByRole("switch", { name: "Offers and announcements" }).press("Space");
    await expect.poll(() => business.posts.some(({ raw }) => raw.includes('"value":"stop"'))).toBe(true);
    const another = newNumber();
    await isInOrder(page);
    await page.getByLabel("A new phone number").fill(another);
    await page.getByRole("button", { name: "Change" }).click();
    await hears({ type: "system", system: { type: "user_changed_number", wa_id: another } });
    await expect(page).toHaveURL(new RegExp(`as=${another}`));
    await expect(page.getByText("(estimated total)")).toBeVisible();
  });
  business.close();
});
