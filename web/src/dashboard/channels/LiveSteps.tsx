import { Button } from "@heroui/react/button";
import { Form } from "@heroui/react/form";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { Field } from "@/ui/Field";
import { Skeleton } from "@/ui/Skeleton";
import { Copy } from "../Copy";
import { Failed } from "../Faces";
import { CheckIcon, ClockIcon, WarningIcon } from "../icons";
import { LinkButton } from "../LinkButton";
import { useMerchant, useShop } from "../shop";
import { Checks } from "./Checks";
import { channelsQuery, checksQuery, messageQuery, useConnect, useTestMessage } from "./calls";
import { Step, Where } from "./Steps";

type Props = { number: number; now: number; phoneNumberId: string };

function useChannel(phoneNumberId: string) {
  const channels = useQuery(channelsQuery(useShop().id)).data;
  return channels?.find((each) => each.phone_number_id === phoneNumberId);
}

function useChecks(phoneNumberId: string, isOpen: boolean) {
  return useQuery({ ...checksQuery(useShop().id, phoneNumberId), enabled: isOpen && phoneNumberId !== "" });
}

/** The webhook's address and verify token, to be entered at Meta; waits until Meta has called. */
export function WebhookStep({
  number,
  now,
  phoneNumberId,
  verifyToken,
  next,
}: Props & { verifyToken?: string; next: () => void }) {
  const { t } = useLingui();
  const channel = useChannel(phoneNumberId);
  const checks = useChecks(phoneNumberId, number === now);
  const [renewed, setRenewed] = useState<string>();
  const hasCalled = checks.data?.find(({ name }) => name === "webhook");
  const word = renewed ?? verifyToken;
  return (
    <Step number={number} now={now} title={t`Tell Meta where to deliver`} outcome={t`Meta has called.`}>
      <p className="text-sm text-muted">
        <Trans>Copy both into your Meta app, press “Verify and save”, and subscribe to the field “messages”.</Trans>
      </p>
      <Fact name={t`Callback URL`} value={channel?.webhook_url} />
      {word ? (
        <Fact name={t`Verify token`} value={word} />
      ) : channel?.app_key === "platform" ? null : (
        <NewVerifyToken phoneNumberId={phoneNumberId} appKey={channel?.app_key} made={setRenewed} />
      )}
      <Where>
        <ol>
          <li>
            <Trans>At developers.facebook.com, open your app, then WhatsApp › Configuration › Webhook › Edit.</Trans>
          </li>
          <li>
            <Trans>
              After saving, press “Manage” and subscribe to: messages, account_update, and the others you see.
            </Trans>
          </li>
        </ol>
      </Where>
      {checks.isError ? (
        <Failed error={checks.error} retry={() => void checks.refetch()} />
      ) : hasCalled ? (
        <div role="status">
          <Checks checks={[hasCalled]} />
        </div>
      ) : (
        <Skeleton className="h-10" />
      )}
      <div className="flex gap-2">
        <Button onPress={next} isDisabled={hasCalled?.state !== "ok"}>
          <Trans>Go on</Trans>
        </Button>
        {hasCalled?.state === "waiting" ? (
          <Button variant="tertiary" onPress={next}>
            <Trans>Do this later</Trans>
          </Button>
        ) : null}
      </div>
    </Step>
  );
}

/** The verify token is told once; whoever has lost it makes another with the app secret. */
function NewVerifyToken({
  phoneNumberId,
  appKey,
  made,
}: {
  phoneNumberId: string;
  appKey: string | undefined;
  made: (token: string) => void;
}) {
  const { t } = useLingui();
  const connect = useConnect(useShop().id);
  const [secret, setSecret] = useState("");
  function submit(event: FormEvent) {
    event.preventDefault();
    connect.mutate(
      { number: phoneNumberId, app_key: appKey, app_secret: secret.trim() },
      { onSuccess: (answer) => made(answer.verify_token ?? "") },
    );
  }
  return (
    <Form onSubmit={submit} className="flex flex-col gap-2">
      <Field
        label={t`App secret`}
        value={secret}
        onChange={setSecret}
        type="password"
        autoComplete="off"
        hint={t`The verify token was shown once. With the app secret you get a new one.`}
        problem={connect.error?.message}
      />
      <div>
        <Button type="submit" variant="secondary" isPending={connect.isPending} isDisabled={!secret.trim()}>
          <Trans>Make a new verify token</Trans>
        </Button>
      </div>
    </Form>
  );
}

export function Fact({ name, value }: { name: string; value: string | undefined }) {
  const { t } = useLingui();
  return (
    <div>
      <p className="text-sm font-medium">{name}</p>
      <p className="mt-1 flex min-h-10 items-center justify-between gap-2 rounded-xl bg-surface-secondary ps-3">
        <span className="truncate font-mono text-[0.8125rem]" dir="ltr">
          {value ?? "…"}
        </span>
        {value ? <Copy text={value} label={t`Copy: ${name}`} /> : null}
      </p>
    </div>
  );
}

/** Everything is tried, live, until the first message has arrived. */
export function HearStep({ number, now, phoneNumberId, next }: Props & { next: () => void }) {
  const { t } = useLingui();
  const checks = useChecks(phoneNumberId, number === now);
  const channel = useChannel(phoneNumberId);
  const isAllWell = checks.data?.every(({ state }) => state === "ok") ?? false;
  return (
    <Step number={number} now={now} title={t`Write “Hi” from your phone`} outcome={t`The first message has arrived.`}>
      <p className="text-sm text-muted">
        <Trans>
          Write to <span dir="ltr">{channel?.display_number ?? "…"}</span> from your own WhatsApp. This list fills by
          itself.
        </Trans>
      </p>
      {checks.isError ? (
        <Failed error={checks.error} retry={() => void checks.refetch()} />
      ) : checks.data ? (
        <div role="status">
          <Checks checks={checks.data} number={phoneNumberId} />
        </div>
      ) : (
        <Skeleton className="h-40" />
      )}
      <div className="flex gap-2">
        <Button onPress={next} isDisabled={!isAllWell}>
          <Trans>Go on</Trans>
        </Button>
        {isAllWell ? null : (
          <Button variant="tertiary" onPress={next}>
            <Trans>Do this later</Trans>
          </Button>
        )}
      </div>
    </Step>
  );
}

/** A message to the owner's own phone, followed to its ticks. */
export function TestStep({ number, now, phoneNumberId }: Props) {
  const { t } = useLingui();
  const shop = useShop();
  const merchant = useMerchant();
  const test = useTestMessage(shop.id, phoneNumberId);
  const [typed, setTyped] = useState<string>();
  const to = typed ?? merchant?.phone ?? "";
  const message = useQuery(messageQuery(shop.id, test.data?.status_url)).data;
  function submit(event: FormEvent) {
    event.preventDefault();
    test.mutate(to.trim());
  }
  return (
    <Step number={number} now={now} title={t`Send yourself a message`}>
      <Form onSubmit={submit} className="flex flex-col gap-3">
        <Field
          label={t`Your own WhatsApp number`}
          value={to}
          onChange={setTyped}
          inputMode="tel"
          hint={t`Not the number you are connecting: it cannot write to itself.`}
          problem={test.error?.message}
        />
        <div className="flex flex-wrap gap-2">
          <Button type="submit" isPending={test.isPending} isDisabled={!to.trim()}>
            <Trans>Send the test message</Trans>
          </Button>
          <LinkButton to="/whatsapp/$phoneNumberId" params={{ phoneNumberId }} variant="secondary">
            <Trans>Finish</Trans>
          </LinkButton>
        </div>
      </Form>
      {test.data ? <Outcome status={message?.status} error={message?.error} /> : null}
    </Step>
  );
}

function Outcome({ status, error }: { status: string | undefined; error: string | null | undefined }) {
  const hasArrived = status === "delivered" || status === "read";
  const hasFailed = status === "failed";
  return (
    <p
      role="status"
      className={`flex items-start gap-2.5 rounded-xl px-3 py-2.5 text-sm ${
        hasArrived
          ? "bg-success-soft text-success-soft-foreground"
          : hasFailed
            ? "bg-danger-soft text-danger-soft-foreground"
            : "bg-surface-secondary"
      }`}
    >
      {hasArrived ? <CheckIcon /> : hasFailed ? <WarningIcon /> : <ClockIcon />}
      {hasArrived ? (
        <Trans>It has arrived on your phone. Your number works.</Trans>
      ) : hasFailed ? (
        (error ?? <Trans>WhatsApp did not deliver it.</Trans>)
      ) : (
        <Trans>It is on its way. Look at your phone…</Trans>
      )}
    </p>
  );
}
