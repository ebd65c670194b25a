import { Trans, useLingui } from "@lingui/react/macro";
import { CheckIcon } from "../icons";

/** Where an upload stands on its way. */
export function Steps({ at }: { at: number }) {
  const { t, i18n } = useLingui();
  const steps = [
    <Trans key="file">File</Trans>,
    <Trans key="columns">Columns</Trans>,
    <Trans key="check">Check</Trans>,
    <Trans key="import">Import</Trans>,
  ];
  return (
    <ol aria-label={t`Steps`} className="mb-5 flex items-center gap-2 text-sm">
      {steps.map((name, step) => (
        <li
          key={name.key}
          aria-current={step === at ? "step" : undefined}
          className={`flex min-w-0 items-center gap-2 ${step < steps.length - 1 ? "flex-1" : ""} ${step === at ? "font-semibold" : "text-muted"}`}
        >
          <span
            className={`grid size-6 shrink-0 place-items-center rounded-full text-xs tabular-nums ${step === at ? "bg-accent text-accent-foreground" : step < at ? "bg-accent-soft text-accent-soft-foreground" : "bg-default"}`}
          >
            {step < at ? <CheckIcon /> : i18n.number(step + 1)}
          </span>
          <span className={step === at ? "" : "max-sm:sr-only"}>{name}</span>
          {step < steps.length - 1 ? <span aria-hidden="true" className="h-px min-w-3 flex-1 bg-separator" /> : null}
        </li>
      ))}
    </ol>
  );
}
