import { Button } from "@heroui/react/button";
import { Trans } from "@lingui/react/macro";
import { PlusIcon } from "../icons";
import { type Draft, nextVariable } from "./draft";

/** Puts a variable behind the words, and says how long they are. */
export function Variable({
  body,
  most,
  format,
  change,
}: {
  body: string;
  most: number;
  format: Draft["format"];
  change: (body: string) => void;
}) {
  return (
    <div className="-mt-2 flex flex-wrap items-center justify-between gap-2">
      <Button
        size="sm"
        variant="outline"
        onPress={() => change(`${body}${body ? " " : ""}{{${nextVariable(body, format)}}}`)}
      >
        <PlusIcon />
        <Trans>Add a variable</Trans>
      </Button>
      <span className="text-xs text-muted tabular-nums">
        {body.length} / {most}
      </span>
    </div>
  );
}
