import { useLingui } from "@lingui/react/macro";
import type { Link } from "./types";

export function Breadcrumbs({ trail }: { trail: Link[] }) {
  const { t } = useLingui();
  if (trail.length === 0) return null;
  return (
    <nav aria-label={t`You are here`}>
      <ol className="flex flex-wrap items-center gap-x-2 text-sm text-muted">
        {trail.map((step, index) => (
          <li key={step.url} className="flex items-center gap-2">
            {index > 0 ? <span aria-hidden="true">/</span> : null}
            <a href={step.url} className="flex min-h-9 items-center underline-offset-4 hover:underline">
              {step.name}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
