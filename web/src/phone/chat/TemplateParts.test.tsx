import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { press, show, taps } from "../shownInTests";

test("a template is read with its parameters in place", () => {
  const parameters = ["Chidi", "it is on its way."].map((text) => ({ type: "text", text }));
  show({
    type: "template",
    template: { name: "order_update", language: { code: "en" }, components: [{ type: "body", parameters }] },
  });
  expect(screen.getByText("Hello Chidi: it is on its way.")).toBeTruthy();
});

test("a template shows all its parts, and each button does its own", async () => {
  const message = show({
    type: "template",
    template: {
      name: "offer",
      language: { code: "en" },
      components: [
        { type: "body", parameters: [{ type: "text", parameter_name: "name", text: "Chidi" }] },
        { type: "button", sub_type: "quick_reply", index: "0", parameters: [{ type: "payload", payload: "more" }] },
        { type: "button", sub_type: "url", index: "1", parameters: [{ type: "text", text: "77" }] },
      ],
    },
  });
  for (const words of ["This week", "Hello Chidi", "Reply STOP to stop"]) expect(screen.getByText(words)).toBeTruthy();
  expect(screen.getByRole("link", { name: "Track" }).getAttribute("href")).toBe("https://shop.example/t/77");
  expect(screen.getByRole("link", { name: "Call us" }).getAttribute("href")).toBe("tel:+2348030000100");
  await press("Tell me more");
  expect(taps.onTemplateButton).toHaveBeenCalledWith(message, expect.anything(), 0, "more");
  await press("View catalogue");
  expect(taps.onProducts).toHaveBeenCalledWith(undefined);
});

test("a template of the account nobody knows is read by its parameters", () => {
  const parameters = [{ type: "text", text: "Chidi" }];
  show({
    type: "template",
    template: { name: "unheard_of", language: { code: "en" }, components: [{ type: "body", parameters }] },
  });
  expect(screen.getByText("Chidi")).toBeTruthy();
});

test("a carousel template shows its cards", () => {
  const header = { type: "header", parameters: [{ type: "image", image: { link: "https://shop.example/a.png" } }] };
  show({
    type: "template",
    template: {
      name: "offer",
      language: { code: "en" },
      components: [{ type: "carousel", cards: [{ card_index: 0, components: [header] }] }],
    },
  });
  expect(screen.getByRole("list", { name: "Cards" }).querySelectorAll("img")).toHaveLength(1);
});
