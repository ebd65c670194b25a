import { Trans } from "@lingui/react/macro";

/** A link out to the place on a map. */
export function OnMap({ url }: { url?: string | null }) {
  if (!url) return null;
  return (
    <a
      href={url}
      target="_blank"
      rel="noopener noreferrer"
      className="inline-flex min-h-11 items-center text-link underline underline-offset-4"
    >
      <Trans>Show on the map</Trans>
    </a>
  );
}
