import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Empty } from "@/ui/Empty";
import { Badge, Failed, Sheet, SkeletonRows } from "../Faces";
import { VisitsIcon } from "../icons";
import { Page } from "../Page";
import { useShop } from "../shop";
import { ViewLink } from "../ViewLink";
import { type Period, periods, type Visits, visitsQuery } from "./calls";
import { Days } from "./Days";
import { LinkMaker } from "./LinkMaker";
import { Links } from "./Links";
import { Products, Searches, Sources } from "./Lists";
import { Speed } from "./Speed";
import { Steps } from "./Steps";

const route = getRouteApi("/visits");

export function VisitsPage() {
  const { t } = useLingui();
  const { days = 7 } = route.useSearch();
  const visits = useQuery(visitsQuery(useShop().id, days));
  return (
    <Page
      title={t`Visits`}
      lead={<Trans>What people do in your web shop, counted without knowing who they are.</Trans>}
      actions={<Periods now={days} />}
    >
      {visits.isError ? (
        <Failed error={visits.error} retry={() => void visits.refetch()} />
      ) : visits.data ? (
        <Loaded visits={visits.data} />
      ) : (
        <Sheet>
          <SkeletonRows rows={6} />
        </Sheet>
      )}
    </Page>
  );
}

function Periods({ now }: { now: Period }) {
  const { t } = useLingui();
  const names: Record<Period, string> = { 7: t`7 days`, 30: t`30 days`, 90: t`90 days` };
  return (
    <nav aria-label={t`How far back`} className="flex gap-1">
      {periods.map((days) => (
        <ViewLink key={days} to="/visits" search={{ days: days === 7 ? undefined : days }} isNow={days === now}>
          {names[days]}
        </ViewLink>
      ))}
    </nav>
  );
}

function Loaded({ visits }: { visits: Visits }) {
  const { visits: begun, product_views, carts, orders } = visits.funnel;
  if (begun + product_views + carts + orders === 0)
    return (
      <>
        <Sheet>
          <Empty icon={<Badge>{<VisitsIcon />}</Badge>} title={<Trans>No visits yet</Trans>}>
            <Trans>
              Put the link to your shop into your WhatsApp profile or a status. Who comes by it shows up here.
            </Trans>
          </Empty>
        </Sheet>
        <div className="mt-4">
          <LinkMaker />
        </div>
      </>
    );
  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      <Steps funnel={visits.funnel} />
      <Days days={visits.by_day} />
      <div className="flex flex-col gap-4 lg:col-span-2">
        <Links links={visits.links} />
      </div>
      <Products products={visits.products} />
      <Searches searches={visits.searches} />
      <Speed pages={visits.speed} />
      <div className="flex flex-col gap-4">
        <Sources referrers={visits.referrers} devices={visits.devices} />
        <LinkMaker />
      </div>
    </div>
  );
}
