import { Button } from "@heroui/react/button";
import { Form } from "@heroui/react/form";
import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useState } from "react";
import { ApiError } from "@/api/client";
import { Field } from "@/ui/Field";
import { Copy } from "../Copy";
import { useShop } from "../shop";
import { useConnectTwilio } from "./providerCalls";

/** Connects a WhatsApp number of a Twilio account, then says where Twilio has to post to. */
export function TwilioForm({ done, cancel }: { done: () => void; cancel?: () => void }) {
  const { t } = useLingui();
  const connect = useConnectTwilio(useShop().id);
  const [number, setNumber] = useState("");
  const [account, setAccount] = useState("");
  const [token, setToken] = useState("");
  const [key, setKey] = useState("");
  const [secret, setSecret] = useState("");
  const about = (field: string) => (connect.error instanceof ApiError ? connect.error.about(field) : undefined);

  function submit(event: FormEvent) {
    event.preventDefault();
    connect.mutate({
      number: number.replace(/[^\d+]/g, ""),
      account_sid: account.trim(),
      auth_token: token.trim(),
      api_key: key.trim(),
      api_secret: secret.trim(),
      verified_name: "",
    });
  }

  if (connect.data) {
    const { display_number, webhook_url = "" } = connect.data.data;
    return <WhereToPost number={display_number} address={webhook_url} done={done} />;
  }
  return (
    <>
      <p className="mb-4 max-w-prose text-sm text-muted">
        <Trans>You find these on the start page of the Twilio Console. We try them before we keep them.</Trans>
      </p>
      <Form onSubmit={submit} className="grid gap-4 md:grid-cols-2">
        <Field
          label={t`Your WhatsApp number at Twilio`}
          value={number}
          onChange={setNumber}
          placeholder="+1 415 523 8886"
          inputMode="tel"
          problem={about("number")}
          isRequired
        />
        <Field
          label={t`Account SID`}
          value={account}
          onChange={setAccount}
          placeholder="AC…"
          autoComplete="off"
          problem={about("account_sid")}
          isRequired
        />
        <Field
          label={t`Auth token`}
          value={token}
          onChange={setToken}
          type="password"
          autoComplete="off"
          problem={about("auth_token")}
          hint={t`Stored sealed, never shown again.`}
          isRequired
        />
        <Field
          label={t`API key (if you use one)`}
          value={key}
          onChange={setKey}
          placeholder="SK…"
          autoComplete="off"
          problem={about("api_key")}
          hint={t`Left empty, the auth token is used.`}
        />
        {key.trim() ? (
          <Field
            label={t`Secret of the API key`}
            value={secret}
            onChange={setSecret}
            type="password"
            autoComplete="off"
            problem={about("api_secret")}
            isRequired
          />
        ) : null}
        {connect.error ? (
          <p
            role="alert"
            className="rounded-xl bg-danger-soft px-3 py-2 text-sm text-danger-soft-foreground md:col-span-2"
          >
            {connect.error.message}
          </p>
        ) : null}
        <div className="flex gap-2 md:col-span-2">
          <Button
            type="submit"
            isPending={connect.isPending}
            isDisabled={!number.trim() || !account.trim() || !token.trim()}
          >
            <Trans>Connect</Trans>
          </Button>
          {cancel ? (
            <Button variant="tertiary" onPress={cancel}>
              <Trans>Cancel</Trans>
            </Button>
          ) : null}
        </div>
      </Form>
    </>
  );
}

function WhereToPost({ number, address, done }: { number: string; address: string; done: () => void }) {
  const { t } = useLingui();
  return (
    <div className="flex flex-col gap-3">
      <p className="font-medium">
        <Trans>
          <span dir="ltr">{number}</span> is connected. One step is left.
        </Trans>
      </p>
      <p className="max-w-prose text-sm text-muted">
        <Trans>
          In the Twilio Console, open Messaging › Senders › WhatsApp senders and your number. Paste this address as the
          webhook for incoming messages:
        </Trans>
      </p>
      <p className="flex items-center gap-2 rounded-xl bg-surface-secondary px-3 py-2">
        <span className="min-w-0 flex-1 font-mono text-xs break-all" dir="ltr">
          {address}
        </span>
        <Copy text={address} label={t`Copy the address`} />
      </p>
      <p className="max-w-prose text-sm text-muted">
        <Trans>Then write “Hi” to your number: your shop answers.</Trans>
      </p>
      <div>
        <Button onPress={done}>
          <Trans>Done</Trans>
        </Button>
      </div>
    </div>
  );
}
