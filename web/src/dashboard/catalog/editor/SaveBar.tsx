import { Button } from "@heroui/react/button";
import { Trans } from "@lingui/react/macro";
import { useBlocker } from "@tanstack/react-router";
import { type ReactNode, useEffect } from "react";
import { Confirm } from "@/dashboard/Confirm";

type Props = { isNew: boolean; canSave: boolean; isSaving: boolean; discard: (() => void) | undefined };

/** Stands at the foot of the page while something is not saved. */
export function SaveBar({ isNew, canSave, isSaving, discard }: Props) {
  useEffect(() => {
    const save = (event: KeyboardEvent) => {
      if (event.key !== "s" || !(event.metaKey || event.ctrlKey)) return;
      event.preventDefault();
      document.querySelector<HTMLFormElement>("form#product")?.requestSubmit();
    };
    addEventListener("keydown", save);
    return () => removeEventListener("keydown", save);
  }, []);
  return (
    <div className="sticky bottom-[calc(4.25rem+env(safe-area-inset-bottom))] z-20 mt-6 flex items-center gap-2 rounded-2xl border border-border bg-overlay px-4 py-2.5 shadow-lg md:bottom-4">
      <p className="me-auto min-w-0 text-sm font-medium">
        {isNew ? <Trans>Not on the shelf yet</Trans> : <Trans>Unsaved changes</Trans>}
      </p>
      {discard && !isNew ? (
        <Button variant="tertiary" onPress={discard} isDisabled={isSaving}>
          <Trans>Discard</Trans>
        </Button>
      ) : null}
      <Button type="submit" form="product" isPending={isSaving} isDisabled={!canSave}>
        {isNew ? <Trans>Add product</Trans> : <Trans>Save</Trans>}
      </Button>
    </div>
  );
}

/** Asks before somebody leaves what she has not saved; the browser asks when the tab is closed. */
export function useGuard(isUnsaved: () => boolean): ReactNode {
  const blocker = useBlocker({ shouldBlockFn: isUnsaved, enableBeforeUnload: isUnsaved, withResolver: true });
  return (
    <Confirm
      title={<Trans>Leave without saving?</Trans>}
      verb={<Trans>Leave</Trans>}
      isOpen={blocker.status === "blocked"}
      close={() => blocker.reset?.()}
      agree={() => blocker.proceed?.()}
    >
      <Trans>What you changed on this page would be lost.</Trans>
    </Confirm>
  );
}
