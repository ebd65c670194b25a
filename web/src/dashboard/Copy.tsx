import { Button } from "@heroui/react/button";
import { toast } from "@heroui/react/toast";
import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { CheckIcon, CopyIcon } from "./icons";

/** Copies a text; the sign turns into a tick for a moment. */
export function Copy({ text, label }: { text: string; label: string }) {
  const { t } = useLingui();
  const [isDone, setDone] = useState(false);
  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setDone(true);
      setTimeout(() => setDone(false), 1_500);
    } catch {
      toast.warning(t`Copying is not allowed here. Select the text instead.`);
    }
  }
  return (
    <Button variant="ghost" size="sm" isIconOnly aria-label={isDone ? t`Copied` : label} onPress={() => void copy()}>
      {isDone ? <CheckIcon /> : <CopyIcon />}
    </Button>
  );
}
