import type { WireEntry } from "../sandbox";
import { isTwilios, proofOf } from "./carrier";

const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

/** The same call again, for a terminal. A webhook keeps its signature, so the shop takes it as the provider's. */
export function asCurl(entry: WireEntry, origin: string): string {
  const written = (request: object) =>
    isTwilios(entry) ? new URLSearchParams(Object.entries(request)).toString() : JSON.stringify(request);
  const [url, proof, body] =
    entry.kind === "webhook"
      ? [entry.path, `-H ${quoted(proofOf(entry))}`, entry.body]
      : [
          origin + entry.path,
          isTwilios(entry) ? '-u "$ACCOUNT_SID:$AUTH_TOKEN"' : '-H "Authorization: Bearer $TOKEN"',
          written(entry.request),
        ];
  return [
    "curl",
    quoted(url),
    proof,
    `-H 'Content-Type: application/${isTwilios(entry) ? "x-www-form-urlencoded" : "json"}'`,
    `--data-raw ${quoted(body)}`,
  ].join(" \\\n  ");
}
