import { Button } from "@heroui/react/button";
import { Form } from "@heroui/react/form";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useLocation } from "@tanstack/react-router";
import { type FormEvent, type ReactNode, useEffect, useState } from "react";
import { ApiError } from "@/api/client";
import { Field } from "@/ui/Field";
import { Skeleton } from "@/ui/Skeleton";
import { Choice } from "../Choice";
import { Failed, Sheet } from "../Faces";
import { LinkButton } from "../LinkButton";
import { Page } from "../Page";
import { Pill } from "../Pill";
import { merchantQuery, useShop } from "../shop";
import { chooseTheme, chosenTheme, type Theme } from "../theme";
import { When } from "../When";
import type { Merchant } from "../wire";
import { Address } from "./Address";
import { LeftCarts } from "./LeftCarts";
import { PageLanguages } from "./PageLanguages";
import { QuietHours } from "./QuietHours";
import { ReviewMode } from "./ReviewMode";
import { useSaveMerchant } from "./saving";

export function SettingsPage() {
  const { t } = useLingui();
  const merchant = useQuery(merchantQuery(useShop().id));
  const hash = useLocation({ select: (location) => location.hash });
  useEffect(() => {
    if (hash && merchant.isSuccess) document.getElementById(hash)?.scrollIntoView();
  }, [hash, merchant.isSuccess]);
  return (
    <Page narrow title={t`Settings`}>
      <div className="flex flex-col gap-4">
        {merchant.isPending ? (
          <Skeleton className="h-96" />
        ) : merchant.isError ? (
          <Failed error={merchant.error} retry={() => void merchant.refetch()} />
        ) : (
          <>
            <ShopForm key={merchant.data.id} merchant={merchant.data} />
            <DesignLink />
            <Address key={`address ${merchant.data.id} ${merchant.data.subdomain}`} merchant={merchant.data} />
            <ToPage to="/settings/domains" title={<Trans>Your own domain</Trans>}>
              <Trans>Let your shop live at a name that you bought.</Trans>
            </ToPage>
            <PageLanguages key={`languages ${merchant.data.id} ${merchant.data.locale}`} merchant={merchant.data} />
            <ToPage to="/settings/delivery" title={<Trans>Delivery and pickup</Trans>}>
              <Trans>Where you deliver, on which days, and what it costs.</Trans>
            </ToPage>
            <ToPage to="/settings/coupons" title={<Trans>Coupons</Trans>}>
              <Trans>Codes that take something off an order, on the web and in the chat.</Trans>
            </ToPage>
            <ReviewMode merchant={merchant.data} />
            <QuietHours key={`quiet ${merchant.data.id}`} merchant={merchant.data} />
            <LeftCarts key={`carts ${merchant.data.id}`} merchant={merchant.data} />
            <Facts merchant={merchant.data} />
          </>
        )}
        <Look />
        <Keys />
      </div>
    </Page>
  );
}

type Place = {
  to: "/settings/delivery" | "/settings/coupons" | "/settings/domains";
  title: ReactNode;
  children: ReactNode;
};

function ToPage({ to, title, children }: Place) {
  return (
    <Sheet title={title}>
      <p className="mb-3 max-w-prose text-sm text-muted">{children}</p>
      <LinkButton to={to} variant="secondary" size="sm">
        <Trans>Open</Trans>
        <span className="sr-only">: {title}</span>
      </LinkButton>
    </Sheet>
  );
}

type Draft = Pick<Merchant, "name" | "tagline" | "email" | "phone" | "whatsapp_number" | "locale">;

const languages = ["en", "fr", "pt-BR", "es", "hi", "ar", "id", "sw"];

function ShopForm({ merchant }: { merchant: Merchant }) {
  const { t, i18n } = useLingui();
  const named = new Intl.DisplayNames(i18n.locale, { type: "language" });
  const kept: Draft = {
    name: merchant.name,
    tagline: merchant.tagline,
    email: merchant.email,
    phone: merchant.phone,
    whatsapp_number: merchant.whatsapp_number,
    locale: merchant.locale,
  };
  const [draft, setDraft] = useState(kept);
  const changes = Object.fromEntries(
    Object.entries(draft).filter(([key, value]) => value !== kept[key as keyof Draft]),
  );
  const isChanged = Object.keys(changes).length > 0;
  const save = useSaveMerchant(merchant);
  const field = (key: keyof Draft) => ({
    value: draft[key],
    onChange: (value: string) => setDraft((now) => ({ ...now, [key]: value })),
    problem: save.error instanceof ApiError ? save.error.about(key) : undefined,
  });

  return (
    <Sheet title={<Trans>Your shop</Trans>}>
      <Form
        className="grid gap-4 sm:grid-cols-2"
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          save.mutate(changes, {
            onSuccess: ({ data: { phone, whatsapp_number } }) =>
              setDraft((now) => ({ ...now, phone, whatsapp_number })),
          });
        }}
      >
        <Field label={t`Name`} {...field("name")} isRequired maxLength={120} />
        <Field label={t`One line about it`} {...field("tagline")} maxLength={200} />
        <Field label={t`E-mail`} type="email" {...field("email")} isRequired />
        <Field label={t`Phone`} type="tel" {...field("phone")} isRequired />
        <Field
          label={t`WhatsApp number`}
          type="tel"
          {...field("whatsapp_number")}
          hint={t`Customers of the web shop write to this one.`}
          isRequired
        />
        <Choice
          label={t`Language of your shop`}
          options={[...new Set([...languages, kept.locale])].map((id) => ({ id, name: named.of(id) ?? id }))}
          value={draft.locale}
          choose={(locale) => setDraft((now) => ({ ...now, locale }))}
        />
        {save.error ? (
          <p
            role="alert"
            className="rounded-xl bg-danger-soft px-3 py-2 text-sm text-danger-soft-foreground sm:col-span-2"
          >
            {save.error.message}
          </p>
        ) : null}
        <div className="flex items-center gap-2 sm:col-span-2">
          <Button type="submit" isDisabled={!isChanged} isPending={save.isPending}>
            <Trans>Save</Trans>
          </Button>
          {isChanged ? (
            <Button variant="tertiary" onPress={() => setDraft(kept)}>
              <Trans>Discard</Trans>
            </Button>
          ) : null}
        </div>
      </Form>
    </Sheet>
  );
}

function DesignLink() {
  return (
    <Sheet title={<Trans>Shop design</Trans>}>
      <p className="mb-3 max-w-prose text-sm text-muted">
        <Trans>
          Theme, colours, logo, the front of your shop and its opening hours, seen on a phone while you edit.
        </Trans>
      </p>
      <div className="flex flex-wrap gap-2">
        <LinkButton to="/settings/design" variant="secondary">
          <Trans>Design the shop</Trans>
        </LinkButton>
        <LinkButton to="/settings/pages" variant="secondary">
          <Trans>Pages: about, delivery, returns</Trans>
        </LinkButton>
      </div>
    </Sheet>
  );
}

function Facts({ merchant }: { merchant: Merchant }) {
  return (
    <Sheet title={<Trans>Fixed when the shop was opened</Trans>}>
      <dl className="divide-y divide-separator text-sm">
        <Fact name={<Trans>Currency</Trans>}>{merchant.currency}</Fact>
        <Fact name={<Trans>Time zone</Trans>}>{merchant.timezone}</Fact>
        <Fact name={<Trans>Country</Trans>}>{merchant.country}</Fact>
        {merchant.trial_ends_at ? (
          <Fact name={<Trans>Trial until</Trans>}>
            <When at={merchant.trial_ends_at} long />
          </Fact>
        ) : null}
      </dl>
    </Sheet>
  );
}

function Fact({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <div className="flex flex-wrap justify-between gap-x-4 py-2.5">
      <dt className="text-muted">{name}</dt>
      <dd className="break-all">{children}</dd>
    </div>
  );
}

function Look() {
  const { t } = useLingui();
  const [theme, setTheme] = useState(chosenTheme);
  const themes: [Theme, string][] = [
    ["system", t`As this device`],
    ["light", t`Light`],
    ["dark", t`Dark`],
  ];
  return (
    <Sheet title={<Trans>Look</Trans>}>
      <fieldset className="flex flex-wrap gap-2">
        <legend className="sr-only">{t`Look`}</legend>
        {themes.map(([id, name]) => (
          <Pill
            key={id}
            group="theme"
            checked={theme === id}
            change={() => {
              setTheme(id);
              chooseTheme(id);
            }}
          >
            {name}
          </Pill>
        ))}
      </fieldset>
    </Sheet>
  );
}

function Keys() {
  const { t } = useLingui();
  const keys: [string[], string][] = [
    [["G", "T"], t`Today`],
    [["G", "O"], t`Orders`],
    [["G", "C"], t`Chats`],
    [["G", "P"], t`Products`],
    [["/"], t`Search on this page`],
    [["Alt", "J"], t`Next conversation`],
    [["Alt", "K"], t`Previous conversation`],
  ];
  return (
    <Sheet title={<Trans>Keys</Trans>}>
      <dl className="grid gap-x-8 gap-y-2 text-sm sm:grid-cols-2">
        {keys.map(([parts, name]) => (
          <div key={name} className="flex items-center justify-between gap-3">
            <dt className="text-muted">{name}</dt>
            <dd className="flex gap-1">
              {parts.map((key) => (
                <kbd
                  key={key}
                  className="rounded-md border border-border bg-surface-secondary px-1.5 py-0.5 font-mono text-xs"
                >
                  {key}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Sheet>
  );
}
