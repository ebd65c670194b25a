import { Button } from "@heroui/react/button";
import { Chip } from "@heroui/react/chip";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { WarningIcon } from "../icons";
import { useShop } from "../shop";
import { Clock, When } from "../When";
import { type Catalogue, type ItemState, isBusy, useVerb } from "./calls";

/** Whether a catalogue is in step with the shop, and what can be done about it. */
export function InStep({ catalogue }: { catalogue: Catalogue }) {
  const verb = useVerb(useShop().id, catalogue.id);
  const isWorking = (name: string) => verb.isPending && verb.variables === name;
  return (
    <section className="rounded-2xl border border-border bg-surface p-4">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-3">
        <div className="min-w-0 flex-1 basis-64">
          <h2 className="flex flex-wrap items-center gap-2 text-base font-semibold">
            <Trans>
              Catalogue <bdi className="tabular-nums">{catalogue.catalog_id}</bdi>
            </Trans>
            <State catalogue={catalogue} />
          </h2>
          <p className="mt-0.5 text-sm text-muted">
            {catalogue.numbers.map((number) => number.display_number).join(", ")}
          </p>
        </div>
        <div className="flex flex-wrap gap-2">
          {catalogue.state === "active" ? (
            <>
              <Button size="sm" variant="tertiary" isPending={isWorking("pause")} onPress={() => verb.mutate("pause")}>
                <Trans>Pause</Trans>
              </Button>
              <Button size="sm" isPending={isWorking("sync")} onPress={() => verb.mutate("sync")}>
                <Trans>Sync now</Trans>
              </Button>
            </>
          ) : (
            <Button size="sm" isPending={isWorking("resume")} onPress={() => verb.mutate("resume")}>
              <Trans>Resume</Trans>
            </Button>
          )}
        </div>
      </div>
      <Trouble catalogue={catalogue} />
      <Counts catalogue={catalogue} />
      <div className="mt-4 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t border-border pt-3 text-sm text-muted">
        <p>
          {catalogue.pushed_at ? (
            <Trans>
              Last change sent <When at={catalogue.pushed_at} />.
            </Trans>
          ) : (
            <Trans>Nothing has been sent yet.</Trans>
          )}{" "}
          <Checked catalogue={catalogue} />
        </p>
        <Button size="sm" variant="outline" isPending={isWorking("check")} onPress={() => verb.mutate("check")}>
          <Trans>Compare with WhatsApp</Trans>
        </Button>
      </div>
    </section>
  );
}

function State({ catalogue }: { catalogue: Catalogue }) {
  const [color, words] = stateOf(catalogue);
  return (
    <Chip color={color} variant="soft" size="sm">
      <Chip.Label>{words}</Chip.Label>
    </Chip>
  );
}

function stateOf(catalogue: Catalogue): ["success" | "warning" | "danger" | "accent" | "default", ReactNode] {
  if (catalogue.state === "stopped") return ["danger", <Trans key="stopped">Stopped</Trans>];
  if (catalogue.state === "paused") return ["warning", <Trans key="paused">Paused</Trans>];
  if (catalogue.trouble) return ["warning", <Trans key="waiting">Waiting for Meta</Trans>];
  if (isBusy(catalogue)) return ["accent", <Trans key="busy">Bringing up to date</Trans>];
  if (!catalogue.pushed_at && catalogue.counts.live === 0) return ["default", <Trans key="empty">Empty</Trans>];
  return ["success", <Trans key="fine">Up to date</Trans>];
}

/** What is wrong, in words; nothing when all is well. */
function Trouble({ catalogue }: { catalogue: Catalogue }) {
  const waits = catalogue.state === "active" ? catalogue.wait_until : null;
  const isStopped = catalogue.state === "stopped";
  const number = catalogue.numbers[0];
  if (catalogue.state === "paused")
    return (
      <Note>
        <Trans>You paused this. Customers see your products as they were; changes go when you resume.</Trans>
      </Note>
    );
  if (catalogue.trouble)
    return (
      <Note isBad={isStopped}>
        {catalogue.trouble}{" "}
        {waits ? (
          <Trans>
            Next try at <Clock at={waits} />.
          </Trans>
        ) : null}
        {isStopped && number ? (
          <Link
            to="/whatsapp/$phoneNumberId"
            params={{ phoneNumberId: number.phone_number_id }}
            className="font-semibold underline underline-offset-4"
          >
            <Trans>Open the number</Trans>
          </Link>
        ) : null}
      </Note>
    );
  if (catalogue.stale > 0)
    return (
      <Note>
        <Plural
          value={catalogue.stale}
          one="# product has not been up to date in WhatsApp for more than half an hour."
          other="# products have not been up to date in WhatsApp for more than half an hour."
        />
      </Note>
    );
  return null;
}

function Note({ isBad, children }: { isBad?: boolean; children: ReactNode }) {
  const look = isBad ? "bg-danger-soft text-danger-soft-foreground" : "bg-warning-soft text-warning-soft-foreground";
  return (
    <p role="status" className={`mt-3 flex items-start gap-2.5 rounded-xl px-3.5 py-3 text-sm ${look}`}>
      <WarningIcon />
      <span className="min-w-0">{children}</span>
    </p>
  );
}

function Counts({ catalogue }: { catalogue: Catalogue }) {
  const { i18n } = useLingui();
  const words: [ItemState | "shown", ReactNode, number][] = [
    ["shown", <Trans key="shown">Seen in WhatsApp</Trans>, catalogue.shown],
    ["live", <Trans key="live">Up to date</Trans>, catalogue.counts.live],
    ["pending", <Trans key="pending">Waiting</Trans>, catalogue.counts.pending],
    ["sent", <Trans key="sent">With Meta</Trans>, catalogue.counts.sent],
    ["rejected", <Trans key="rejected">Not taken</Trans>, catalogue.counts.rejected],
  ];
  return (
    <dl className="mt-4 grid grid-cols-3 gap-x-4 gap-y-3 sm:grid-cols-5">
      {words.map(([name, word, count]) => (
        <div key={name} className="flex flex-col-reverse justify-end">
          <dt className="text-sm text-muted">{word}</dt>
          <dd className={`text-xl font-semibold tabular-nums ${name === "rejected" && count > 0 ? "text-danger" : ""}`}>
            {i18n.number(count)}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** When it was last compared with what stands at Meta, and what came of it. */
function Checked({ catalogue }: { catalogue: Catalogue }) {
  if (catalogue.check_error)
    return (
      <span className="text-danger">
        <Trans>It could not be compared with WhatsApp:</Trans> {catalogue.check_error}
      </span>
    );
  if (!catalogue.checked_at) return null;
  return (
    <>
      <Trans>
        Compared with WhatsApp <When at={catalogue.checked_at} />.
      </Trans>{" "}
      {catalogue.healed > 0 ? (
        <Plural
          value={catalogue.healed}
          one="# product differed there and was put right."
          other="# products differed there and were put right."
        />
      ) : null}{" "}
      {catalogue.foreign > 0 ? (
        <Plural
          value={catalogue.foreign}
          one="# product there is not from this shop; we leave it alone."
          other="# products there are not from this shop; we leave them alone."
        />
      ) : null}
    </>
  );
}
