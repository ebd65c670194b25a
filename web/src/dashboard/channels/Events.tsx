import { Chip } from "@heroui/react/chip";
import { Drawer } from "@heroui/react/drawer";
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { Skeleton } from "@/ui/Skeleton";
import { Choice } from "../Choice";
import { Copy } from "../Copy";
import { Failed, Sheet, SkeletonRows } from "../Faces";
import { Pager } from "../Pager";
import { useShop } from "../shop";
import { When } from "../When";
import { type ChannelEvent, type EventState, eventQuery, eventsQuery } from "./calls";

const route = getRouteApi("/whatsapp");
const ALL = "all";

const words: Record<EventState, MessageDescriptor> = {
  decoded: msg`Understood`,
  pending: msg`Waiting`,
  unknown: msg`Not understood yet`,
  failed: msg`Failed`,
};
const colours = { decoded: "success", pending: "default", unknown: "warning", failed: "danger" } as const;

/** What Meta sent, as it arrived. */
export function Events() {
  const { t, i18n } = useLingui();
  const { state, page, event } = route.useSearch();
  const navigate = useNavigate({ from: "/whatsapp" });
  const events = useQuery(eventsQuery(useShop().id, { state, page }));
  return (
    <Sheet
      flush
      title={<Trans>What Meta sent</Trans>}
      actions={
        <Choice
          name={t`State`}
          className="min-w-44"
          options={[
            { id: ALL, name: t`All` },
            ...Object.entries(words).map(([id, name]) => ({ id, name: i18n._(name) })),
          ]}
          value={state ?? ALL}
          choose={(id) => void navigate({ search: { state: id === ALL ? undefined : (id as EventState) } })}
        />
      }
    >
      {events.isPending ? (
        <div className="p-4">
          <SkeletonRows rows={4} height="h-10" />
        </div>
      ) : events.isError ? (
        <Failed error={events.error} retry={() => void events.refetch()} />
      ) : events.data.channel_events.length === 0 ? (
        <p className="px-4 py-10 text-center text-sm text-muted">
          {state ? <Trans>Nothing in this state.</Trans> : <Trans>Nothing has come in yet.</Trans>}
        </p>
      ) : (
        <>
          <ul className="mt-2 divide-y divide-separator border-y border-separator">
            {events.data.channel_events.map((each) => (
              <Row key={each.id} event={each} />
            ))}
          </ul>
          <div className="px-3">
            <Pager pagination={events.data.pagination} />
          </div>
        </>
      )}
      <Drawer.Backdrop
        isOpen={event !== undefined}
        onOpenChange={(open) => {
          if (!open) void navigate({ search: (now) => ({ ...now, event: undefined }) });
        }}
      >
        <Drawer.Content placement="right">
          <Drawer.Dialog className="w-full max-w-2xl">
            <Drawer.CloseTrigger />
            {event ? <Detail id={event} /> : null}
          </Drawer.Dialog>
        </Drawer.Content>
      </Drawer.Backdrop>
    </Sheet>
  );
}

function Row({ event }: { event: ChannelEvent }) {
  return (
    <li className="relative flex flex-wrap items-center gap-x-4 gap-y-0.5 px-4 py-2.5 text-sm hover:bg-surface-secondary focus-within:bg-surface-secondary">
      <Link
        to="/whatsapp"
        search={(now) => ({ ...now, event: event.id })}
        className="min-w-32 font-medium outline-offset-2 after:absolute after:inset-0"
      >
        {event.kinds.join(", ") || <Trans>(empty)</Trans>}
      </Link>
      <span className="order-last w-full truncate text-xs text-muted md:order-none md:w-auto md:flex-1 md:text-sm">
        {event.error ?? <span className="font-mono text-xs">{event.provider_ids.join(", ")}</span>}
      </span>
      <span className="ms-auto">
        <State state={event.state} />
      </span>
      <span className="w-20 text-end text-xs text-muted">
        <When at={event.received_at} />
      </span>
    </li>
  );
}

function State({ state }: { state: EventState }) {
  const { i18n } = useLingui();
  return (
    <Chip color={colours[state]} variant="soft" size="sm">
      <Chip.Label>{i18n._(words[state])}</Chip.Label>
    </Chip>
  );
}

function Detail({ id }: { id: string }) {
  const { t } = useLingui();
  const event = useQuery(eventQuery(useShop().id, id));
  return (
    <>
      <Drawer.Header>
        <Drawer.Heading className="text-lg font-semibold">
          <Trans>As it arrived</Trans>
        </Drawer.Heading>
      </Drawer.Header>
      <Drawer.Body>
        {event.isError ? (
          <Failed error={event.error} retry={() => void event.refetch()} />
        ) : event.data ? (
          <div className="flex flex-col gap-3 text-sm">
            <p className="flex items-center gap-2">
              <State state={event.data.state} />
              <span className="text-muted">
                <When at={event.data.received_at} long />
              </span>
            </p>
            {event.data.error ? (
              <p className="rounded-xl bg-danger-soft px-3 py-2 text-danger-soft-foreground">{event.data.error}</p>
            ) : null}
            <p className="flex items-center justify-between text-muted">
              <span className="truncate font-mono text-xs">{event.data.id}</span>
              <Copy text={event.data.body} label={t`Copy the message`} />
            </p>
            <pre
              // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key
              tabIndex={0}
              className="overflow-x-auto rounded-xl bg-surface-secondary p-3 font-mono text-xs leading-5"
            >
              {indented(event.data.body)}
            </pre>
          </div>
        ) : (
          <Skeleton className="h-80" />
        )}
      </Drawer.Body>
    </>
  );
}

function indented(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}
