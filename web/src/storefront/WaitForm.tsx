import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Select, TextInput } from "@/ui/skin";
import type { Wait } from "./types";

/** Leaves a number, to hear when something sold out is back. A plain form: it works without a script. */
export function WaitForm({ wait }: { wait: Wait }) {
  const { t } = useLingui();
  const only = wait.choices.length === 1 ? wait.choices[0] : undefined;
  return (
    <form id="wait" method="post" action={wait.url} className="flex w-full flex-col gap-3">
      <p className="font-medium">
        <Trans>Tell me when it is back</Trans>
      </p>
      {only ? (
        <input type="hidden" name="variant_id" value={only.url} />
      ) : (
        <Select name="variant_id" required defaultValue="" aria-label={t`Which one`} className="h-12 w-full">
          <option value="" disabled>
            {t`Choose one`}
          </option>
          {wait.choices.map((choice) => (
            <option key={choice.url} value={choice.url}>
              {choice.name}
            </option>
          ))}
        </Select>
      )}
      <TextInput
        name="phone"
        type="tel"
        autoComplete="tel"
        inputMode="tel"
        required
        maxLength={40}
        placeholder={t`Your WhatsApp number`}
        aria-label={t`Your WhatsApp number`}
        className="h-12 w-full"
      />
      <label className="flex items-start gap-3 text-sm">
        <input type="checkbox" name="agreed" value="1" required className="mt-0.5 size-5 shrink-0 accent-accent" />
        {wait.consent}
      </label>
      <Button className="h-12 text-base">
        <Trans>Tell me</Trans>
      </Button>
    </form>
  );
}
