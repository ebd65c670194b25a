import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { interactive, press, show, taps } from "../shownInTests";

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
