import { Plural, Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Failed, Sheet, SkeletonRows } from "../Faces";
import { useShop } from "../shop";
import { When } from "../When";
import { type Round, roundsQuery } from "./calls";

/** The latest rounds: what caused each, and how many products came and left. */
export function Rounds() {
  const rounds = useQuery(roundsQuery(useShop().id));
  return (
    <Sheet title={<Trans>Latest rounds</Trans>}>
      {rounds.isPending ? (
        <SkeletonRows rows={3} height="h-8" />
      ) : rounds.isError ? (
        <Failed error={rounds.error} retry={() => void rounds.refetch()} />
      ) : rounds.data.length === 0 ? (
        <p className="text-sm text-muted">
          <Trans>None was needed yet.</Trans>
        </p>
      ) : (
        <ul className="divide-y divide-separator text-sm">
          {rounds.data.map((round) => (
            <li key={round.number} className="flex flex-wrap items-baseline justify-between gap-x-3 py-2">
              <span>
                <Cause round={round} />
              </span>
              <span className="text-muted">
                <Plural value={round.entered} one="# came in" other="# came in" />
                {", "}
                <Plural value={round.left} one="# left" other="# left" />
                {" · "}
                <When at={round.at} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Sheet>
  );
}

function Cause({ round }: { round: Round }) {
  switch (round.cause) {
    case "daily":
      return <Trans>The daily round</Trans>;
    case "change":
      return <Trans>Stock or products changed</Trans>;
    case "merchant":
      return <Trans>You decided</Trans>;
  }
}
