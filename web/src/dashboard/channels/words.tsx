import { Chip } from "@heroui/react/chip";
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import type { Channel } from "./calls";

/** Whether a number speaks. */
export function ChannelState({ state }: { state: Channel["state"] }) {
  if (state === "active")
    return (
      <Chip color="success" variant="soft" size="sm">
        <Chip.Label>
          <Trans>Connected</Trans>
        </Chip.Label>
      </Chip>
    );
  return (
    <Chip color={state === "paused" ? "warning" : "danger"} variant="soft" size="sm">
      <Chip.Label>{state === "paused" ? <Trans>Paused</Trans> : <Trans>Stopped</Trans>}</Chip.Label>
    </Chip>
  );
}

const qualities: Record<string, MessageDescriptor> = {
  GREEN: msg`High`,
  YELLOW: msg`Medium`,
  RED: msg`Low`,
  UNKNOWN: msg`Not rated yet`,
};
const names: Record<string, MessageDescriptor> = {
  APPROVED: msg`Approved`,
  AVAILABLE_WITHOUT_REVIEW: msg`In use, without a review`,
  PENDING_REVIEW: msg`Being reviewed`,
  DECLINED: msg`Turned down`,
  EXPIRED: msg`Expired`,
  NONE: msg`None yet`,
};
const reviews: Record<string, MessageDescriptor> = {
  APPROVED: msg`Approved`,
  PENDING: msg`Being reviewed`,
  REJECTED: msg`Turned down`,
};

/** Meta's own word in the reader's words; one we do not know is shown as Meta writes it. */
export function useMetaWords() {
  const { i18n, t } = useLingui();
  const say = (words: Record<string, MessageDescriptor>) => (word: string | null) => {
    const known = word ? words[word] : undefined;
    return known ? i18n._(known) : (word ?? "–");
  };
  return {
    quality: say(qualities),
    name: say(names),
    review: say(reviews),
    limit: (word: string | null) => {
      if (!word) return "–";
      if (word === "TIER_UNLIMITED") return t`No limit`;
      const people = Number(word.replace("TIER_", "").replace("K", "000"));
      return Number.isNaN(people) ? word : t`${i18n.number(people)} people a day`;
    },
  };
}
