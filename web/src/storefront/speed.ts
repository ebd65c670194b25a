import { type MetricType, onCLS, onFCP, onINP, onLCP, onTTFB } from "web-vitals";

type Connected = { connection?: { effectiveType?: string } };

/** Says once, when the page is left, how long it took to come and to answer. */
export function tellSpeed(told: string, page: string): void {
  const vitals: Record<string, number> = {};
  const note = ({ name, value }: MetricType) => {
    vitals[name.toLowerCase()] = Math.min(Math.round(name === "CLS" ? value * 1000 : value), 600_000);
  };
  for (const on of [onTTFB, onFCP, onLCP, onCLS, onINP]) on(note);
  document.addEventListener("visibilitychange", function leave() {
    if (document.visibilityState !== "hidden" || Object.keys(vitals).length === 0) return;
    document.removeEventListener("visibilitychange", leave);
    const connection = (navigator as Connected).connection?.effectiveType ?? "unknown";
    navigator.sendBeacon(told, JSON.stringify({ kind: "speed", page, connection, vitals }));
  });
}
