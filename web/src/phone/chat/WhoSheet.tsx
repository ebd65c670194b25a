import { Button, Switch } from "@heroui/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { Acquaintance, Identity } from "../sandbox";
import { Sheet } from "./Sheet";

/** Which ids of the shopper the shop sees, and how they change. */
export function WhoSheet({
  known,
  onIdentity,
  onNumber,
  onRotate,
  onMarketing,
  onClose,
}: {
  known: Acquaintance | null | undefined;
  onIdentity: (mode: Identity) => void;
  onNumber: (waId: string) => void;
  onRotate: () => void;
  onMarketing: (stopped: boolean) => void;
  onClose: () => void;
}) {
  const { t } = useLingui();
  const [number, setNumber] = useState("");
  const digits = number.replace(/\D/g, "");
  const modes: { id: Identity; words: string }[] = [
    { id: "both", words: t`Her number and her id` },
    { id: "phone", words: t`Her number alone, as before 2026` },
    { id: "user_id", words: t`Her id alone, the number hidden` },
    { id: "user_id_in_from", words: t`Her id where the number belongs` },
  ];
  return (
    <Sheet title={t`What the shop sees`} onClose={onClose}>
      {known ? (
        <div className="flex flex-col gap-4 px-5 text-[14.5px]">
          <dl className="grid grid-cols-[auto_1fr] gap-x-3 text-[13px]">
            <dt className="text-muted">
              <Trans>Number</Trans>
            </dt>
            <dd>{known.wa_id ? `+${known.wa_id}` : <Trans>none</Trans>}</dd>
            <dt className="text-muted">
              <Trans>Id</Trans>
            </dt>
            <dd className="break-all">{known.user_id}</dd>
          </dl>
          <fieldset>
            {modes
              .filter(({ id }) => known.wa_id || id.startsWith("user_id"))
              .map(({ id, words }) => (
                <label key={id} className="flex min-h-10 items-center gap-3">
                  <input
                    type="radio"
                    name="identity"
                    checked={known.identity === id || (!known.wa_id && known.identity === "both" && id === "user_id")}
                    onChange={() => onIdentity(id)}
                    className="size-4.5 accent-(--accent)"
                  />
                  {words}
                </label>
              ))}
          </fieldset>
          <form
            className="flex items-end gap-2"
            onSubmit={(event) => {
              event.preventDefault();
              onNumber(digits);
            }}
          >
            <label className="min-w-0 flex-1 text-[13px] text-muted">
              <Trans>A new phone number</Trans>
              <input
                value={number}
                type="tel"
                placeholder="+234 803 999 0000"
                onChange={({ target }) => setNumber(target.value)}
                className="h-10 w-full rounded-lg border border-field-border bg-field-background px-2 text-[15px] text-foreground"
              />
            </label>
            <Button type="submit" variant="tertiary" isDisabled={digits.length < 7}>
              <Trans>Change</Trans>
            </Button>
          </form>
          <Button variant="tertiary" onPress={onRotate}>
            <Trans>Give her a new id</Trans>
          </Button>
          <Switch
            isSelected={!known.has_stopped_marketing}
            onChange={(wants) => onMarketing(!wants)}
            className="flex min-h-11 w-full flex-row-reverse items-center justify-between"
          >
            <Switch.Control>
              <Switch.Thumb />
            </Switch.Control>
            <Switch.Content>
              <Trans>Offers and announcements</Trans>
            </Switch.Content>
          </Switch>
        </div>
      ) : (
        <p className="px-6 py-6 text-center text-sm text-muted">
          <Trans>The shop has not met this shopper yet. Say hello first.</Trans>
        </p>
      )}
    </Sheet>
  );
}
