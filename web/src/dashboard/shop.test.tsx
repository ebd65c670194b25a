import { fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { ShopProvider, useShops } from "./shop";

const shops = [
  { id: "1", name: "Starling Market", subdomain: "starlingmarket", role: "owner" },
  { id: "2", name: "Rival Stores", subdomain: "rivalstores", role: "agent" },
];

function Switch() {
  const { shop, choose } = useShops();
  return (
    <button type="button" onClick={() => choose("2")}>
      {shop.name}
    </button>
  );
}

const open = () =>
  render(
    <ShopProvider shops={shops}>
      <Switch />
    </ShopProvider>,
  );

afterEach(() => {
  sessionStorage.clear();
  localStorage.clear();
});

test("a person with two shops works in the one she chose, also after a reload", () => {
  const { unmount } = open();
  fireEvent.click(screen.getByText("Starling Market"));
  expect(screen.getByText("Rival Stores")).toBeTruthy();
  unmount();
  open();
  expect(screen.getByText("Rival Stores")).toBeTruthy();
});

test("a shop she left is not opened again", () => {
  localStorage.setItem("oja.shop", "gone");
  open();
  expect(screen.getByText("Starling Market")).toBeTruthy();
});
