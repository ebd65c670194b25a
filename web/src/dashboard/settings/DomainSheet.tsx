import { Button } from "@heroui/react/button";
import { Chip } from "@heroui/react/chip";
import { Trans, useLingui } from "@lingui/react/macro";
import { type ReactNode, useState } from "react";
import { Confirm } from "../Confirm";
import { Copy } from "../Copy";
import { Sheet } from "../Faces";
import { useShop } from "../shop";
import { When } from "../When";
import type { Wire } from "../wire";
import { type Domain, useDomainStep } from "./domainCalls";

/** One domain: how far it is, what is still to be done, and what can be done with it. */
export function DomainSheet({ domain }: { domain: Domain }) {
  const step = useDomainStep(useShop().id, domain);
  const [isAsking, ask] = useState(false);
  const isWell = domain.state === "verified" && !domain.reason;
  const doing = step.isPending ? step.variables.kind : null;
  return (
    <Sheet
      title={
        <span dir="ltr" className="break-all">
          {domain.name}
        </span>
      }
      actions={<State domain={domain} />}
    >
      <div className="flex flex-col gap-4">
        <p role="status" className="max-w-prose text-sm">
          {isWell ? (
            domain.is_main ? (
              <Trans>Your shop lives here. Every other address of it leads here.</Trans>
            ) : (
              <Trans>Both records are there. Visitors are led on to where your shop lives.</Trans>
            )
          ) : (
            (domain.sentence ?? <Trans>Set these two records; we look for them by ourselves.</Trans>)
          )}
          {domain.kept_until ? (
            <>
              {" "}
              <Trans>
                It is kept until <When at={domain.kept_until} long />.
              </Trans>
            </>
          ) : null}
        </p>
        {isWell ? null : <Steps domain={domain} />}
        <div className="flex flex-wrap items-center gap-2">
          {isWell ? (
            <Button
              variant={domain.is_main ? "secondary" : "primary"}
              isPending={doing === "live"}
              onPress={() => step.mutate({ kind: "live", isMain: !domain.is_main })}
            >
              {domain.is_main ? <Trans>Live there no longer</Trans> : <Trans>Let the shop live here</Trans>}
            </Button>
          ) : (
            <Button isPending={doing === "check"} onPress={() => step.mutate({ kind: "check" })}>
              <Trans>Check now</Trans>
            </Button>
          )}
          <Button variant="tertiary" onPress={() => ask(true)}>
            <Trans>Remove</Trans>
            <span className="sr-only"> {domain.name}</span>
          </Button>
          {domain.checked_at ? (
            <span className="text-sm text-muted">
              <Trans>
                Last looked at <When at={domain.checked_at} />
              </Trans>
            </span>
          ) : null}
        </div>
      </div>
      <Confirm
        title={<Trans>Remove {domain.name}?</Trans>}
        verb={<Trans>Remove</Trans>}
        isOpen={isAsking}
        close={() => ask(false)}
        agree={() => step.mutate({ kind: "remove" })}
      >
        <Trans>Links to it no longer lead to your shop.</Trans>
      </Confirm>
    </Sheet>
  );
}

function State({ domain: { state, reason, is_main } }: { domain: Domain }) {
  if (state === "verified" && reason)
    return (
      <Mark color="warning">
        <Trans>Record missing</Trans>
      </Mark>
    );
  if (state === "verified")
    return <Mark color="success">{is_main ? <Trans>In use</Trans> : <Trans>Yours</Trans>}</Mark>;
  return state === "pending" ? (
    <Mark color="warning">
      <Trans>Waiting for records</Trans>
    </Mark>
  ) : (
    <Mark color="danger">
      <Trans>Given up</Trans>
    </Mark>
  );
}

function Mark({ color, children }: { color: "success" | "warning" | "danger"; children: ReactNode }) {
  return (
    <Chip color={color} variant="soft" size="sm">
      <Chip.Label>{children}</Chip.Label>
    </Chip>
  );
}

function Steps({ domain }: { domain: Domain }) {
  const [lead, ...numbers] = domain.leads;
  return (
    <ol className="flex list-decimal flex-col gap-4 ps-5 text-sm marker:font-semibold">
      <li>
        <Trans>Open the DNS settings where you bought the domain.</Trans>
      </li>
      <Records records={[domain.proof]}>
        <Trans>Add this record. It says that the domain is yours.</Trans>
      </Records>
      <Records records={lead ? [lead] : []}>
        <Trans>Add this one. It leads visitors to your shop.</Trans>
      </Records>
      {numbers.length > 0 ? (
        <Records records={numbers}>
          <Trans>If a CNAME is not accepted there, use these in its place.</Trans>
        </Records>
      ) : null}
    </ol>
  );
}

function Records({ records, children }: { records: Wire["DnsRecord"][]; children: ReactNode }) {
  const { t } = useLingui();
  return (
    <li>
      <p className="mb-2">{children}</p>
      <div className="flex flex-col gap-2">
        {records.map(({ type, name, value }) => (
          <dl
            key={`${type} ${value}`}
            className="grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-3 rounded-xl bg-surface-secondary px-3 py-1.5"
          >
            <dt className="text-muted">
              <Trans>Type</Trans>
            </dt>
            <dd className="col-span-2 flex min-h-9 items-center font-mono text-[0.8125rem]">{type}</dd>
            <Line name={<Trans>Name</Trans>} text={name} label={t`Copy the name of the ${type} record`} />
            <Line name={<Trans>Value</Trans>} text={value} label={t`Copy the value of the ${type} record`} />
          </dl>
        ))}
      </div>
    </li>
  );
}

function Line({ name, text, label }: { name: ReactNode; text: string; label: string }) {
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd dir="ltr" className="font-mono text-[0.8125rem] break-all">
        {text}
      </dd>
      <dd>
        <Copy text={text} label={label} />
      </dd>
    </>
  );
}
