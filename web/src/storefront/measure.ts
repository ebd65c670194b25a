type Wishes = { globalPrivacyControl?: boolean; connection?: { saveData?: boolean } };

/**
 * Tells our own server, and nobody else, that this page was opened, and how fast it was once it is left. Nothing that
 * names the shopper goes along, and nothing at all for who wishes it so. By which link she came stays in this tab, and
 * goes with what she puts into the cart.
 */
export function measure(page: Document): void {
  const { told, page: kind, of, q, hits } = page.body.dataset;
  const { globalPrivacyControl, connection } = navigator as Wishes;
  const isUnwanted = navigator.doNotTrack === "1" || globalPrivacyControl;
  if (isUnwanted || !kind || !told) return;
  const by = cameBy(told);
  page.addEventListener("formdata", (event) => {
    const { action } = event.target as HTMLFormElement;
    if (by && action.endsWith("/cart/lines")) event.formData.append("by", by);
  });
  const from = page.referrer ? new URL(page.referrer) : null;
  const isOurs =
    from?.host === location.host && `${from.pathname}/`.startsWith(told.slice(0, told.lastIndexOf("/") + 1));
  const [visit] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  const view = {
    kind: "view",
    page: kind,
    product_id: of ?? null,
    q: q ?? "",
    hits: hits ? Number(hits) : null,
    is_entry: !isOurs && visit?.type === "navigate",
    referrer: from && !isOurs ? from.hostname.slice(0, 100) : "",
  };
  const tell = () => {
    navigator.sendBeacon(told, JSON.stringify(view));
    if (connection?.saveData) return;
    setTimeout(() => import("./speed").then(({ tellSpeed }) => tellSpeed(told, kind)).catch(() => {}), 3000);
  };
  // A page that is drawn before anybody asks for it is looked at later, or never.
  if ((page as { prerendering?: boolean }).prerendering)
    page.addEventListener("prerenderingchange", tell, { once: true });
  else tell();
}

/** The campaign or the message that led here, as the last address said that named one. */
function cameBy(shop: string): string {
  const now = [...new URLSearchParams(location.search)].filter(([name]) => name === "m" || name.startsWith("utm_"));
  try {
    if (now.length > 0) sessionStorage.setItem(`by:${shop}`, new URLSearchParams(now).toString());
    return sessionStorage.getItem(`by:${shop}`) ?? "";
  } catch {
    return new URLSearchParams(now).toString(); // A browser may keep nothing for us.
  }
}
