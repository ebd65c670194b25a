// Lighthouse as a phone on a slow line sees pages, best of several runs of each.
// node audit.mjs '[{"name": "home", "url": "http://...", "headers": {}, "skipped": []}]' 3   →   the same pages with scores, as JSON
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

// The mid-range phone of Lighthouse is a machine of index 1300 slowed four times; a slower machine is slowed less.
const INDEX_OF_ONE = 325;
let bestIndex = 0;

const [pages, runs] = [JSON.parse(process.argv[2]), Number(process.argv[3])];
const isRoot = process.getuid?.() === 0;
const chrome = await launch({ chromeFlags: ["--headless=new", ...(isRoot ? ["--no-sandbox"] : [])] });

// A busy machine's browser now and then records no trace; Lighthouse then asks to be run again.
async function look(page, slowdown, attempts = 3) {
  const { lhr } = await lighthouse(page.url, {
    port: chrome.port,
    output: "json",
    logLevel: "error",
    extraHeaders: page.headers,
    skipAudits: page.skipped,
    onlyCategories: ["performance", "accessibility", "best-practices", "seo"],
    throttling: { rttMs: 150, throughputKbps: 1638.4, cpuSlowdownMultiplier: slowdown },
  });
  bestIndex = Math.max(bestIndex, lhr.environment.benchmarkIndex);
  if (!lhr.runtimeError) return lhr;
  if (attempts === 1) throw new Error(`${page.url}: ${lhr.runtimeError.message}`);
  return look(page, slowdown, attempts - 1);
}

function summary(lhr, slowdown) {
  const category = (name) => Math.round(100 * lhr.categories[name].score);
  const value = (audit) => lhr.audits[audit].numericValue;
  return {
    performance: category("performance"),
    accessibility: category("accessibility"),
    bestPractices: category("best-practices"),
    seo: category("seo"),
    lcp: value("largest-contentful-paint"),
    cls: value("cumulative-layout-shift"),
    index: lhr.environment.benchmarkIndex,
    slowdown,
    failed: Object.values(lhr.audits)
      .filter(({ score, scoreDisplayMode }) => score === 0 && scoreDisplayMode === "binary")
      .map(({ id }) => id),
  };
}

try {
  await look(pages[0], 4);
  const seen = [];
  for (const page of pages) {
    const found = [];
    for (let run = 0; run < runs; run++) {
      const slowdown = Math.min(4, Math.max(2, bestIndex / INDEX_OF_ONE));
      found.push(summary(await look(page, slowdown), slowdown));
    }
    seen.push({ name: page.name, ...found.sort((a, b) => b.performance - a.performance || a.lcp - b.lcp)[0] });
  }
  console.log(JSON.stringify(seen));
} finally {
  chrome.kill();
}
