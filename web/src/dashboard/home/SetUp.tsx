import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { Copy } from "../Copy";
import { CheckIcon } from "../icons";
import { LinkButton, OutsideButton } from "../LinkButton";
import { useMerchant, useShop } from "../shop";

/** Three steps from an empty shop to the first order; each ticks itself off. */
export function SetUp({ hasProducts, hasChannel }: { hasProducts: boolean; hasChannel: boolean }) {
  const { t } = useLingui();
  const shop = useShop();
  const merchant = useMerchant();
  const address = merchant?.storefront_url ?? `${location.origin}/${shop.subdomain}`;
  const done = Number(hasProducts) + Number(hasChannel);
  return (
    <section aria-labelledby="set-up" className="rounded-2xl border border-border bg-surface p-4 sm:p-6">
      <header className="mb-4 flex flex-wrap items-baseline justify-between gap-2">
        <h2 id="set-up" className="text-lg font-semibold">
          <Trans>Three steps to your first order</Trans>
        </h2>
        <p className="text-sm text-muted tabular-nums">
          <Trans>{done} of 3 done</Trans>
        </p>
      </header>
      <ol className="flex flex-col">
        <Step
          number={1}
          isDone={hasProducts}
          title={<Trans>Add your products</Trans>}
          actions={
            <>
              <LinkButton to="/products/upload" variant={hasProducts ? "secondary" : "primary"} size="sm">
                <Trans>Import a file</Trans>
              </LinkButton>
              <LinkButton to="/products/$productId" params={{ productId: "new" }} variant="secondary" size="sm">
                <Trans>Add one by hand</Trans>
              </LinkButton>
            </>
          }
        >
          <Trans>A spreadsheet with names and prices is enough; pictures can follow.</Trans>
        </Step>
        <Step
          number={2}
          isDone={hasChannel}
          title={<Trans>Connect WhatsApp</Trans>}
          actions={
            <LinkButton
              to={hasChannel ? "/whatsapp" : "/whatsapp/connect"}
              variant={hasProducts && !hasChannel ? "primary" : "secondary"}
              size="sm"
            >
              <Trans>Connect your number</Trans>
            </LinkButton>
          }
        >
          <Trans>From then on the assistant greets, shows products and takes orders on your number.</Trans>
        </Step>
        <Step
          number={3}
          isDone={false}
          title={<Trans>Share your link</Trans>}
          actions={
            <>
              <span className="flex min-w-0 items-center gap-1 rounded-full bg-surface-secondary ps-3">
                <span className="truncate font-mono text-[0.8125rem]">{address}</span>
                <Copy text={address} label={t`Copy the link`} />
              </span>
              <OutsideButton href={`/${shop.subdomain}`} variant="secondary" size="sm">
                <Trans>Have a look</Trans>
              </OutsideButton>
            </>
          }
        >
          <Trans>Put it on your status, your flyers, your Instagram. Orders come back into the chat.</Trans>
        </Step>
      </ol>
    </section>
  );
}

function Step({
  number,
  isDone,
  title,
  children,
  actions,
}: {
  number: number;
  isDone: boolean;
  title: ReactNode;
  children: ReactNode;
  actions: ReactNode;
}) {
  const { t } = useLingui();
  return (
    <li className="flex gap-3.5 border-t border-separator py-4 first:border-0 first:pt-0 last:pb-0">
      <span
        role="img"
        aria-label={isDone ? t`Done` : t`To do`}
        className={`grid size-7 shrink-0 place-items-center rounded-full text-sm font-semibold [&_svg]:size-4 ${isDone ? "bg-success text-success-foreground" : "bg-default text-muted"}`}
      >
        {isDone ? <CheckIcon /> : number}
      </span>
      <div className="min-w-0 flex-1">
        <h3 className={`font-medium ${isDone ? "text-muted" : ""}`}>{title}</h3>
        <p className="text-sm text-pretty text-muted">{children}</p>
        <div className="mt-3 flex flex-wrap items-center gap-2">{actions}</div>
      </div>
    </li>
  );
}
