import { Button } from "@heroui/react/button";
import { Trans } from "@lingui/react/macro";
import { useNavigate } from "@tanstack/react-router";
import { useStep } from "./calls";

/** Leaves a file that nothing was written of. */
export function ThrowAway({ importId }: { importId: string }) {
  const cancel = useStep(importId, "cancel");
  const navigate = useNavigate();
  return (
    <Button
      variant="tertiary"
      size="lg"
      isPending={cancel.isPending}
      onPress={() =>
        cancel.mutate(undefined, { onSuccess: () => void navigate({ to: "/products/upload", search: {} }) })
      }
    >
      <Trans>Discard the file</Trans>
    </Button>
  );
}
