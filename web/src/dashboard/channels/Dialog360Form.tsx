import { Button } from "@heroui/react/button";
import { Form } from "@heroui/react/form";
import { toast } from "@heroui/react/toast";
import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useState } from "react";
import { ApiError } from "@/api/client";
import { Field } from "@/ui/Field";
import { useShop } from "../shop";
import { useConnectDialog360 } from "./providerCalls";

/** Connects the number that a key of 360dialog belongs to; nothing else needs to be set there. */
export function Dialog360Form({ done, cancel }: { done: () => void; cancel?: () => void }) {
  const { t } = useLingui();
  const connect = useConnectDialog360(useShop().id);
  const [key, setKey] = useState("");
  const about = (field: string) => (connect.error instanceof ApiError ? connect.error.about(field) : undefined);

  function submit(event: FormEvent) {
    event.preventDefault();
    connect.mutate(
      { api_key: key.trim() },
      {
        onSuccess: (answer) => {
          toast.success(t`${answer.data.display_number} is connected`);
          done();
        },
      },
    );
  }

  return (
    <>
      <p className="mb-4 max-w-prose text-sm text-muted">
        <Trans>
          Make an API key in the 360dialog Hub, under your number. It tells us the number, and we set the rest.
        </Trans>
      </p>
      <Form onSubmit={submit} className="grid gap-4 md:grid-cols-2">
        <Field
          label={t`API key of 360dialog`}
          value={key}
          onChange={setKey}
          type="password"
          autoComplete="off"
          problem={about("api_key")}
          hint={t`Stored sealed, never shown again.`}
          isRequired
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
          <Button type="submit" isPending={connect.isPending} isDisabled={!key.trim()}>
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
