import "./store.css";
import { keepInStep } from "./live";
import { readOn } from "./more";
import { suggest } from "./suggest";

const root = document.getElementById("root");
const props = document.getElementById("page")?.textContent;

// The server inlines the props only when it could not draw the page itself; only then is React needed here.
if (root && props) import("./draw").then(({ draw }) => draw(root, props));

keepInStep(document);
suggest(document);
readOn(document);
