import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { interactive, press, show, taps } from "../shownInTests";

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
