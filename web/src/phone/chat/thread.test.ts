import { expect, test } from "vitest";
import type { Content, Item, Message } from "../sandbox";
import { orderOf, priceBefore, priceOf, withQuantity } from "./cart";
import { forwarded, ownContact } from "./replies";
import { thread } from "./thread";

const message = (id: string, body: Content, direction: "in" | "out" = "in"): Message => ({
  id,
  direction,
  status: "read",
  timestamp: "2026-11-25T09:00:00Z",
  body,
});
const hello = message("1", { type: "text", text: { body: "Helo" } });

test("the last reaction of each side counts, and an empty one takes it back", () => {
  const react = (id: string, emoji: string | undefined, side: "in" | "out") =>
    message(id, { type: "reaction", reaction: { message_id: "1", emoji } }, side);
  const [shown, ...rest] = thread([hello, react("2", "👍", "in"), react("3", "🙏", "out"), react("4", "😂", "in")]);
  expect(shown?.reactions).toEqual(["😂", "🙏"]);
  expect(rest).toEqual([]);
  expect(thread([hello, react("2", "👍", "in"), react("3", undefined, "in")])[0]?.reactions).toEqual([]);
});

test("a correction replaces the words, a deletion empties the bubble", () => {
  const words = { type: "text", text: { body: "Hello" } };
  const edit = message("2", { type: "edit", edit: { original_message_id: "1", message: words } });
  const revoke = message("3", { type: "revoke", revoke: { original_message_id: "1" } });
  const [edited] = thread([hello, edit]);
  expect([edited?.message.body.text?.body, edited?.isEdited, edited?.isRevoked]).toEqual(["Hello", true, false]);
  expect(thread([hello, edit, revoke])[0]?.isRevoked).toBe(true);
});

test("a reaction to something out of sight stands alone", () => {
  expect(thread([message("2", { type: "reaction", reaction: { message_id: "gone", emoji: "👍" } })])).toHaveLength(1);
});

const items: Item[] = [{ retailer_id: "A", price: "12,400.50 NGN" }, { retailer_id: "B" }];

test("prices are read as catalogues write them", () => {
  expect(priceOf(items[0])).toEqual({ amount: 12400.5, currency: "NGN" });
  expect(priceOf(items[1])).toBeNull();
});

test("what is reduced costs the lower price, until its sale is over", () => {
  const reduced: Item = { retailer_id: "C", price: "9.99 USD", sale_price: "7.99 USD" };
  expect([priceOf(reduced)?.amount, priceBefore(reduced)?.amount]).toEqual([7.99, 9.99]);
  const over: Item = { ...reduced, sale_price: "" };
  expect([priceOf(over)?.amount, priceBefore(over)]).toEqual([9.99, null]);
});

test("a cart is sent with the prices that the phone shows", () => {
  const cart = withQuantity(withQuantity({}, "A", 2), "B", 0);
  expect(orderOf(cart, items, "c", "")).toEqual({
    catalog_id: "c",
    product_items: [{ product_retailer_id: "A", quantity: 2, item_price: 12400.5, currency: "NGN" }],
  });
});

test("a choice is forwarded as its words", () => {
  const chosen = message("2", { type: "interactive", interactive: { type: "button" } });
  expect(forwarded(chosen, "Browse")).toEqual({
    type: "text",
    text: { body: "Browse" },
    context: { forwarded: true },
  });
  expect(forwarded(hello, "x").text?.body).toBe("Helo");
});

test("a contact that was asked for says so", () => {
  const shopper = { user: "NG.13491208655302741918", profile: { name: "Zainab" } };
  const [contact] = ownContact(shopper, true).contacts ?? [];
  expect(contact?.origin).toBe("contact_request");
  expect(contact?.phones?.[0]?.wa_id).toBe("2348002741918");
});
