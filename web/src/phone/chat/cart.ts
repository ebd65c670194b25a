import type { Item, Order } from "../sandbox";

/** What the shopper has put into the cart of a chat: quantities by retailer id. */
export type Cart = Record<string, number>;

/** The cart with another quantity of one item; none takes it out. */
export function withQuantity(cart: Cart, id: string, quantity: number): Cart {
  const { [id]: _, ...rest } = cart;
  return quantity > 0 ? { ...rest, [id]: quantity } : rest;
}

/** `12400.00 NGN` or `NGN 12400`, as catalogues write a price. */
export function priceOf(item: Item | undefined): { amount: number; currency: string } | null {
  return read(item?.sale_price || item?.price);
}

/** What an item cost before it was reduced; null when it is not. */
export function priceBefore(item: Item | undefined): { amount: number; currency: string } | null {
  return item?.sale_price ? read(item.price) : null;
}

function read(text = ""): { amount: number; currency: string } | null {
  const amount = Number(/[\d.]+/.exec(text.replace(/,/g, ""))?.[0] ?? Number.NaN);
  const currency = /[A-Z]{3}/.exec(text)?.[0];
  return currency && Number.isFinite(amount) ? { amount, currency } : null;
}

/** A price as the phone shows it. */
export function money(amount: number, currency: string): string {
  try {
    return new Intl.NumberFormat(undefined, { style: "currency", currency, currencyDisplay: "narrowSymbol" }).format(
      amount,
    );
  } catch {
    return `${amount} ${currency}`;
  }
}

/** The price of an item in words, or nothing when the catalogue names none. */
export function priceText(item: Item | undefined): string {
  const price = priceOf(item);
  return price ? money(price.amount, price.currency) : "";
}

/** What all of it costs, in the currency of its first item. */
export function total(lines: { item_price: number; quantity: number; currency: string }[]): string {
  const currency = lines[0]?.currency;
  if (!currency) return "";
  return money(
    lines.reduce((sum, line) => sum + line.item_price * line.quantity, 0),
    currency,
  );
}

/** The cart as it is sent: with the prices that the phone shows, which the shop must check. */
export function orderOf(cart: Cart, items: Item[], catalogId: string, text: string): Order {
  const lines = Object.entries(cart).map(([id, quantity]) => {
    const price = priceOf(items.find((item) => item.retailer_id === id));
    return {
      product_retailer_id: id,
      quantity,
      item_price: price?.amount ?? 0,
      currency: price?.currency ?? "",
    };
  });
  return { catalog_id: catalogId, ...(text ? { text } : {}), product_items: lines };
}
