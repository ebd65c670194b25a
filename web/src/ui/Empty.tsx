import type { ReactNode } from "react";

/** What a list shows when it has nothing: what is missing, why, and one thing to do about it. */
export function Empty({
  title,
  children,
  action,
  icon,
}: {
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  icon?: ReactNode;
}) {
  return (
    <div className="mx-auto flex max-w-sm flex-col items-center gap-3 px-4 py-14 text-center">
      {icon}
      <h2 className="text-xl font-semibold text-balance">{title}</h2>
      {children ? <div className="text-sm text-muted text-pretty">{children}</div> : null}
      {action ? <div className="mt-2">{action}</div> : null}
    </div>
  );
}
