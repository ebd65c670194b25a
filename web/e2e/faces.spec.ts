import type { Route } from "@playwright/test";
import { expect, isInOrder, signIn, test } from "./shop";

const faces = [
  ["Today", "/dashboard", /\/orders/, "Latest orders"],
  ["Visits", "/dashboard/visits", /\/visits/, "A link for each place"],
  ["WhatsApp catalogue", "/dashboard/whatsapp/catalogue", /whatsapp-catalogues/, "What customers see"],
  ["Domains", "/dashboard/settings/domains", /\/domains/, "Add a domain"],
] as const;

for (const [name, path, needs, there] of faces)
  test(`${name}: while it is read, when it cannot be read, and once it can`, async ({ page }) => {
    await signIn(page);
    let answer: (route: Route) => Promise<void>;
    const held: Route[] = [];
    answer = async (route) => void held.push(route);
    await page.route(
      (url) => url.pathname.startsWith("/api/") && needs.test(url.pathname),
      (route) => answer(route),
    );
    await page.goto(path);
    await expect(page.locator("main [aria-busy=true]").first()).toBeVisible();
    await isInOrder(page);

    answer = (route) => route.fulfill({ contentType: "application/json", body: "{" });
    await Promise.all(held.map(answer));
    const again = page.getByRole("alert").getByRole("button", { name: "Try again" });
    await expect(again.first()).toBeVisible({ timeout: 20_000 });
    await isInOrder(page);

    answer = (route) => route.continue();
    await again.first().click();
    await expect(page.getByRole("heading", { name: there })).toBeVisible();
    await expect(again).toHaveCount(0);
  });
