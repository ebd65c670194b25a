import type { I18n } from "@lingui/core";
import { msg, plural } from "@lingui/core/macro";
import type { Page, Tile } from "./types";

/** What the page is called and how a link preview describes it; the server puts both into the head. */
export function previewOf(page: Page, i18n: I18n): { title: string; description: string } {
  const { shop, body } = page;
  switch (body.kind) {
    case "product":
      return {
        title: `${body.tile.name} · ${shop.name}`,
        description: [
          body.tile.price.text,
          stock(body.tile, i18n),
          i18n._(msg`Order on WhatsApp from ${shop.name}.`),
        ].join(" · "),
      };
    case "checkout":
    case "review":
      return { title: i18n._(msg`Your order · ${shop.name}`), description: "" };
    case "order":
      return { title: i18n._(msg`Order ${body.number} · ${shop.name}`), description: "" };
    case "info":
      return { title: `${body.title} · ${shop.name}`, description: body.summary };
    case "cart":
    case "opening":
    case "text":
      return { title: i18n._(msg`Your cart · ${shop.name}`), description: "" };
    case "seen":
      return { title: i18n._(msg`You looked at · ${shop.name}`), description: "" };
    case "offline":
      return { title: i18n._(msg`You are offline · ${shop.name}`), description: "" };
    case "missing":
      return { title: i18n._(msg`Not found · ${shop.name}`), description: "" };
    case "listing": {
      const name = body.filters.q ? `“${body.filters.q}”` : body.category;
      return {
        title: name ? `${name} · ${shop.name}` : shop.name,
        description: i18n._(
          msg`${plural(body.total, { one: "# product", other: "# products" })} at ${shop.name}. Browse, fill your cart and order on WhatsApp.`,
        ),
      };
    }
  }
}

function stock(tile: Tile, i18n: I18n): string {
  if (tile.availability === "sold_out") return i18n._(msg`Sold out`);
  return tile.availability === "last" ? i18n._(msg`Only ${tile.left ?? 0} left`) : i18n._(msg`In stock`);
}
