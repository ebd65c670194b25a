import { Chip } from "@heroui/react/chip";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Empty } from "@/ui/Empty";
import { Skeleton } from "@/ui/Skeleton";
import { alertsQuery, type ChannelAlert } from "../channelAlerts";
import { Badge, Failed, Sheet } from "../Faces";
import { BagIcon, ChannelIcon, FileIcon, ForwardIcon, ListIcon, PlusIcon, ProductsIcon } from "../icons";
import { LinkButton } from "../LinkButton";
import { Page } from "../Page";
import { useShop } from "../shop";
import { Costs } from "./Costs";
import { type Channel, channelsQuery } from "./calls";
import { ChannelState } from "./words";

/** The shop's numbers, and whether each works. */
export function ChannelsPage() {
  const { t } = useLingui();
  const shop = useShop();
  const channels = useQuery(channelsQuery(shop.id));
  const alerts = useQuery(alertsQuery(shop.id)).data ?? [];
  return (
    <Page
      title={t`WhatsApp`}
      lead={<Trans>The numbers your shop answers on.</Trans>}
      actions={
        <>
          <LinkButton to="/whatsapp/desk" search={{}} variant="secondary">
            <ListIcon />
            <Trans>What Meta sent</Trans>
          </LinkButton>
          <LinkButton to="/whatsapp/rotation" search={{}} variant="secondary">
            <ProductsIcon />
            <Trans>Rotation</Trans>
          </LinkButton>
          {channels.data?.length ? (
            <>
              <LinkButton to="/whatsapp/templates" search={{}} variant="secondary">
                <FileIcon />
                <Trans>Message templates</Trans>
              </LinkButton>
              <LinkButton to="/whatsapp/catalogue" search={{}} variant="secondary">
                <BagIcon />
                <Trans>Catalogue</Trans>
              </LinkButton>
              <LinkButton to="/whatsapp/connect" search={{}}>
                <PlusIcon />
                <Trans>Connect a number</Trans>
              </LinkButton>
            </>
          ) : null}
        </>
      }
    >
      {channels.isPending ? (
        <div aria-busy="true" className="grid gap-4 lg:grid-cols-2">
          <Skeleton className="h-32" />
          <Skeleton className="h-32" />
        </div>
      ) : channels.isError ? (
        <Failed error={channels.error} retry={() => void channels.refetch()} />
      ) : channels.data.length === 0 ? (
        <Sheet>
          <Empty
            icon={
              <Badge tone="accent">
                <ChannelIcon />
              </Badge>
            }
            title={<Trans>Connect your WhatsApp number</Trans>}
            action={
              <LinkButton to="/whatsapp/connect" search={{}}>
                <Trans>Connect your number</Trans>
              </LinkButton>
            }
          >
            <Trans>From then on the assistant greets, shows products and takes orders on your number.</Trans>
          </Empty>
        </Sheet>
      ) : (
        <ul className="grid gap-4 lg:grid-cols-2">
          {channels.data.map((channel) => (
            <li key={channel.id}>
              <NumberCard
                channel={channel}
                isOnly={channels.data.length === 1}
                worst={alerts.find((alert) => alert.phone_number_id === channel.phone_number_id)}
              />
            </li>
          ))}
        </ul>
      )}
      {channels.data?.length ? (
        <div className="mt-4">
          <Costs />
        </div>
      ) : null}
    </Page>
  );
}

function NumberCard({
  channel,
  isOnly,
  worst,
}: {
  channel: Channel;
  isOnly: boolean;
  worst: ChannelAlert | undefined;
}) {
  return (
    <article className="relative h-full rounded-2xl border border-border bg-surface p-4 hover:border-field-border">
      <div className="flex items-start gap-3">
        <span className="grid size-11 shrink-0 place-items-center rounded-full bg-accent-soft text-accent-soft-foreground">
          <ChannelIcon />
        </span>
        <div className="min-w-0 flex-1">
          <h2 className="font-semibold" dir="ltr">
            <Link
              to="/whatsapp/$phoneNumberId"
              params={{ phoneNumberId: channel.phone_number_id }}
              className="outline-offset-4 after:absolute after:inset-0 after:rounded-2xl"
            >
              {channel.display_number}
            </Link>
          </h2>
          <p className="truncate text-sm text-muted">{channel.verified_name}</p>
        </div>
        <ForwardIcon />
      </div>
      <p className="mt-3 flex flex-wrap gap-1.5">
        <ChannelState state={channel.state} />
        {channel.is_default && !isOnly ? (
          <Chip variant="soft" color="accent" size="sm">
            <Chip.Label>
              <Trans>Your usual number</Trans>
            </Chip.Label>
          </Chip>
        ) : null}
        {channel.is_coexistence ? (
          <Chip variant="soft" size="sm">
            <Chip.Label>
              <Trans>Also in the phone app</Trans>
            </Chip.Label>
          </Chip>
        ) : null}
      </p>
      {worst ? (
        <p
          className={`mt-3 rounded-xl px-3 py-2 text-sm ${worst.level === "danger" ? "bg-danger-soft text-danger-soft-foreground" : "bg-warning-soft text-warning-soft-foreground"}`}
        >
          {worst.sentence}
        </p>
      ) : null}
    </article>
  );
}
