import { Button } from "@heroui/react";
import { useLingui } from "@lingui/react/macro";
import { type ReactNode, useEffect, useRef } from "react";
import { CloseIcon } from "../icons";

/** A sheet from the bottom of the phone's own screen, not of the page. */
export function Sheet({
  title,
  onClose,
  foot,
  children,
}: {
  title: string;
  onClose: () => void;
  foot?: ReactNode;
  children: ReactNode;
}) {
  const { t } = useLingui();
  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    sheet.current?.querySelector<HTMLElement>("[data-first]")?.focus();
    return () => (before instanceof HTMLElement ? before.focus() : undefined);
  }, []);
  return (
    <div className="absolute inset-0 z-20 flex flex-col justify-end">
      <button
        type="button"
        tabIndex={-1}
        aria-label={t`Close`}
        className="absolute inset-0 animate-in bg-black/45 fade-in duration-150 motion-reduce:animate-none"
        onClick={onClose}
      />
      <div
        ref={sheet}
        role="dialog"
        aria-modal="true"
        aria-label={title}
        onKeyDown={(event) => event.key === "Escape" && onClose()}
        className="relative flex max-h-[78%] animate-in flex-col rounded-t-3xl bg-surface shadow-2xl slide-in-from-bottom-8 duration-200 motion-reduce:animate-none"
      >
        <div className="mx-auto mt-2 h-1 w-9 rounded-full bg-border" />
        <header className="flex items-center justify-between py-1 ps-5 pe-2">
          <h2 className="text-base font-semibold">{title}</h2>
          <Button isIconOnly variant="ghost" aria-label={t`Close`} onPress={onClose}>
            <CloseIcon />
          </Button>
        </header>
        <div className="overflow-y-auto overscroll-contain pb-4">{children}</div>
        {foot ? <div className="flex gap-2 border-t border-separator px-5 py-3">{foot}</div> : null}
      </div>
    </div>
  );
}
