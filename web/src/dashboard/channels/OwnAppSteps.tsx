import { Button } from "@heroui/react/button";
import { Form } from "@heroui/react/form";
import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useState } from "react";
import { Field } from "@/ui/Field";
import { ForwardIcon } from "../icons";
import { useShop } from "../shop";
import { Checks } from "./Checks";
import { type Check, type FoundNumber, useConnect, useLook, useSubscribe, useTry } from "./calls";
import { Refused, Step, Where } from "./Steps";

/** What must be right before a number is connected; the rest is put right in the steps after it. */
const FIRST = ["token", "account", "number", "app_secret"];

/** The access token, and the number it leads to. */
export function TokenStep({
  number,
  now,
  chosen,
  again,
  choose,
}: {
  number: number;
  now: number;
  chosen: FoundNumber | undefined;
  again: () => void;
  choose: (token: string, number: FoundNumber) => void;
}) {
  const { t } = useLingui();
  const look = useLook(useShop().id);
  const [token, setToken] = useState("");
  const [account, setAccount] = useState("");
  const asksAccount = look.data?.data.checks.some(({ name }) => name === "account") ?? false;
  const numbers = look.data?.data.numbers ?? [];

  function submit(event: FormEvent) {
    event.preventDefault();
    look.mutate({ access_token: token.trim(), waba_id: account.trim() || undefined });
  }

  return (
    <Step number={number} now={now} title={t`Access token and number`} outcome={chosen?.display_number} again={again}>
      <p className="text-sm text-muted">
        <Trans>The access token lets Oja send and read messages for your number. It is stored sealed.</Trans>
      </p>
      <Form onSubmit={submit} className="flex flex-col gap-3">
        <Field
          label={t`Access token`}
          value={token}
          onChange={setToken}
          type="password"
          autoComplete="off"
          hint={t`It begins with EAA.`}
        />
        {asksAccount ? (
          <Field
            label={t`WhatsApp business account id`}
            value={account}
            onChange={setAccount}
            inputMode="numeric"
            hint={t`In the Meta app, under WhatsApp › API set-up.`}
          />
        ) : null}
        <Where>
          <ol>
            <li>
              <Trans>At business.facebook.com, open Settings › Users › System users, and add one.</Trans>
            </li>
            <li>
              <Trans>Give it your app and your WhatsApp account, with full control.</Trans>
            </li>
            <li>
              <Trans>
                Press “Generate token”, choose “Never” for when it ends, and tick whatsapp_business_messaging and
                whatsapp_business_management.
              </Trans>
            </li>
          </ol>
        </Where>
        <Refused error={look.error} />
        <div>
          <Button type="submit" isPending={look.isPending} isDisabled={!token.trim()}>
            <Trans>Find my numbers</Trans>
          </Button>
        </div>
      </Form>
      {look.data ? <Checks checks={look.data.data.checks} /> : null}
      {numbers.length > 0 ? (
        <ul aria-label={t`Your numbers`} className="flex flex-col gap-2">
          {numbers.map((each) => (
            <li key={each.phone_number_id}>
              <NumberButton number={each} press={() => choose(token.trim(), each)} />
            </li>
          ))}
        </ul>
      ) : null}
    </Step>
  );
}

export function NumberButton({ number, press }: { number: FoundNumber; press: () => void }) {
  return (
    <button
      type="button"
      onClick={press}
      className="flex w-full items-center gap-3 rounded-xl border border-border px-4 py-3 text-start hover:border-field-border hover:bg-surface-secondary"
    >
      <span className="min-w-0 flex-1">
        <span className="block font-medium" dir="ltr">
          {number.display_number || number.phone_number_id}
        </span>
        <span className="block truncate text-sm text-muted">{number.verified_name}</span>
      </span>
      <span className="text-sm font-medium text-link">
        <Trans>Take this one</Trans>
      </span>
      <ForwardIcon />
    </button>
  );
}

/** The app secret is tried with everything else, and when all is well the number is connected. */
export function SecretStep({
  number,
  now,
  token,
  found,
  done,
}: {
  number: number;
  now: number;
  token: string;
  found: FoundNumber | undefined;
  done: (verifyToken: string | undefined) => void;
}) {
  const { t } = useLingui();
  const shop = useShop();
  const attempt = useTry(shop.id);
  const connect = useConnect(shop.id);
  const subscribe = useSubscribe(shop.id, found?.phone_number_id ?? "");
  const [secret, setSecret] = useState("");
  const [checks, setChecks] = useState<Check[]>();

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!found) return;
    const given = {
      number: found.phone_number_id,
      waba_id: found.waba_id,
      access_token: token,
      app_secret: secret.trim(),
    };
    const tried = await attempt.mutateAsync(given).catch(() => undefined);
    setChecks(tried?.data);
    if (!tried || tried.data.some(({ name, state }) => state === "problem" && FIRST.includes(name))) return;
    connect.mutate(given, {
      onSuccess: (answer) => {
        subscribe.mutate();
        done(answer.verify_token ?? undefined);
      },
    });
  }

  return (
    <Step number={number} now={now} title={t`App secret`} outcome={t`It fits, and is stored sealed.`}>
      <p className="text-sm text-muted">
        <Trans>With the app secret Oja knows that a message really comes from Meta.</Trans>
      </p>
      <Form onSubmit={(event) => void submit(event)} className="flex flex-col gap-3">
        <Field label={t`App secret`} value={secret} onChange={setSecret} type="password" autoComplete="off" />
        <Where>
          <p>
            <Trans>At developers.facebook.com, open your app, then App settings › Basic, and press “Show”.</Trans>
          </p>
        </Where>
        <Refused error={attempt.error ?? connect.error} />
        <div>
          <Button type="submit" isPending={attempt.isPending || connect.isPending} isDisabled={!secret.trim()}>
            <Trans>Try it and connect</Trans>
          </Button>
        </div>
      </Form>
      {checks ? <Checks checks={checks} /> : null}
    </Step>
  );
}
