import { Breadcrumbs } from "../Breadcrumbs";
import type { Info, Page } from "../types";

/** A page in the merchant's own words; its HTML was made by the server, of Markdown that knows none. */
export function InfoPage({ page: { shop }, info }: { page: Page; info: Info }) {
  return (
    <article className="pt-3">
      <Breadcrumbs trail={[{ name: shop.name, url: shop.home_url }]} />
      <h1 className="mb-4 text-2xl font-semibold tracking-tight text-balance break-words">
        <bdi>{info.title}</bdi>
      </h1>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the server's Markdown lets no HTML of anybody through */}
      <div dir="auto" className="prose" dangerouslySetInnerHTML={{ __html: info.html }} />
    </article>
  );
}
