import { Button } from "@heroui/react/button";
import { Chip } from "@heroui/react/chip";
import { Drawer } from "@heroui/react/drawer";
import { SearchField } from "@heroui/react/search-field";
import { toast } from "@heroui/react/toast";
import type { MessageDescriptor } from "@lingui/core";
import { msg, plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Skeleton } from "@/ui/Skeleton";
import { Back } from "../Back";
import { Choice } from "../Choice";
import { Copy } from "../Copy";
import { Failed, Sheet, SkeletonRows } from "../Faces";
import { Page } from "../Page";
import { Pager } from "../Pager";
import { useShop } from "../shop";
import { useTyped } from "../typed";
import { When } from "../When";
import {
  type ChannelEvent,
  type EventState,
  eventQuery,
  eventsQuery,
  producedQuery,
  useRetry,
  useRetryAll,
} from "./eventCalls";

const route = getRouteApi("/whatsapp/desk");
const ALL = "all";
const HOUR = 3_600_000;

const words: Record<EventState, MessageDescriptor> = {
  decoded: msg`Understood`,
  pending: msg`Waiting`,
  unknown: msg`Not understood yet`,
  failed: msg`Failed`,
};
const colours = { decoded: "success", pending: "default", unknown: "warning", failed: "danger" } as const;
const OWNER = "owner";

/** The replay desk: what Meta sent as it arrived, what became of it, and another try for what could not be used. */
export function DeskPage() {
  const { t, i18n } = useLingui();
  const { state, search, page, event } = route.useSearch();
  const navigate = useNavigate({ from: "/whatsapp/desk" });
  const shop = useShop();
  const events = useQuery(eventsQuery(shop.id, { state, search, page }));
  const [typed, type] = useTyped(search ?? "", (next) => {
    void navigate({ search: (now) => ({ state: now.state, search: next.length >= 3 ? next : undefined }) });
  });
  return (
    <Page
      title={t`What Meta sent`}
      lead={<Trans>As it arrived, and what became of it. What could not be used can be tried again.</Trans>}
      back={
        <Back to="/whatsapp">
          <Trans>WhatsApp</Trans>
        </Back>
      }
      actions={shop.role === OWNER ? <RetryAll /> : null}
    >
      <div className="mb-4 flex flex-wrap items-center gap-3">
        <Choice
          name={t`State`}
          className="min-w-44"
          options={[
            { id: ALL, name: t`All` },
            ...Object.entries(words).map(([id, name]) => ({ id, name: i18n._(name) })),
          ]}
          value={state ?? ALL}
          choose={(id) => void navigate({ search: { search, state: id === ALL ? undefined : (id as EventState) } })}
        />
        <SearchField aria-label={t`Search what Meta sent`} value={typed} onChange={type} className="w-full sm:w-80">
          <SearchField.Group>
            <SearchField.SearchIcon />
            <SearchField.Input placeholder={t`Message id or phone number`} />
            <SearchField.ClearButton />
          </SearchField.Group>
        </SearchField>
      </div>
      <Sheet flush>
        {events.isPending ? (
          <div className="p-4">
            <SkeletonRows rows={6} height="h-10" />
          </div>
        ) : events.isError ? (
          <Failed error={events.error} retry={() => void events.refetch()} />
        ) : events.data.channel_events.length === 0 ? (
          <p className="px-4 py-10 text-center text-sm text-muted">
            {state || search ? <Trans>Nothing like that.</Trans> : <Trans>Nothing has come in yet.</Trans>}
          </p>
        ) : (
          <>
            <ul className="divide-y divide-separator border-b border-separator">
              {events.data.channel_events.map((each) => (
                <Row key={each.id} event={each} />
              ))}
            </ul>
            <div className="px-3">
              <Pager pagination={events.data.pagination} />
            </div>
          </>
        )}
      </Sheet>
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
    </Page>
  );
}

function Row({ event }: { event: ChannelEvent }) {
  return (
    <li className="relative flex flex-wrap items-center gap-x-4 gap-y-0.5 px-4 py-2.5 text-sm hover:bg-surface-secondary focus-within:bg-surface-secondary">
      <Link
        from="/whatsapp/desk"
        to="."
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

/** Another try for everything that failed lately. */
function RetryAll() {
  const { t } = useLingui();
  const retry = useRetryAll(useShop().id);
  const [hours, setHours] = useState("24");
  const spans = [
    { id: "1", name: t`of the last hour` },
    { id: "24", name: t`of the last day` },
    { id: "168", name: t`of the last week` },
  ];
  function press() {
    const until = Date.now();
    const since = new Date(until - Number(hours) * HOUR).toISOString();
    retry.mutate(
      { since, until: new Date(until).toISOString() },
      {
        onSuccess: ({ count }) =>
          toast.success(
            count === 0
              ? t`Nothing failed in that time.`
              : t`${plural(count, { one: "# event is", other: "# events are" })} tried again.`,
          ),
      },
    );
  }
  return (
    <>
      <Button variant="secondary" isPending={retry.isPending} onPress={press}>
        <Trans>Try all failed again</Trans>
      </Button>
      <Choice name={t`Of which time`} className="min-w-40" options={spans} value={hours} choose={setHours} />
    </>
  );
}

function Detail({ id }: { id: string }) {
  const { t } = useLingui();
  const shop = useShop();
  const event = useQuery(eventQuery(shop.id, id));
  const retry = useRetry(shop.id, id);
  const canRetry = shop.role === OWNER && event.data?.state !== "decoded" && event.data?.state !== "pending";
  return (
    <>
      <Drawer.Header>
        <Drawer.Heading className="text-lg font-semibold">
          {event.data?.kinds.join(", ") || <Trans>As it arrived</Trans>}
        </Drawer.Heading>
      </Drawer.Header>
      <Drawer.Body>
        {event.isError ? (
          <Failed error={event.error} retry={() => void event.refetch()} />
        ) : event.data ? (
          <div className="flex flex-col gap-4 text-sm">
            <p className="flex flex-wrap items-center gap-2">
              <State state={event.data.state} />
              <span className="text-muted">
                <When at={event.data.received_at} long />
              </span>
              {canRetry ? (
                <Button size="sm" className="ms-auto" isPending={retry.isPending} onPress={() => retry.mutate()}>
                  <Trans>Try again</Trans>
                </Button>
              ) : null}
            </p>
            {event.data.error ? (
              <p className="rounded-xl bg-danger-soft px-3 py-2 text-danger-soft-foreground">{event.data.error}</p>
            ) : null}
            <Produced id={id} state={event.data.state} />
            <section>
              <p className="flex items-center justify-between">
                <span className="font-medium">
                  <Trans>As it arrived</Trans>
                </span>
                <Copy text={event.data.body} label={t`Copy the message`} />
              </p>
              <pre
                // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key
                tabIndex={0}
                className="overflow-x-auto rounded-xl bg-surface-secondary p-3 font-mono text-xs leading-5"
              >
                {indented(event.data.body)}
              </pre>
            </section>
          </div>
        ) : (
          <Skeleton className="h-80" />
        )}
      </Drawer.Body>
    </>
  );
}

/** The messages that came of an event, each a way into its chat. */
function Produced({ id, state }: { id: string; state: EventState }) {
  const produced = useQuery(producedQuery(useShop().id, id, state));
  if (!produced.data || state === "pending") return null;
  return (
    <section>
      <h3 className="font-medium">
        <Trans>What came of it</Trans>
      </h3>
      {produced.data.length === 0 ? (
        <p className="text-muted">
          <Trans>No message.</Trans>
        </p>
      ) : (
        <ul className="mt-1 divide-y divide-separator rounded-xl border border-separator">
          {produced.data.map((message) => (
            <li key={message.id} className="relative flex items-center gap-3 px-3 py-2 hover:bg-surface-secondary">
              <Link
                to="/chats/$conversationId"
                params={{ conversationId: message.conversation_id }}
                search={{}}
                className="min-w-0 flex-1 truncate font-medium after:absolute after:inset-0"
              >
                {message.text || message.kind}
              </Link>
              <span className="text-xs text-muted">
                <When at={message.created_at} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function indented(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}
