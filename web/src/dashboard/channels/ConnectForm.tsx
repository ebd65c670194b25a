import { Button } from "@heroui/react/button";
import { Form } from "@heroui/react/form";
import { toast } from "@heroui/react/toast";
import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useState } from "react";
import { ApiError } from "@/api/client";
import { Field } from "@/ui/Field";
import { Sheet } from "../Faces";
import { useShop } from "../shop";
import { useConnect } from "./calls";

/** Connects a number of the WhatsApp Cloud API. What is secret is written once and never shown again. */
export function ConnectForm({ isFirst, done }: { isFirst: boolean; done: () => void }) {
  const { t } = useLingui();
  const connect = useConnect(useShop().id);
  const [phoneNumberId, setPhoneNumberId] = useState("");
  const [account, setAccount] = useState("");
  const [token, setToken] = useState("");
  const [number, setNumber] = useState("");
  const about = (field: string) => (connect.error instanceof ApiError ? connect.error.about(field) : undefined);

  function submit(event: FormEvent) {
    event.preventDefault();
    connect.mutate(
      {
        phoneNumberId: phoneNumberId.trim(),
        waba_id: account.trim() || undefined,
        access_token: token.trim() || undefined,
        display_number: number.trim() || undefined,
      },
      {
        onSuccess: (answer) => {
          toast.success(t`${answer.data.display_number} is connected`);
          done();
        },
      },
    );
  }

  return (
    <Sheet title={isFirst ? <Trans>Connect your WhatsApp number</Trans> : <Trans>Connect a number</Trans>}>
      <p className="mb-4 max-w-prose text-sm text-muted">
        <Trans>You find these in the Meta developer console, under WhatsApp › API set-up.</Trans>
      </p>
      <Form onSubmit={submit} className="grid gap-4 md:grid-cols-2">
        <Field
          label={t`Phone number id`}
          value={phoneNumberId}
          onChange={setPhoneNumberId}
          inputMode="numeric"
          problem={about("phone_number_id")}
          isRequired
        />
        <Field
          label={t`WhatsApp business account id`}
          value={account}
          onChange={setAccount}
          inputMode="numeric"
          problem={about("waba_id")}
          isRequired
        />
        <Field
          label={t`Access token`}
          value={token}
          onChange={setToken}
          type="password"
          autoComplete="off"
          problem={about("access_token")}
          hint={t`Stored sealed, never shown again.`}
        />
        <Field
          label={t`Number as customers see it`}
          value={number}
          onChange={setNumber}
          placeholder="+234 701 234 5678"
          inputMode="tel"
          problem={about("display_number")}
          hint={t`Left empty, Meta is asked.`}
        />
        {connect.error ? (
          <p
            role="alert"
            className="rounded-xl bg-danger-soft px-3 py-2 text-sm text-danger-soft-foreground md:col-span-2"
          >
            {connect.error.message}
          </p>
        ) : null}
        <div className="flex gap-2 md:col-span-2">
          <Button type="submit" isPending={connect.isPending} isDisabled={!phoneNumberId.trim() || !account.trim()}>
            <Trans>Connect</Trans>
          </Button>
          {isFirst ? null : (
            <Button variant="tertiary" onPress={done}>
              <Trans>Cancel</Trans>
            </Button>
          )}
        </div>
      </Form>
    </Sheet>
  );
}
