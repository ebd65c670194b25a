import { beforeEach, expect, test, vi } from "vitest";
import { copyCart, readCopy } from "./cart";

const lines = [{ name: "Rice", quantity: 2, total: "₦5,000" }];
const deleted = vi.fn(async (_name: string) => true);
const show = (version: string) => {
  document.body.innerHTML = `<a data-cart-version="${version}"></a>`;
  return copyCart(document, "/shop");
};
const answering = (version: string) => {
  const asking = vi.fn(async (_url: string) => Response.json({ version, total: "₦5,000", lines }));
  vi.stubGlobal("fetch", asking);
  return asking;
};

beforeEach(() => {
  localStorage.clear();
  deleted.mockClear();
  vi.stubGlobal("caches", { delete: deleted });
});

test("a cart is copied once for each of its states", async () => {
  const asking = answering("5f.1");
  await show("5f.1");
  await show("5f.1");
  expect(asking.mock.calls).toEqual([["/shop/cart/copy"]]);
  expect(readCopy("/shop")).toMatchObject({ version: "5f.1", total: "₦5,000", lines });
  answering("5f.2");
  await show("5f.2");
  expect(readCopy("/shop")?.version).toBe("5f.2");
  expect(deleted).not.toHaveBeenCalled();
});

test.each(["", "77.1"])("once it is ordered, or another one (%s), the copy and its pages are gone", async (version) => {
  answering("5f.1");
  await show("5f.1");
  vi.stubGlobal("fetch", async () => Promise.reject(new TypeError("offline")));
  await show(version);
  expect(readCopy("/shop")?.lines ?? []).toEqual([]);
  expect(deleted.mock.calls).toEqual([["oja/shop:own"]]);
});

test("pages of a cart that was never copied go with it, too", async () => {
  vi.stubGlobal("fetch", async () => Promise.reject(new TypeError("offline")));
  await show("5f.1");
  await show("");
  expect(deleted).toHaveBeenCalledOnce();
});

test("another shop's copy, and what another hand wrote, are no trouble", async () => {
  answering("5f.1");
  await show("5f.1");
  expect(readCopy("/shops")).toBeNull();
  localStorage.setItem("cart:/shop", "{not json");
  expect(readCopy("/shop")).toBeNull();
});
