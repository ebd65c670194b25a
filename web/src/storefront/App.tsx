import type { I18n } from "@lingui/core";
import { I18nProvider } from "@lingui/react";
import { CartPage } from "./pages/CartPage";
import { ListingPage } from "./pages/ListingPage";
import { MissingPage } from "./pages/MissingPage";
import { ProductPage } from "./pages/ProductPage";
import { Shell } from "./Shell";
import type { Page } from "./types";

/**
 * One page of a shop. It needs no script: whatever changes is a link or a form.
 *
 * Words that people typed (names, searches) stand in `t` strings, never inside `<Trans>`: that reads tags out of them.
 */
export function App({ page, i18n }: { page: Page; i18n: I18n }) {
  return (
    <I18nProvider i18n={i18n}>
      <Shell page={page}>
        <Content page={page} />
      </Shell>
    </I18nProvider>
  );
}

function Content({ page }: { page: Page }) {
  const { body } = page;
  switch (body.kind) {
    case "listing":
      return <ListingPage page={page} listing={body} />;
    case "product":
      return <ProductPage page={page} product={body} />;
    case "cart":
      return <CartPage page={page} cart={body} />;
    case "missing":
      return <MissingPage page={page} missing={body} />;
  }
}
