import "./store.css";
import { keepInStep } from "./live";
import { offerLocation } from "./locate";
import { measure } from "./measure";
import { readOn } from "./more";
import { rememberSeen } from "./seen";
import { suggest } from "./suggest";
import { offerCopies, watch } from "./watch";

const root = document.getElementById("root");
const props = document.getElementById("page")?.textContent;

/** What the page can do beyond its links and forms, once it stands there. */
function enliven(): void {
  keepInStep(document);
  suggest(document);
  readOn(document);
  watch(document);
  offerCopies(document);
  offerLocation(document);
  rememberSeen(document);
  measure(document);
  const worker = root?.dataset.worker;
  if (worker) whenIdle(() => import("./offline/page").then(({ begin }) => begin(document, worker)));
}

/** After everything that she waits for. */
function whenIdle(act: () => void): void {
  const soon = () => (self.requestIdleCallback ?? setTimeout)(act);
  if (document.readyState === "complete") soon();
  else addEventListener("load", soon);
}

// The server inlines the props only when it could not draw the page itself; only then is React needed here.
if (root && props)
  import("./draw").then(async ({ draw }) => {
    await draw(root, props);
    enliven();
  });
else enliven();
