import { Trans, useLingui } from "@lingui/react/macro";
import { BasketIcon } from "@/ui/icons";
import { ButtonLink } from "@/ui/skin";
import { ProductRow } from "../ProductTile";
import type { Missing, Page } from "../types";

export function MissingPage({ page, missing }: { page: Page; missing: Missing }) {
  const { t } = useLingui();
  const { shop } = page;
  const asks = missing.what === "order" || missing.what === "link" ? shop.chat_url : null;
  return (
    <>
      <div className="mx-auto flex max-w-md flex-col items-center gap-4 px-4 py-12 text-center">
        <span className="flex size-20 items-center justify-center rounded-full bg-surface-tertiary p-5 text-muted">
          <BasketIcon />
        </span>
        <h1 className="text-2xl font-semibold tracking-tight text-balance">
          {missing.what === "product" ? <Trans>We no longer sell this</Trans> : null}
          {missing.what === "category" ? <Trans>There is no such category</Trans> : null}
          {missing.what === "order" ? <Trans>We cannot find this order</Trans> : null}
          {missing.what === "link" ? <Trans>This link no longer opens</Trans> : null}
          {missing.what === "page" ? <Trans>There is nothing here</Trans> : null}
        </h1>
        <p className="text-muted text-pretty">
          {missing.what === "order" ? (
            <Trans>Check that the link is whole, or ask the shop: it knows every order by its number.</Trans>
          ) : missing.what === "link" ? (
            <Trans>It works once, within a day. Write “cart” in the chat for a new one.</Trans>
          ) : (
            <Trans>The link may be old. The rest of the shop is open.</Trans>
          )}
        </p>
        {asks ? (
          <ButtonLink size="lg" href={asks}>
            {t`Ask ${shop.name}`}
          </ButtonLink>
        ) : null}
        <ButtonLink size="lg" href={shop.home_url} variant={asks ? "tertiary" : "primary"}>
          {t`Back to ${shop.name}`}
        </ButtonLink>
      </div>
      {missing.similar.length > 0 ? (
        <section aria-labelledby="similar">
          <h2 id="similar" className="mb-3 text-xl font-semibold tracking-tight">
            <Trans>Perhaps one of these</Trans>
          </h2>
          <ProductRow tiles={missing.similar} page={page} />
        </section>
      ) : null}
    </>
  );
}
