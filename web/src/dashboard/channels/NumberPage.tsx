import { Button } from "@heroui/react/button";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Back } from "../Back";
import { Failed, Sheet, SkeletonRows } from "../Faces";
import { LinkButton } from "../LinkButton";
import { Page } from "../Page";
import { useShop } from "../shop";
import { AlertList } from "./AlertList";
import { Checks } from "./Checks";
import { checksQuery, type Health, healthQuery, useRefreshHealth } from "./calls";
import { Fact } from "./LiveSteps";
import { NewToken } from "./NewToken";
import { NumberActions } from "./NumberActions";
import { Standing } from "./Standing";
import { ChannelState } from "./words";

const route = getRouteApi("/whatsapp/$phoneNumberId");

/** How one number is doing, and what may be done with it. */
export function NumberPage() {
  const { t } = useLingui();
  const { phoneNumberId } = route.useParams();
  const shop = useShop();
  const page = useQuery(healthQuery(shop.id, phoneNumberId));
  const refresh = useRefreshHealth(shop.id, phoneNumberId);
  const channel = page.data?.channel;
  const isOwner = shop.role === "owner";
  const isMetas = channel?.kind === "whatsapp_cloud";
  return (
    <Page
      title={channel?.display_number ?? t`Your number`}
      lead={channel?.verified_name}
      back={
        <Back to="/whatsapp">
          <Trans>WhatsApp</Trans>
        </Back>
      }
      actions={
        channel ? (
          <>
            <ChannelState state={channel.state} />
            <Button variant="secondary" isPending={refresh.isPending} onPress={() => refresh.mutate()}>
              <Trans>Ask Meta now</Trans>
            </Button>
          </>
        ) : null
      }
    >
      {page.isPending ? (
        <SkeletonRows rows={4} height="h-24" />
      ) : page.isError ? (
        <Failed error={page.error} retry={() => void page.refetch()} />
      ) : (
        <div className="flex flex-col gap-4">
          <AlertList alerts={page.data.alerts} />
          <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
            <div className="flex flex-col gap-4">
              <Standing page={page.data} />
              {isOwner && isMetas ? <Tried phoneNumberId={phoneNumberId} /> : null}
            </div>
            <div className="flex flex-col gap-4">
              {isOwner ? (
                <>
                  <NumberActions page={page.data} />
                  {isMetas ? <NewToken channel={page.data.channel} /> : null}
                </>
              ) : null}
              <Addresses page={page.data} />
            </div>
          </div>
        </div>
      )}
    </Page>
  );
}

function Tried({ phoneNumberId }: { phoneNumberId: string }) {
  const checks = useQuery({ ...checksQuery(useShop().id, phoneNumberId), refetchInterval: false });
  return (
    <Sheet
      title={<Trans>Does it work?</Trans>}
      actions={
        <Button size="sm" variant="tertiary" isPending={checks.isFetching} onPress={() => void checks.refetch()}>
          <Trans>Try again</Trans>
        </Button>
      }
    >
      {checks.isPending ? (
        <SkeletonRows rows={5} height="h-8" />
      ) : checks.isError ? (
        <Failed error={checks.error} retry={() => void checks.refetch()} />
      ) : (
        <Checks checks={checks.data} number={phoneNumberId} />
      )}
      <p className="mt-2">
        <LinkButton to="/whatsapp/connect" search={{ number: phoneNumberId }} variant="secondary" size="sm">
          <Trans>Go on with the set-up</Trans>
        </LinkButton>
      </p>
    </Sheet>
  );
}

function Addresses({ page }: { page: Health }) {
  const { t } = useLingui();
  return (
    <Sheet title={<Trans>At Meta</Trans>}>
      <div className="flex flex-col gap-3">
        <Fact name={t`Phone number id`} value={page.channel.phone_number_id} />
        <Fact name={t`Business account`} value={page.channel.waba_id} />
        <Fact name={t`Webhook address`} value={page.channel.webhook_url} />
      </div>
    </Sheet>
  );
}
