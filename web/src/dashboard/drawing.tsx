import { I18nProvider } from "@lingui/react";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render } from "@testing-library/react";
import type { ReactElement } from "react";
import { wordsOf } from "@/ui/words";
import { ShopProvider } from "./shop";
import { messages } from "./words/en.po";

const shop = { id: "shop", name: "Starling Market", subdomain: "starlingmarket", role: "owner" };

/** For tests: draws a part of the dashboard in a shop that has read these answers already. */
export function draw(part: ReactElement, read: [key: unknown[], answer: unknown][]) {
  const client = new QueryClient({
    defaultOptions: { queries: { retry: false, staleTime: Number.POSITIVE_INFINITY } },
  });
  client.setQueryData([shop.id, "merchant"], { data: { timezone: "Africa/Lagos" } });
  for (const [key, answer] of read) client.setQueryData([shop.id, ...key], answer);
  return render(
    <I18nProvider i18n={wordsOf("en", messages)}>
      <QueryClientProvider client={client}>
        <ShopProvider shops={[shop]}>{part}</ShopProvider>
      </QueryClientProvider>
    </I18nProvider>,
  );
}
