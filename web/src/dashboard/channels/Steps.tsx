import { Trans, useLingui } from "@lingui/react/macro";
import { type ReactNode, useEffect, useRef } from "react";
import { CheckIcon } from "../icons";

/** Steps of which one is open at a time; those behind it show what they came to. */
export function Steps({ children }: { children: ReactNode }) {
  return <ol className="flex flex-col rounded-2xl border border-border bg-surface px-4 sm:px-6">{children}</ol>;
}

export function Step({
  number,
  now,
  title,
  outcome,
  again,
  children,
}: {
  number: number;
  /** The step that is open. */
  now: number;
  title: ReactNode;
  /** What a finished step came to, in a few words. */
  outcome?: ReactNode;
  /** Opens a finished step once more. */
  again?: () => void;
  children: ReactNode;
}) {
  const { t } = useLingui();
  const state = number < now ? "done" : number === now ? "open" : "later";
  const heading = useRef<HTMLHeadingElement>(null);
  const wasOpen = useRef(state === "open");
  useEffect(() => {
    if (state === "open" && !wasOpen.current) heading.current?.focus();
    wasOpen.current = state === "open";
  }, [state]);
  return (
    <li
      aria-current={state === "open" ? "step" : undefined}
      className="flex gap-3.5 border-t border-separator py-4 first:border-0"
    >
      <span
        role="img"
        aria-label={state === "done" ? t`Done` : t`Step ${number}`}
        className={`grid size-7 shrink-0 place-items-center rounded-full text-sm font-semibold [&_svg]:size-4 ${
          state === "done"
            ? "bg-success text-success-foreground"
            : state === "open"
              ? "bg-accent text-accent-foreground"
              : "bg-default text-muted"
        }`}
      >
        {state === "done" ? <CheckIcon /> : number}
      </span>
      <div className="min-w-0 flex-1">
        <div className="flex min-h-7 items-center justify-between gap-x-3">
          <h2
            ref={heading}
            tabIndex={-1}
            className={`font-medium outline-none ${state === "open" ? "" : "text-muted"}`}
          >
            {title}
          </h2>
          {state === "done" && again ? (
            <button
              type="button"
              onClick={again}
              className="text-sm font-medium text-link underline-offset-4 hover:underline"
            >
              <Trans>Change</Trans>
            </button>
          ) : null}
        </div>
        {state === "done" && outcome ? <p className="truncate text-sm text-muted">{outcome}</p> : null}
        {state === "open" ? <div className="mt-2 flex flex-col gap-4">{children}</div> : null}
      </div>
    </li>
  );
}

/** Where something is found at Meta, for whoever looks for it. */
export function Where({ children }: { children: ReactNode }) {
  return (
    <details className="rounded-xl bg-surface-secondary px-3 py-2 text-sm">
      <summary className="cursor-pointer font-medium">
        <Trans>Where do I find this?</Trans>
      </summary>
      <div className="mt-1.5 flex flex-col gap-1 text-muted [&_ol]:list-decimal [&_ol]:ps-5">{children}</div>
    </details>
  );
}

/** What was refused, once. */
export function Refused({ error }: { error: Error | null }) {
  return error ? (
    <p role="alert" className="rounded-xl bg-danger-soft px-3 py-2 text-sm text-danger-soft-foreground">
      {error.message}
    </p>
  ) : null;
}
