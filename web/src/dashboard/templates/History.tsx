import { Trans, useLingui } from "@lingui/react/macro";
import { Sheet } from "../Faces";
import { directionOf } from "../TemplatePhone";
import { When } from "../When";
import type { WholeTemplate } from "./calls";

/** Every edit that was submitted, the newest first, and what became of it. */
export function History({ template }: { template: WholeTemplate }) {
  const { t } = useLingui();
  const words: Record<string, string> = {
    sent: t`On its way`,
    pending: t`In review`,
    approved: t`Approved`,
    rejected: t`Rejected`,
    refused: t`Not taken`,
    unknown: t`Not known whether it arrived`,
  };
  return (
    <Sheet title={<Trans>Versions</Trans>}>
      <ol className="flex flex-col divide-y divide-separator">
        {template.versions.map((version) => (
          <li key={version.number} className="py-2.5 text-sm">
            <details>
              <summary className="flex cursor-pointer flex-wrap items-baseline gap-x-2">
                <span className="font-medium">
                  <Trans>Version {version.number}</Trans>
                </span>
                <span className="me-auto text-muted">{words[version.state] ?? version.state}</span>
                <span className="text-xs text-muted">
                  <When at={version.submitted_at} />
                </span>
              </summary>
              {version.reason ? <p className="mt-1 text-danger">{version.reason}</p> : null}
              <p
                dir={directionOf(template.language)}
                className="mt-2 rounded-xl bg-surface-secondary px-3 py-2 break-words whitespace-pre-wrap"
              >
                {version.preview.body}
              </p>
            </details>
          </li>
        ))}
      </ol>
    </Sheet>
  );
}
