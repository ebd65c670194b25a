import { fireEvent, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { press, show, taps } from "../shownInTests";

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
