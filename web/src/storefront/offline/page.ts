import { settle, tell } from "./adding";
import { copyCart } from "./cart";
import { fillIn } from "./elsewhere";
import { show } from "./notice";

export { putOff } from "./adding";

/** Lets the shop be read without a line: registers its worker, and says of a page that it is not of today. */
export function begin(page: Document, worker: string): void {
  const base = baseOf(worker);
  // A page in a frame has nothing to keep.
  navigator.serviceWorker?.register(worker, { scope: base || "/" }).catch(() => undefined);
  const isElsewhere = page.querySelector("[data-elsewhere]") !== null;
  const isKept = page.documentElement.hasAttribute("data-kept");
  const act = () => settle(page, base).catch(ignore);
  if (isElsewhere || isKept) renew();
  else addEventListener("online", act);
  if (isElsewhere) {
    fillIn(page, base);
    tell(page, base).catch(ignore);
    return;
  }
  if (isKept) show(page, "kept");
  else {
    copyCart(page, base);
    page.addEventListener("cart", () => copyCart(page, base));
  }
  page.addEventListener("visibilitychange", () => page.hidden || act());
  navigator.serviceWorker?.addEventListener("message", act);
  act();
}

/** Once there is a line again, the page as it is by then; unless she is on her way to another. */
function renew(): void {
  let isLeaving = false;
  addEventListener("beforeunload", () => {
    isLeaving = true;
  });
  addEventListener("online", () => isLeaving || location.reload());
}

/** The shop's addresses begin with this. */
export const baseOf = (worker: string) => worker.replace(/\/sw\.js$/, "");

const ignore = () => undefined;
