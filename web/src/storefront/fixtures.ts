import type { Cart, Listing, Page, Product, Tile } from "./types";

/** A page of a small shop, for tests. */
export function makePage(body: Page["body"], more: Partial<Page> = {}): Page {
  return {
    locale: "en-NG",
    languages: [],
    shop: {
      name: "Starling Market",
      slug: "starlingmarket",
      initial: "S",
      tagline: "",
      logo_url: null,
      origin: "https://oja.example",
      home_url: "/starlingmarket",
      cart_url: "/starlingmarket/cart",
      suggest_url: "/starlingmarket/suggest",
      add_url: "/starlingmarket/cart/lines",
      chat_url: "https://wa.me/2347012345678",
      phone: "+234 701 234 5678",
      announcement: null,
      hours: null,
      socials: [],
      pages: [],
    },
    categories: [{ name: "Grains", url: "/starlingmarket/c/grains", is_current: false }],
    cart: { count: 0, total: null, version: "", in_cart: {} },
    here: "/starlingmarket",
    saves_data: false,
    card_url: "/starlingmarket/card-1.jpg",
    icon_url: "/starlingmarket/icon-180-1.png",
    manifest_url: "/starlingmarket/manifest.webmanifest",
    told_url: "/starlingmarket/told",
    worker_url: null,
    said: null,
    body,
    ...more,
  };
}

export const naira = (amount: number) => ({
  amount: `${amount}.00`,
  currency: "NGN",
  text: `₦${amount.toLocaleString("en")}`,
});

export function makeTile(more: Partial<Tile> = {}): Tile {
  return {
    id: "rice",
    name: "Basmati Rice 5kg",
    url: "/starlingmarket/p/rice",
    image_url: null,
    picture: null,
    price: naira(12300),
    was: null,
    availability: "available",
    left: null,
    has_choices: false,
    rating: null,
    ...more,
  };
}

export const picture = {
  template: "/media/pictures/3f9a-800x600/{width}.{format}",
  widths: [200, 360, 800],
  width: 800,
  height: 600,
  alt: "",
};

export function makeListing(more: Partial<Listing> = {}): Listing {
  return {
    kind: "listing",
    view: "home",
    category: null,
    breadcrumbs: [],
    subcategories: [],
    action_url: "/starlingmarket",
    clear_url: "/starlingmarket",
    filters: { q: "", sort: "", min: "", max: "", in_stock: false, kept: {}, are_set: false },
    in_stock: null,
    facets: [],
    about: "",
    blocks: [{ kind: "products", title: "" }],
    tiles: [makeTile()],
    total: 1,
    pages: { current: 1, last: 1, previous_url: null, next_url: null },
    ...more,
  };
}

export function makeProduct(more: Partial<Product> = {}): Product {
  return {
    kind: "product",
    tile: makeTile(),
    choices: [],
    description: "Long grain.",
    pictures: [],
    breadcrumbs: [],
    most: 20,
    ask_url: "https://wa.me/2347012345678?text=Hello",
    share_url: "https://wa.me/?text=Rice",
    per_kg: null,
    wait: null,
    related: [],
    estimates: [],
    reviews: null,
    card_url: "/starlingmarket/p/rice/card-1.jpg",
    seen_url: "/starlingmarket/seen",
    ...more,
  };
}

export function makeCart(more: Partial<Cart> = {}): Cart {
  return {
    kind: "cart",
    lines: [
      {
        id: "v1",
        url: "/starlingmarket/cart/lines/v1",
        product: { name: "Basmati Rice 5kg", url: "/starlingmarket/p/rice" },
        image_url: null,
        picture: null,
        quantity: 2,
        most: 5,
        price: naira(12300),
        was: null,
        total: naira(24600),
        trouble: null,
      },
    ],
    count: 2,
    subtotal: naira(24600),
    checkout_url: "/starlingmarket/checkout",
    discount: null,
    coupon: null,
    total: null,
    handoff_url: "/starlingmarket/cart/handoff",
    live_url: "/starlingmarket/cart/live",
    delivery_from: null,
    free_over: null,
    until_free: null,
    estimates: [],
    can_order: true,
    ...more,
  };
}
