import { useLingui } from "@lingui/react/macro";
import { type ReactNode, useEffect } from "react";
import { useUnseenOrders } from "./unseen";

/** A page's frame: its title (also the tab's), what can be done on it, and its content. */
export function Page({
  title,
  lead,
  back,
  actions,
  children,
  narrow,
}: {
  title: string;
  lead?: ReactNode;
  /** The way up, above the title. */
  back?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
  narrow?: boolean;
}) {
  useTitle(title);
  return (
    <div className={`mx-auto w-full px-4 pt-5 pb-28 sm:px-6 md:pt-8 md:pb-12 ${narrow ? "max-w-3xl" : "max-w-6xl"}`}>
      {back ? <div className="-mt-1 mb-2">{back}</div> : null}
      <header className="mb-5 flex flex-wrap items-center justify-between gap-x-4 gap-y-3 md:mb-6">
        <div className="min-w-0">
          <h1 className="text-2xl font-semibold tracking-tight text-balance [overflow-wrap:anywhere]">{title}</h1>
          {lead ? <div className="mt-1 text-sm text-muted">{lead}</div> : null}
        </div>
        {actions ? <div className="flex flex-wrap items-center gap-2">{actions}</div> : null}
      </header>
      {children}
    </div>
  );
}

/** Names the tab; orders that nobody has looked at are counted in front. */
export function useTitle(title: string): void {
  const { i18n } = useLingui();
  const unseen = useUnseenOrders();
  useEffect(() => {
    const counted = unseen > 0 ? `(${i18n.number(unseen)}) ` : "";
    document.title = `${counted}${title} · Oja`;
  }, [title, unseen, i18n]);
}
