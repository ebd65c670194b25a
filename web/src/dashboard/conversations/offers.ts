import type { Outgoing, Product } from "./calls";

/** What WhatsApp shows in one message. */
export const MOST = 30;
const LINE = 60;

type Shop = { name: string; address: string; catalogId: string | null };

/**
 * Products as messages: as WhatsApp's own cards when the number has a catalogue and all of them are in it, else as
 * pictures with name, price and the link to each.
 */
export function offer(products: Product[], words: string, shop: Shop): Outgoing[] {
  const isInCatalogue = shop.catalogId && products.every((product) => product.is_in_whatsapp_catalog);
  return isInCatalogue ? [cards(products, words, shop)] : products.map((product) => picture(product, shop));
}

function cards(products: Product[], words: string, shop: Shop): Outgoing {
  const [first, ...others] = products;
  const body = { text: words };
  if (first && others.length === 0) {
    const action = { catalog_id: shop.catalogId, product_retailer_id: first.external_id };
    return { type: "interactive", interactive: { type: "product", body, action } };
  }
  const items = products.map((product) => ({ product_retailer_id: product.external_id }));
  return {
    type: "interactive",
    interactive: {
      type: "product_list",
      header: { type: "text", text: shop.name.slice(0, LINE) },
      body,
      action: { catalog_id: shop.catalogId, sections: [{ title: shop.name.slice(0, 24), product_items: items }] },
    },
  };
}

function picture(product: Product, shop: Shop): Outgoing {
  const words = `*${product.name}*\n${product.price_text}\n${shop.address}/p/${product.slug}`;
  const link = product.image_url ? new URL(product.image_url, shop.address).href : "";
  if (/\.(jpe?g|png)($|\?)/i.test(link)) return { type: "image", image: { link, caption: words } };
  return { type: "text", text: { body: words, preview_url: true } };
}
