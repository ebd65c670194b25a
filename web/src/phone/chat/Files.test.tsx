import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import type { Content } from "../sandbox";
import { show } from "../shownInTests";

test.each<[string, Content, string]>([
  ["video", { video: { link: "https://shop.example/v.mp4" } }, "Video"],
  ["audio", { audio: { link: "https://shop.example/v.ogg", voice: true } }, "Voice message"],
])("a %s can be played", (type, body, label) => {
  show({ type, ...body });
  expect(screen.getByLabelText(label).hasAttribute("controls")).toBe(true);
});

test("a picture has its caption, a sticker none", () => {
  show({ type: "image", image: { link: "https://shop.example/a.png", caption: "Fresh" } });
  expect(screen.getByRole("img", { name: "Fresh" })).toBeTruthy();
  show({ type: "sticker", sticker: { link: "https://shop.example/s.webp" } });
  expect(screen.getByRole("img", { name: "Sticker" })).toBeTruthy();
});

test("a document is opened by its name", () => {
  show({ type: "document", document: { link: "https://shop.example/i.pdf", filename: "invoice.pdf" } });
  expect(screen.getByRole("link", { name: /invoice\.pdf/ })).toBeTruthy();
});

test("a contact shows name and number", () => {
  show({ type: "contacts", contacts: [{ name: { formatted_name: "Ngozi Eze" }, phones: [{ phone: "+234 802" }] }] });
  expect(screen.getByText("Ngozi Eze")).toBeTruthy();
  expect(screen.getByText("+234 802")).toBeTruthy();
});

test("a location shows its place", () => {
  show({ type: "location", location: { latitude: 6.5, longitude: 3.3, name: "Yaba Market" } });
  expect(screen.getByText("Yaba Market")).toBeTruthy();
});
