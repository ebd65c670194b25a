import { Button } from "@heroui/react/button";
import { Chip } from "@heroui/react/chip";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Skeleton } from "@/ui/Skeleton";
import { Copy } from "../Copy";
import { Failed, Sheet } from "../Faces";
import { ChannelIcon, PlusIcon } from "../icons";
import { LinkButton } from "../LinkButton";
import { Page } from "../Page";
import { useShop } from "../shop";
import { ConnectForm } from "./ConnectForm";
import { type Channel, channelsQuery } from "./calls";
import { DeliveryForm } from "./DeliveryForm";
import { Events } from "./Events";

export function ChannelsPage() {
  const { t } = useLingui();
  const channels = useQuery(channelsQuery(useShop().id));
  const [isConnecting, setConnecting] = useState(false);
  const hasNone = channels.data?.length === 0;
  return (
    <Page
      title={t`WhatsApp`}
      lead={<Trans>The numbers your shop answers on, and everything Meta sent for them.</Trans>}
      actions={
        hasNone || isConnecting ? null : (
          <>
            <LinkButton to="/whatsapp/templates" variant="secondary">
              <Trans>Message templates</Trans>
            </LinkButton>
            <Button variant="secondary" onPress={() => setConnecting(true)}>
              <PlusIcon />
              <Trans>Connect a number</Trans>
            </Button>
          </>
        )
      }
    >
      <div className="flex flex-col gap-4">
        {channels.isPending ? (
          <Skeleton className="h-28" />
        ) : channels.isError ? (
          <Failed error={channels.error} retry={() => void channels.refetch()} />
        ) : (
          <div className="grid gap-4 lg:grid-cols-2">
            {channels.data.map((channel) => (
              <Connected key={channel.id} channel={channel} />
            ))}
          </div>
        )}
        {hasNone || isConnecting ? <ConnectForm isFirst={Boolean(hasNone)} done={() => setConnecting(false)} /> : null}
        <Events />
      </div>
    </Page>
  );
}

function Connected({ channel }: { channel: Channel }) {
  const { t } = useLingui();
  const isActive = channel.state === "active";
  return (
    <Sheet>
      <div className="flex items-start gap-3">
        <span className="grid size-11 shrink-0 place-items-center rounded-full bg-accent-soft text-accent-soft-foreground">
          <ChannelIcon />
        </span>
        <div className="min-w-0 flex-1">
          <h2 className="font-semibold" dir="ltr">
            {channel.display_number}
          </h2>
          <p className="truncate text-sm text-muted">{channel.verified_name}</p>
        </div>
        <Chip color={isActive ? "success" : "danger"} variant="soft" size="sm">
          <Chip.Label>{isActive ? <Trans>Connected</Trans> : <Trans>Stopped</Trans>}</Chip.Label>
        </Chip>
      </div>
      {channel.last_error ? (
        <p className="mt-3 rounded-xl bg-danger-soft px-3 py-2 text-sm text-danger-soft-foreground">
          {channel.last_error}
        </p>
      ) : null}
      <dl className="mt-3 flex flex-col text-sm">
        <Fact name={t`Phone number id`} value={channel.phone_number_id} />
        <Fact name={t`Business account`} value={channel.waba_id} />
        {channel.webhook_url ? <Fact name={t`Webhook address`} value={channel.webhook_url} /> : null}
      </dl>
      <DeliveryForm phoneNumberId={channel.phone_number_id} />
    </Sheet>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  const { t } = useLingui();
  return (
    <div className="flex items-center gap-3 border-t border-separator py-1">
      <dt className="w-36 shrink-0 text-muted">{name}</dt>
      <dd className="flex min-w-0 flex-1 items-center justify-between gap-2">
        <span className="truncate font-mono text-[0.8125rem]">{value}</span>
        <Copy text={value} label={t`Copy: ${name}`} />
      </dd>
    </div>
  );
}
