import { Button } from "@heroui/react/button";
import { toast } from "@heroui/react/toast";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { Back } from "../Back";
import { Confirm } from "../Confirm";
import { Failed, Sheet, SkeletonRows } from "../Faces";
import { LinkButton } from "../LinkButton";
import { Page } from "../Page";
import { useShop } from "../shop";
import { When } from "../When";
import { AlertList } from "./AlertList";
import { Checks } from "./Checks";
import {
  channelsQuery,
  checksQuery,
  type Health,
  healthQuery,
  useAskForSyncs,
  useChange,
  useRefresh,
  useRefreshHealth,
  useRemove,
  waitingQuery,
} from "./calls";
import { DeliveryForm } from "./DeliveryForm";
import { Fact } from "./LiveSteps";
import { NewToken } from "./NewToken";
import { ChannelState, useMetaWords } from "./words";

type Tone = "good" | "fair" | "bad";

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
                  <Actions page={page.data} />
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

function Standing({ page }: { page: Health }) {
  const { t, i18n } = useLingui();
  const say = useMetaWords();
  const waiting = useQuery(waitingQuery(useShop().id, page.channel.phone_number_id)).data;
  const { health, channel } = page;
  const token =
    health.token_is_valid === null
      ? t`Not looked at yet`
      : !health.token_is_valid
        ? t`Not accepted any more`
        : health.token_expires_at
          ? t`Works until ${i18n.date(health.token_expires_at, { dateStyle: "medium" })}`
          : t`Works, and never ends`;
  return (
    <Sheet
      title={<Trans>How it is doing</Trans>}
      actions={
        health.checked_at ? (
          <span className="text-xs text-muted">
            <Trans>
              Meta was asked <When at={health.checked_at} />
            </Trans>
          </span>
        ) : null
      }
    >
      {health.check_error ? (
        <p className="mb-3 rounded-xl bg-warning-soft px-3 py-2 text-sm text-warning-soft-foreground">
          {health.check_error}
        </p>
      ) : null}
      <dl className="grid gap-x-6 sm:grid-cols-2">
        <Line name={t`Quality`} tone={qualityTones[health.quality ?? ""]}>
          {say.quality(health.quality)}
        </Line>
        <Line name={t`May write first to`}>{say.limit(health.messaging_limit)}</Line>
        <Line name={t`Messages a second`}>{i18n.number(channel.throughput)}</Line>
        <Line name={t`Name customers see`} tone={health.name_status === "DECLINED" ? "bad" : undefined}>
          {say.name(health.name_status)}
        </Line>
        <Line name={t`Account review`} tone={health.account_review === "REJECTED" ? "bad" : undefined}>
          {say.review(health.account_review)}
        </Line>
        <Line name={t`Access token`} tone={health.token_is_valid === false ? "bad" : undefined}>
          {token}
        </Line>
        <Line name={t`Last heard from Meta`}>
          {health.last_event_at ? <When at={health.last_event_at} /> : <Trans>Nothing yet</Trans>}
        </Line>
        <Line name={t`Failed in the last day`} tone={health.failed_events > 0 ? "bad" : undefined}>
          {i18n.number(health.failed_events)}
        </Line>
        <Line name={t`Waiting to leave`}>{waiting === undefined ? "–" : i18n.number(waiting)}</Line>
        <Line name={t`Templates`}>{health.template_count === null ? "–" : i18n.number(health.template_count)}</Line>
      </dl>
      {channel.is_coexistence ? <Syncs page={page} /> : null}
    </Sheet>
  );
}

const qualityTones: Record<string, Tone> = { RED: "bad", YELLOW: "fair", GREEN: "good" };
const dots = { good: "bg-success", fair: "bg-warning", bad: "bg-danger" } as const;

function Line({ name, tone, children }: { name: string; tone?: Tone; children: ReactNode }) {
  return (
    <div className="flex items-center justify-between gap-3 border-t border-separator py-2 text-sm">
      <dt className="text-muted">{name}</dt>
      <dd className="flex items-center gap-2 text-end font-medium tabular-nums">
        {tone ? <span aria-hidden="true" className={`size-2 shrink-0 rounded-full ${dots[tone]}`} /> : null}
        {children}
      </dd>
    </div>
  );
}

/** What the phone app was asked to share. */
function Syncs({ page }: { page: Health }) {
  const { t } = useLingui();
  const ask = useAskForSyncs(useShop().id, page.channel.phone_number_id);
  const names = { contacts: t`Contacts`, history: t`Chats of before` };
  const states = {
    requested: t`Asked for`,
    running: t`Coming in`,
    done: t`Done`,
    declined: t`Not shared`,
    failed: t`Did not work`,
  };
  const isOpen = page.syncs.length < 2 || page.syncs.some(({ state }) => state === "failed");
  return (
    <section className="mt-4 border-t border-separator pt-3">
      <h3 className="font-medium">
        <Trans>From the phone app</Trans>
      </h3>
      <ul className="mt-1 text-sm">
        {page.syncs.map((sync) => (
          <li key={sync.kind} className="flex flex-wrap justify-between gap-x-3 py-1">
            <span>{names[sync.kind]}</span>
            <span className="text-muted">
              {states[sync.state]}
              {sync.state === "running" && sync.progress !== null ? ` · ${sync.progress} %` : null}
            </span>
            {sync.error ? <span className="w-full text-danger-soft-foreground">{sync.error}</span> : null}
          </li>
        ))}
      </ul>
      {isOpen ? (
        <div className="mt-2">
          <Button size="sm" variant="secondary" isPending={ask.isPending} onPress={() => ask.mutate()}>
            <Trans>Ask for contacts and chats</Trans>
          </Button>
          <p className="mt-1 text-xs text-muted">
            <Trans>Possible once, within 24 hours after connecting.</Trans>
          </p>
        </div>
      ) : null}
    </section>
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

function Actions({ page }: { page: Health }) {
  const { t } = useLingui();
  const { channel } = page;
  const shop = useShop();
  const navigate = useNavigate();
  const change = useChange(shop.id, channel.phone_number_id);
  const remove = useRemove(shop.id, channel.phone_number_id);
  const hasSeveral = (useQuery(channelsQuery(shop.id)).data?.length ?? 1) > 1;
  const refresh = useRefresh(shop.id);
  const [isAsking, setAsking] = useState(false);

  /** Its page is left first: a moment later there is nothing to show on it. */
  async function takeOff() {
    await navigate({ to: "/whatsapp" });
    const isDone = await remove.mutateAsync().then(
      () => true,
      () => false,
    );
    if (isDone) toast.success(t`${channel.display_number} is disconnected`);
    await refresh();
  }

  return (
    <Sheet title={<Trans>This number</Trans>}>
      <ul className="flex flex-col gap-3 text-sm">
        {hasSeveral ? (
          <Act
            words={
              channel.is_default ? (
                <Trans>New chats begin on this number.</Trans>
              ) : (
                <Trans>New chats begin on another number.</Trans>
              )
            }
          >
            {channel.is_default ? null : (
              <Button size="sm" variant="secondary" onPress={() => change.mutate({ is_default: true })}>
                <Trans>Make it the usual one</Trans>
              </Button>
            )}
          </Act>
        ) : null}
        {channel.state === "paused" ? (
          <Act words={<Trans>Paused: what you and the assistant say waits here.</Trans>}>
            <Button size="sm" isPending={change.isPending} onPress={() => change.mutate({ state: "active" })}>
              <Trans>Send again</Trans>
            </Button>
          </Act>
        ) : channel.state === "active" ? (
          <Act words={<Trans>Hold everything back for a while. Messages still come in.</Trans>}>
            <Button
              size="sm"
              variant="secondary"
              isPending={change.isPending}
              onPress={() => change.mutate({ state: "paused" })}
            >
              <Trans>Pause sending</Trans>
            </Button>
          </Act>
        ) : null}
        <Act words={<Trans>Take the number off Oja. Its chats stay, to be read.</Trans>}>
          <Button size="sm" variant="danger-soft" onPress={() => setAsking(true)}>
            <Trans>Disconnect</Trans>
          </Button>
        </Act>
      </ul>
      {channel.kind === "whatsapp_cloud" ? <DeliveryForm phoneNumberId={channel.phone_number_id} /> : null}
      <Confirm
        title={<Trans>Disconnect {channel.display_number}?</Trans>}
        verb={<Trans>Disconnect</Trans>}
        isOpen={isAsking}
        close={() => setAsking(false)}
        agree={() => void takeOff()}
      >
        <Trans>
          Nobody is answered on this number any more, and what still waits is not sent. The chats stay and can be read;
          when you connect the number again, they go on.
        </Trans>
      </Confirm>
    </Sheet>
  );
}

function Act({ words, children }: { words: ReactNode; children: ReactNode }) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-2">
      <span className="min-w-0 flex-1 basis-44 text-muted">{words}</span>
      {children}
    </li>
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
