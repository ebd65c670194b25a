import { expect, test } from "vitest";
import { baseOf, kindOf, nameOf, shelfFor } from "./rules";

const host = "https://oja.example";
const navigation = (path: string) => ({
  method: "GET",
  mode: "navigate",
  destination: "document",
  referrer: "",
  url: host + path,
});
const kind = (path: string, more = {}) => kindOf({ ...navigation(path), ...more }, "/shop", host);

test.each([
  ["/shop", "page"],
  ["/shop?q=rice", "page"],
  ["/shop/c/grains", "page"],
  ["/shop/p/rice", "page"],
  ["/shop/collections/new", "page"],
  ["/shop/pages/about", "page"],
  ["/shop/cart", "walk"],
  ["/shop/checkout", "walk"],
  ["/shop/checkout/review", "walk"],
  ["/shop/orders/aJ2", "walk"],
  ["/shop/open/aJ2", "walk"],
  ["/shop/p/rice/wait", "walk"],
  ["/shop?preview=1.x", "none"],
  ["/shops", "none"],
  ["/shops/p/rice", "none"],
  ["/dashboard", "none"],
])("going to %s is a %s", (path, expected) => {
  expect(kind(path)).toBe(expected);
});

test("what changes something, what a script asks for, and other hosts are left alone", () => {
  expect(kind("/shop/cart/lines", { method: "POST" })).toBe("none");
  const script = { mode: "cors", destination: "", referrer: `${host}/shop` };
  for (const path of ["/shop", "/shop/cart/live", "/shop/cart/copy", "/shop/suggest?q=r", "/api/orders"])
    expect(kind(path, script)).toBe("none");
  expect(kindOf({ ...navigation("/shop"), url: "https://elsewhere.example/shop" }, "/shop", host)).toBe("none");
});

test("assets are everybody's, pictures those of this shop's pages alone", () => {
  expect(kind("/assets/page-1.js", { mode: "cors", destination: "script" })).toBe("asset");
  const picture = { mode: "no-cors", destination: "image" };
  expect(kind("/media/pictures/a/320.webp", { ...picture, referrer: `${host}/shop/p/rice` })).toBe("picture");
  expect(kind("/media/pictures/a/320.webp", { ...picture, referrer: `${host}/shops` })).toBe("none");
  expect(kind("/media/pictures/a/320.webp", picture)).toBe("none");
});

test("a shop with a host of its own owns all of it", () => {
  expect(baseOf(`${host}/shop`)).toBe("/shop");
  const base = baseOf("https://shop.example/");
  expect(base).toBe("");
  const own = (path: string) =>
    kindOf({ ...navigation(path), url: `https://shop.example${path}` }, base, "https://shop.example");
  expect([own("/"), own("/p/rice"), own("/cart")]).toEqual(["page", "page", "walk"]);
});

test("a page is kept under what it shows, however she came", () => {
  expect(nameOf(`${host}/shop?utm_source=chat&q=rice&o.Size=L&said=gone&lang=fr#add-1`)).toBe(
    `${host}/shop?q=rice&o.Size=L`,
  );
});

test("only whole pages are kept; those with a cart's number on them apart", () => {
  const page = (control: string, more: ResponseInit = {}, type = "text/html; charset=utf-8") =>
    shelfFor(
      new Response("", { ...more, headers: { "Cache-Control": control, "Content-Type": type } }),
      `${host}/shop`,
    );
  expect(page("public, max-age=0, s-maxage=60")).toBe("pages");
  expect(page("private, no-cache")).toBe("own");
  expect(page("private, no-store")).toBeNull();
  expect(page("public", { status: 404 })).toBeNull();
  expect(page("public", {}, "application/json")).toBeNull();
  const told = new Response("", { headers: { "Content-Type": "text/html" } });
  expect(shelfFor(told, `${host}/shop?said=gone`)).toBeNull();
});
