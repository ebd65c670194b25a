import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link, useRouterState } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { alertsQuery } from "./channelAlerts";
import { WarningIcon } from "./icons";
import { domainsQuery } from "./settings/domainCalls";
import { useShop } from "./shop";

/** These tell it themselves, where it belongs. */
const QUIET = ["/whatsapp", "/chats"];
const WAY = "font-semibold underline underline-offset-4";

/** Above every page while a number is in serious trouble: the worst of it, and the way to put it right. */
export function Alerts() {
  const alerts = useQuery(alertsQuery(useShop().id)).data ?? [];
  const path = useRouterState({ select: (state) => state.location.pathname });
  const [worst, ...others] = alerts.filter((alert) => alert.level === "danger");
  if (!worst || QUIET.some((place) => path.startsWith(place))) return null;
  return (
    <Bar about={worst.display_number} sentence={worst.sentence}>
      <Link to="/whatsapp/$phoneNumberId" params={{ phoneNumberId: worst.phone_number_id }} className={WAY}>
        {others.length > 0 ? <Trans>See what to do ({others.length} more)</Trans> : <Trans>See what to do</Trans>}
      </Link>
    </Bar>
  );
}

/** The same while a record of the shop's own domain is gone. */
export function DomainAlert() {
  const domains = useQuery(domainsQuery(useShop().id)).data?.domains ?? [];
  const path = useRouterState({ select: (state) => state.location.pathname });
  const missing = domains.find((domain) => domain.kept_until);
  if (!missing || path.startsWith("/settings/domains")) return null;
  return (
    <Bar about={missing.name} sentence={missing.sentence}>
      <Link to="/settings/domains" className={WAY}>
        <Trans>See what to do</Trans>
      </Link>
    </Bar>
  );
}

function Bar({ about, sentence, children }: { about: string; sentence: ReactNode; children: ReactNode }) {
  return (
    <div
      role="status"
      className="border-b border-danger/20 bg-danger-soft px-4 py-2.5 text-danger-soft-foreground md:px-6"
    >
      <p className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        <WarningIcon />
        <span className="min-w-0 flex-1 basis-60">
          <strong className="font-semibold" dir="ltr">
            {about}
          </strong>{" "}
          {sentence}
        </span>
        {children}
      </p>
    </div>
  );
}
