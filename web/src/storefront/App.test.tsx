import { render, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { App } from "./App";
import { render as renderOnServer } from "./entry-server";
import { makeCart, makeListing, makePage, makeProduct, makeTile, naira, picture } from "./fixtures";
import type { Page } from "./types";
import { shopWords } from "./words";

const show = (page: Page) => render(<App page={page} i18n={shopWords(page.locale)} />);
const form = (name: string) => screen.getByRole("button", { name }).closest("form") as HTMLFormElement;

test("a product is added by a plain form", () => {
  show(makePage(makeListing(), { here: "/starlingmarket?q=rice" }));
  const add = form("Add Basmati Rice 5kg to your cart");
  expect(add.method).toBe("post");
  expect(add.getAttribute("action")).toBe("/starlingmarket/cart/lines");
  expect(Object.fromEntries(new FormData(add))).toEqual({
    product_id: "rice",
    quantity: "1",
    next: "/starlingmarket?q=rice",
  });
});

test("the bar shows what is in the cart", () => {
  show(makePage(makeListing(), { cart: { count: 3, total: naira(36900), version: "5f.1", in_cart: { rice: 3 } } }));
  expect(screen.getByRole("link", { name: "View cart (3) ₦36,900" }).getAttribute("href")).toBe("/starlingmarket/cart");
  expect(screen.getByRole("button", { name: "Add one more Basmati Rice 5kg, 3 in your cart" }).textContent).toBe("3");
});

test("without a cart there is no bar", () => {
  show(makePage(makeListing()));
  expect(screen.queryByRole("link", { name: /View cart/ })).toBeNull();
});

test("what is sold out cannot be added", () => {
  const tile = makeTile({ availability: "sold_out" });
  show(makePage(makeListing({ tiles: [tile] })));
  expect(screen.getByText("Sold out")).toBeTruthy();
  expect(screen.queryByRole("button", { name: /Add/ })).toBeNull();
});

test("a sold-out product's page offers to ask", () => {
  show(makePage(makeProduct({ tile: makeTile({ availability: "sold_out" }), most: 0 })));
  expect(screen.queryByRole("button", { name: "Add to cart" })).toBeNull();
  expect(screen.getByRole("link", { name: "Ask us when it is back" })).toBeTruthy();
});

test("a photo comes in every format and width, the lightest format first", () => {
  const tile = makeTile({ image_url: "/media/pictures/3f9a-800x600/800.jpg", picture });
  const { container } = show(makePage(makeListing({ tiles: [tile] })));
  const sources = [...container.querySelectorAll("picture source")];
  expect(sources.map((source) => source.getAttribute("type"))).toEqual(["image/avif", "image/webp"]);
  expect(sources[0]?.getAttribute("srcset")).toBe(
    [200, 360, 800].map((width) => `/media/pictures/3f9a-800x600/${width}.avif ${width}w`).join(", "),
  );
  const image = container.querySelector("picture img");
  expect(image?.getAttribute("src")).toBe("/media/pictures/3f9a-800x600/800.jpg");
  expect(image?.getAttribute("srcset")).toContain("/200.jpg 200w");
  expect(image?.getAttribute("sizes")).toContain("46vw");
});

test("a photo from elsewhere is shown as it is", () => {
  const tile = makeTile({ image_url: "https://example.com/rice.jpg" });
  const { container } = show(makePage(makeListing({ tiles: [tile] })));
  expect(container.querySelector("picture")).toBeNull();
  expect(container.querySelector("img")?.getAttribute("src")).toBe("https://example.com/rice.jpg");
});

test("several photos are swiped, each with its words", () => {
  const pictures = ["Front", "Back"].map((alt) => ({ ...picture, template: `/${alt}/{width}.{format}`, alt }));
  const tile = makeTile({ image_url: "/Front/800.jpg", picture });
  show(makePage(makeProduct({ tile, pictures })));
  const strip = screen.getByRole("list", { name: "Photos of Basmati Rice 5kg" });
  expect(
    within(strip)
      .getAllByRole("img")
      .map((image) => image.getAttribute("alt")),
  ).toEqual(["Front", "Back"]);
});

test("one may take only as many as are left", () => {
  show(makePage(makeProduct({ tile: makeTile({ availability: "last", left: 3 }), most: 3 })));
  const choices = within(screen.getByLabelText("How many")).getAllByRole("option");
  expect(choices.map((choice) => choice.textContent)).toEqual(["1", "2", "3"]);
});

test("one chooses a variant of a product that has several, and what is sold out cannot be chosen", () => {
  const tile = makeTile({ has_choices: true, price: naira(4000) });
  const choices = [
    { id: "v1", name: "S / Red", price: naira(4000), is_sold_out: false, left: 2, is_chosen: true },
    { id: "v2", name: "M / Blue", price: naira(4500), is_sold_out: true, left: null, is_chosen: false },
  ];
  show(makePage(makeProduct({ tile, choices })));
  const which = within(screen.getByRole("group", { name: "Which one" })).getAllByRole("radio") as HTMLInputElement[];
  expect(which.map((one) => one.getAttribute("aria-label"))).toEqual(["S / Red, ₦4,000", "M / Blue, sold out"]);
  expect(which.map((one) => [one.name, one.required, one.checked, one.disabled])).toEqual([
    ["variant_id", true, true, false],
    ["variant_id", true, false, true],
  ]);
  expect(screen.getByText("Only 2 left")).toBeTruthy();
});

test("a tile of a product with variants leads to its page instead of adding", () => {
  show(makePage(makeListing({ tiles: [makeTile({ has_choices: true })] })));
  expect(screen.queryByRole("button", { name: /^Add / })).toBeNull();
  expect(screen.getByText(/^from/)).toBeTruthy();
});

test("a line of the cart is changed by forms", () => {
  show(makePage(makeCart()));
  const fewer = screen.getByRole("button", { name: "One Basmati Rice 5kg fewer" }) as HTMLButtonElement;
  const more = screen.getByRole("button", { name: "One Basmati Rice 5kg more" }) as HTMLButtonElement;
  expect([fewer.name, fewer.value, more.value]).toEqual(["quantity", "1", "3"]);
  expect(fewer.form?.getAttribute("action")).toBe("/starlingmarket/cart/lines/v1");
});

test("the cart is ordered on WhatsApp by a form that no script takes over", () => {
  show(makePage(makeCart()));
  const order = form("Order on WhatsApp");
  expect(order.getAttribute("action")).toBe("/starlingmarket/cart/handoff");
  expect(order.hasAttribute("data-cart")).toBe(false);
});

test("a cart with trouble says so and cannot be ordered", () => {
  const [line] = makeCart().lines;
  if (!line) throw new Error("the fixture has a line");
  show(makePage(makeCart({ lines: [{ ...line, trouble: "too_many", most: 1 }], can_order: false })));
  expect(screen.getByText("Only 1 left: please take fewer.")).toBeTruthy();
  expect((screen.getByRole("button", { name: "Order on WhatsApp" }) as HTMLButtonElement).disabled).toBe(true);
});

test("an empty cart, an empty shop and an empty search each say what to do", () => {
  show(makePage(makeCart({ lines: [], count: 0, subtotal: null }))).unmount();
  show(makePage(makeListing({ tiles: [], total: 0 })));
  expect(screen.getByRole("link", { name: "Say hello on WhatsApp" })).toBeTruthy();
});

test("words that people typed stay text everywhere", () => {
  const typed = "<0>a</0><script>b</script><img src=x>";
  const { shop } = makePage(makeListing());
  const hostile = {
    shop: { ...shop, name: typed },
    cart: { count: 1, total: naira(1), version: "5f.1", in_cart: { rice: 1 } },
  };
  const tile = makeTile({ name: typed });
  const bodies = [
    makeListing({ view: "search", filters: { ...makeListing().filters, q: typed }, tiles: [tile] }),
    makeListing({ view: "search", filters: { ...makeListing().filters, q: typed }, tiles: [], total: 0 }),
    makeListing({ tiles: [], total: 0 }),
    makeProduct({ tile, description: typed }),
    makeCart({ lines: makeCart().lines.map((line) => ({ ...line, product: { name: typed, url: "/" } })) }),
    { kind: "missing" as const, what: "product" as const, was_here: false, similar: [tile] },
  ];
  for (const body of bodies) {
    const { container, unmount } = show(makePage(body, hostile));
    const text = container.textContent ?? "";
    const whole = text.split(typed).length - 1;
    expect(container.querySelector("script, img")).toBeNull();
    expect(whole).toBeGreaterThan(0);
    expect(text.split("<img src=x>").length - 1).toBe(whole);
    unmount();
  }
});

test("words of a product stay text", () => {
  const { container } = show(makePage(makeProduct({ description: "<script>alert(1)</script>" })));
  expect(container.querySelector("script")).toBeNull();
  expect(screen.getByText("<script>alert(1)</script>")).toBeTruthy();
});

test("the server draws the same tree, with a title and a description for previews", () => {
  const drawn = JSON.parse(renderOnServer(JSON.stringify(makePage(makeProduct()))));
  expect(drawn.title).toBe("Basmati Rice 5kg · Starling Market");
  expect(drawn.description).toBe("₦12,300 · In stock · Order on WhatsApp from Starling Market.");
  expect(drawn.html).toContain("<h1");
});

test("an unknown language falls back to English", () => {
  show(makePage(makeListing(), { locale: "xx-YY" }));
  expect(screen.getByText("Everything we sell")).toBeTruthy();
});

test("a list is narrowed by links that say how many are left, and what was chosen is taken back in sight", () => {
  const facets = [
    {
      kind: "option" as const,
      name: "Size",
      values: [
        { name: "M", url: "/s", count: 2, is_on: true },
        { name: "L", url: "/s?o.Size=L", count: 1, is_on: false },
      ],
    },
  ];
  const filters = { q: "shirt", sort: "", min: "", max: "", in_stock: false, kept: { "o.Size": "M" }, are_set: true };
  show(makePage(makeListing({ view: "search", facets, filters })));
  expect(screen.getByRole("link", { name: "L 1", hidden: true }).getAttribute("href")).toBe("/s?o.Size=L");
  const chosen = screen.getByRole("list", { name: "Chosen" });
  expect(within(chosen).getByRole("link", { name: "Take back M" }).getAttribute("href")).toBe("/s");
  const fields = screen.getByRole("button", { name: "Show products", hidden: true }).closest("form") as HTMLFormElement;
  expect(Object.fromEntries(new FormData(fields))).toMatchObject({ q: "shirt", "o.Size": "M" });
});

test("the front leads to the collections, and a collection keeps its own order", () => {
  const links = [{ name: "Under 5,000", url: "/s/collections/under", count: 3, image_url: null, picture: null }];
  show(
    makePage(
      makeListing({
        blocks: [
          { kind: "collections", title: "", links },
          { kind: "products", title: "" },
        ],
      }),
    ),
  );
  expect(screen.getByRole("link", { name: /Under 5,000/ }).getAttribute("href")).toBe("/s/collections/under");
});

test("a collection has its words, and stays as the shop arranged it until she sorts it", () => {
  show(makePage(makeListing({ view: "collection", category: "Best of", about: "Chosen by hand." })));
  expect(screen.getByRole("heading", { name: "Best of", level: 1 })).toBeTruthy();
  expect(screen.getByText("Chosen by hand.")).toBeTruthy();
  const orders = within(screen.getByLabelText("Sort by")).getAllByRole("option");
  expect(orders.slice(0, 2).map((one) => one.textContent)).toEqual(["As the shop arranged it", "Newest first"]);
});

test("who wants to hear when it is back leaves her number by a plain form", () => {
  const wait = {
    url: "/starlingmarket/p/rice/wait",
    choices: [{ name: "Rice", url: "v1" }],
    consent: "The shop may write to me.",
  };
  show(makePage(makeProduct({ tile: makeTile({ availability: "sold_out" }), most: 0, wait })));
  const plain = form("Tell me");
  expect([plain.method, plain.getAttribute("action")]).toEqual(["post", "/starlingmarket/p/rice/wait"]);
  expect(Object.fromEntries(new FormData(plain))).toEqual({ variant_id: "v1", phone: "" });
  expect(screen.getByRole("checkbox", { name: "The shop may write to me." })).toBeTruthy();
});
