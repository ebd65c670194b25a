import { useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";

type Figure = { key: string; name: ReactNode; value: number; tone?: string };

/** A few counts side by side. */
export function Figures({ figures }: { figures: Figure[] }) {
  const { i18n } = useLingui();
  return (
    <dl className="mt-4 grid grid-cols-2 gap-3 sm:grid-cols-4">
      {figures.map(({ key, name, value, tone = "" }) => (
        <div key={key} className="flex flex-col-reverse rounded-xl bg-surface-secondary px-3 py-2.5">
          <dt className="text-xs text-muted">{name}</dt>
          <dd className={`text-xl font-semibold tabular-nums ${tone}`}>{i18n.number(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
