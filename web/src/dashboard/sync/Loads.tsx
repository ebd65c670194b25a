import { Plural, Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { Sheet } from "../Faces";
import { When } from "../When";
import type { Catalogue } from "./calls";

type Load = Catalogue["loads"][number];

/** What was sent lately, and what became of it. */
export function Loads({ catalogue }: { catalogue: Catalogue }) {
  if (catalogue.loads.length === 0) return null;
  return (
    <Sheet title={<Trans>Sent lately</Trans>}>
      <ol className="flex flex-col gap-2.5 text-sm">
        {catalogue.loads.map((load) => (
          <li key={load.id}>
            <div className="flex items-baseline justify-between gap-3">
              <span>
                <Plural value={load.size} one="# product" other="# products" />
              </span>
              <span className="text-xs text-muted">
                <When at={load.sent_at} />
              </span>
            </div>
            <p className="text-xs text-muted">{outcome(load)}</p>
          </li>
        ))}
      </ol>
    </Sheet>
  );
}

function outcome(load: Load): ReactNode {
  switch (load.state) {
    case "sending":
      return <Trans>On its way</Trans>;
    case "followed":
      return <Trans>Meta is working on it</Trans>;
    case "done":
      return load.refused > 0 ? (
        <Plural value={load.refused} one="Done, # was not taken" other="Done, # were not taken" />
      ) : (
        <Trans>Done</Trans>
      );
    default:
      return load.error ?? <Trans>Did not arrive; sent again</Trans>;
  }
}
