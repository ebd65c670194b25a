import type { WireEntry } from "../sandbox";

const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

/** The same call again, for a terminal. A webhook keeps its signature, so the shop takes it as Meta's. */
export function asCurl(entry: WireEntry, origin: string): string {
  const [url, header, body] =
    entry.kind === "webhook"
      ? [entry.path, `X-Hub-Signature-256: ${entry.signature}`, entry.body]
      : [origin + entry.path, "Authorization: Bearer $TOKEN", JSON.stringify(entry.request)];
  const secret = entry.kind === "webhook" ? quoted(header) : `"${header}"`;
  return [
    "curl",
    quoted(url),
    `-H ${secret}`,
    "-H 'Content-Type: application/json'",
    `--data-raw ${quoted(body)}`,
  ].join(" \\\n  ");
}
