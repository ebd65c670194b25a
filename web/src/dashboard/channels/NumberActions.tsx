import { Button } from "@heroui/react/button";
import { toast } from "@heroui/react/toast";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { Confirm } from "../Confirm";
import { Sheet } from "../Faces";
import { useShop } from "../shop";
import { channelsQuery, type Health, useChange, useRefresh, useRemove } from "./calls";
import { DeliveryForm } from "./DeliveryForm";

/** What the owner may do with a number. */
export function NumberActions({ page }: { page: Health }) {
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
