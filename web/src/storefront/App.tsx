import type { I18n } from "@lingui/core";
import { I18nProvider } from "@lingui/react";
import { SavingData } from "./Photo";
import { CartPage } from "./pages/CartPage";
import { CheckoutPage } from "./pages/CheckoutPage";
import { InfoPage } from "./pages/InfoPage";
import { ListingPage } from "./pages/ListingPage";
import { MissingPage } from "./pages/MissingPage";
import { OfflinePage } from "./pages/OfflinePage";
import { OpeningPage } from "./pages/OpeningPage";
import { OrderPage } from "./pages/OrderPage";
import { OrderTextPage } from "./pages/OrderTextPage";
import { ProductPage } from "./pages/ProductPage";
import { ReviewPage } from "./pages/ReviewPage";
import { SeenProducts } from "./SeenProducts";
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
      <SavingData value={page.saves_data}>
        <Shell page={page}>
          <Content page={page} />
        </Shell>
      </SavingData>
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
    case "checkout":
      return <CheckoutPage page={page} checkout={body} />;
    case "review":
      return <ReviewPage page={page} review={body} />;
    case "order":
      return <OrderPage page={page} order={body} />;
    case "info":
      return <InfoPage page={page} info={body} />;
    case "opening":
      return <OpeningPage page={page} opening={body} />;
    case "text":
      return <OrderTextPage page={page} message={body} />;
    case "seen":
      return <SeenProducts page={page} tiles={body.tiles} />;
    case "offline":
      return <OfflinePage />;
    case "missing":
      return <MissingPage page={page} missing={body} />;
  }
}
