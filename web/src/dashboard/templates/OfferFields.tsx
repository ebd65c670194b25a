import { Switch } from "@heroui/react/switch";
import { Trans, useLingui } from "@lingui/react/macro";
import { Field } from "@/ui/Field";
import type { About } from "./about";
import type { Draft } from "./draft";

/** What the offer is called, and whether a clock counts down beside it. */
export function OfferFields({
  offer,
  change,
  dir,
  about,
}: {
  offer: Draft["offer"];
  change: (offer: Draft["offer"]) => void;
  dir: string;
  about: About;
}) {
  const { t } = useLingui();
  return (
    <>
      <Field
        dir={dir}
        label={t`The offer in a few words`}
        value={offer.text}
        onChange={(text) => change({ ...offer, text })}
        maxLength={16}
        placeholder={t`Ends on Sunday`}
        problem={about("offer.text")}
      />
      <Switch isSelected={offer.ends} onChange={(ends) => change({ ...offer, ends })}>
        <Switch.Content className="flex items-center gap-3">
          <Switch.Control>
            <Switch.Thumb />
          </Switch.Control>
          <span className="flex flex-col text-sm">
            <span className="font-medium">
              <Trans>Count down to its end</Trans>
            </span>
            <span className="text-xs text-muted">
              <Trans>You say until when it lasts each time you send it.</Trans>
            </span>
          </span>
        </Switch.Content>
      </Switch>
    </>
  );
}
