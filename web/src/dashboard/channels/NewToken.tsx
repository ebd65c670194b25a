import { Button } from "@heroui/react/button";
import { Form } from "@heroui/react/form";
import { toast } from "@heroui/react/toast";
import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useState } from "react";
import { Field } from "@/ui/Field";
import { Sheet } from "../Faces";
import { useShop } from "../shop";
import { Checks } from "./Checks";
import { type Channel, type Check, useConnect, useRefreshHealth, useTry } from "./calls";
import { Refused } from "./Steps";

/** Connects a number again with a new token: tried first, kept only when it works. What waited then leaves. */
export function NewToken({ channel }: { channel: Channel }) {
  const { t } = useLingui();
  const shop = useShop();
  const attempt = useTry(shop.id);
  const connect = useConnect(shop.id);
  const refresh = useRefreshHealth(shop.id, channel.phone_number_id);
  const [token, setToken] = useState("");
  const [problems, setProblems] = useState<Check[]>([]);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const given = { number: channel.phone_number_id, access_token: token.trim() };
    const tried = await attempt.mutateAsync(given).catch(() => undefined);
    if (!tried) return;
    const wrong = tried.data.filter(
      ({ name, state }) => state === "problem" && ["token", "account", "number"].includes(name),
    );
    setProblems(wrong);
    if (wrong.length > 0) return;
    connect.mutate(given, {
      onSuccess: () => {
        setToken("");
        toast.success(t`${channel.display_number} is connected again`);
        refresh.mutate();
      },
    });
  }

  return (
    <Sheet title={channel.state === "stopped" ? <Trans>Connect it again</Trans> : <Trans>New access token</Trans>}>
      <Form onSubmit={(event) => void submit(event)} className="flex flex-col gap-3">
        <Field
          label={t`Access token`}
          value={token}
          onChange={setToken}
          type="password"
          autoComplete="off"
          hint={t`Tried at once, and kept only when it works.`}
        />
        {problems.length > 0 ? <Checks checks={problems} /> : null}
        <Refused error={attempt.error ?? connect.error} />
        <div>
          <Button
            type="submit"
            variant={channel.state === "stopped" ? "primary" : "secondary"}
            isPending={attempt.isPending || connect.isPending}
            isDisabled={!token.trim()}
          >
            {channel.state === "stopped" ? <Trans>Connect again</Trans> : <Trans>Use this token</Trans>}
          </Button>
        </div>
      </Form>
    </Sheet>
  );
}
