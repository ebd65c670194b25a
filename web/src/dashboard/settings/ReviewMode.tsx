import { Trans, useLingui } from "@lingui/react/macro";
import { Choice } from "../Choice";
import { Sheet } from "../Faces";
import type { Merchant } from "../wire";
import { useSaveMerchant } from "./saving";

/** Whether shoppers see what customers say, and when. */
export function ReviewMode({ merchant }: { merchant: Merchant }) {
  const { t } = useLingui();
  const save = useSaveMerchant(merchant);
  return (
    <Sheet id="reviews" title={<Trans>Reviews</Trans>}>
      <p className="mb-3 max-w-prose text-sm text-muted">
        <Trans>
          Whoever got an order may rate what was in it. What has a link or a phone number in it always waits for you.
        </Trans>
      </p>
      <Choice
        name={t`Reviews of customers`}
        className="max-w-72"
        options={[
          { id: "at_once", name: t`Shown at once` },
          { id: "after_approval", name: t`Shown when you approve them` },
          { id: "off", name: t`Not taken, and not shown` },
        ]}
        value={save.isPending ? (save.variables.reviews ?? merchant.reviews) : merchant.reviews}
        choose={(reviews) => save.mutate({ reviews: reviews as Merchant["reviews"] })}
      />
      {save.error ? (
        <p role="alert" className="mt-2 text-sm text-danger">
          {save.error.message}
        </p>
      ) : null}
    </Sheet>
  );
}
