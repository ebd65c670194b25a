import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { ButtonLink } from "@/ui/skin";
import { Hero } from "./Hero";
import { OpenNow, Week } from "./Opening";
import { ProductRow } from "./ProductTile";
import { Shelves } from "./Shelves";
import type { Block, Page, Shop } from "./types";

/** One block of the front, but for the products: those are the page's own. */
export function Front({ page, block, place }: { page: Page; block: Block; place: number }) {
  const id = `block-${place}`;
  switch (block.kind) {
    case "hero":
      return <Hero hero={block} isFirst={place === 0} />;
    case "collections":
      return <Shelves id={id} title={block.title || <Trans>Collections</Trans>} links={block.links} />;
    case "categories":
      return <Shelves id={id} title={block.title || <Trans>Categories</Trans>} links={block.links} />;
    case "featured":
      return (
        <Part id={id} title={block.title || <Trans>Today's picks</Trans>}>
          <ProductRow tiles={block.tiles} page={page} eager={3} />
        </Part>
      );
    case "text":
      return (
        <Part id={id} title={block.title}>
          <p className="max-w-prose whitespace-pre-line text-pretty break-words">
            <bdi>{block.text}</bdi>
          </p>
        </Part>
      );
    case "hours":
      return page.shop.hours ? (
        <Part id={id} title={block.title || <Trans>Opening hours</Trans>}>
          <p className="mb-3">
            <OpenNow hours={page.shop.hours} />
          </p>
          <Week hours={page.shop.hours} />
        </Part>
      ) : null;
    case "contacts":
      return (
        <Part id={id} title={block.title || <Trans>How to reach us</Trans>}>
          <Contacts shop={page.shop} />
        </Part>
      );
    case "products":
      return null;
  }
}

function Part({ id, title, children }: { id: string; title: ReactNode; children: ReactNode }) {
  return (
    <section aria-labelledby={title ? id : undefined} className="pt-4">
      {title ? (
        <h2 id={id} className="mb-3 text-xl font-semibold tracking-tight">
          {title}
        </h2>
      ) : null}
      {children}
    </section>
  );
}

function Contacts({ shop }: { shop: Shop }) {
  const { t } = useLingui();
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
      {shop.chat_url ? (
        <ButtonLink size="lg" href={shop.chat_url}>
          {t`Chat on WhatsApp`}
        </ButtonLink>
      ) : null}
      {shop.phone ? (
        <a href={`tel:${shop.phone.replaceAll(" ", "")}`} dir="ltr" className="flex min-h-11 items-center text-link">
          {shop.phone}
        </a>
      ) : null}
      <Socials shop={shop} />
    </div>
  );
}

/** Where else the shop is. */
export function Socials({ shop }: { shop: Shop }) {
  if (shop.socials.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-x-4">
      {shop.socials.map(({ name, url }) => (
        <li key={url}>
          <a href={url} rel="noopener" className="flex min-h-11 items-center text-link">
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}
