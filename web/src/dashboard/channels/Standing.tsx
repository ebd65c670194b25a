import { Button } from "@heroui/react/button";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Sheet } from "../Faces";
import { useShop } from "../shop";
import { When } from "../When";
import { type Health, useAskForSyncs, waitingQuery } from "./calls";
import { useMetaWords } from "./words";

type Tone = "good" | "fair" | "bad";

/** What Meta thinks of a number, and what is on its way in and out. */
export function Standing({ page }: { page: Health }) {
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
