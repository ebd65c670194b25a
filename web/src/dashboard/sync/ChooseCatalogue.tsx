import { Button } from "@heroui/react/button";
import { Chip } from "@heroui/react/chip";
import { Form } from "@heroui/react/form";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { Field } from "@/ui/Field";
import { Failed, Sheet, SkeletonRows } from "../Faces";
import { WarningIcon } from "../icons";
import { sentence } from "../query";
import { useShop } from "../shop";
import { type Account, accountsQuery, type Choosable, useChoice } from "./calls";

/** For a shop that has a catalogue already: the others, when she wants to see them. */
export function AnotherCatalogue() {
  const [isOpen, setOpen] = useState(false);
  return (
    <Sheet title={<Trans>Another catalogue</Trans>}>
      {isOpen ? (
        <Choices />
      ) : (
        <div className="flex flex-col items-start gap-3">
          <p className="text-sm text-muted">
            <Trans>Your WhatsApp account shows one catalogue of your business at Meta. It can be another one.</Trans>
          </p>
          <Button size="sm" variant="outline" onPress={() => setOpen(true)}>
            <Trans>See your catalogues</Trans>
          </Button>
        </div>
      )}
    </Sheet>
  );
}

/** The catalogues that each of her WhatsApp accounts could show, as Meta says now. */
export function Choices() {
  const accounts = useQuery(accountsQuery(useShop().id));
  if (accounts.isPending) return <SkeletonRows rows={3} />;
  if (accounts.isError) return <Failed error={accounts.error} retry={() => void accounts.refetch()} />;
  return (
    <div className="flex flex-col gap-6">
      {accounts.data.map((account) => (
        <OneAccount
          key={account.waba_id}
          account={account}
          isAlone={accounts.data.length === 1}
          again={() => void accounts.refetch()}
          isReading={accounts.isFetching}
        />
      ))}
    </div>
  );
}

function OneAccount({
  account,
  isAlone,
  again,
  isReading,
}: {
  account: Account;
  isAlone: boolean;
  again: () => void;
  isReading: boolean;
}) {
  const choice = useChoice(useShop().id, account.waba_id);
  const [isTyping, setTyping] = useState(false);
  const mayType = isTyping || account.error !== null;
  return (
    <section className="flex flex-col gap-3">
      {isAlone ? null : (
        <h3 className="text-sm font-semibold">
          <bdi>{account.numbers.join(", ")}</bdi>
        </h3>
      )}
      {account.error ? (
        <p role="status" className="flex items-start gap-2.5 rounded-xl bg-warning-soft px-3.5 py-3 text-sm">
          <WarningIcon />
          <span className="min-w-0">{account.error}</span>
        </p>
      ) : null}
      {account.catalogues.length > 0 ? (
        <ul className="-mx-4 divide-y divide-border border-y border-border">
          {account.catalogues.map((one) => (
            <Row
              key={one.catalog_id}
              one={one}
              isKept={one.catalog_id === account.catalog_id}
              isPending={choice.isPending && choice.variables === one.catalog_id}
              choose={() => choice.mutate(one.catalog_id)}
            />
          ))}
        </ul>
      ) : account.error ? null : (
        <p className="text-sm">
          <Trans>
            Your business has no catalogue yet. Make one in{" "}
            <a
              href="https://business.facebook.com/commerce"
              target="_blank"
              rel="noreferrer"
              className="font-medium underline underline-offset-4"
            >
              Meta’s Commerce Manager
            </a>
            , then look again.
          </Trans>
        </p>
      )}
      {choice.error ? (
        <p role="alert" className="text-sm text-danger">
          {sentence(choice.error)}
        </p>
      ) : null}
      <div className="flex flex-wrap gap-2">
        <Button size="sm" variant="outline" isPending={isReading} onPress={again}>
          <Trans>Look again</Trans>
        </Button>
        {mayType ? null : (
          <Button size="sm" variant="tertiary" onPress={() => setTyping(true)}>
            <Trans>Type its id instead</Trans>
          </Button>
        )}
      </div>
      {mayType ? <Typed choose={(id) => choice.mutate(id)} isPending={choice.isPending} /> : null}
    </section>
  );
}

function Row({
  one,
  isKept,
  isPending,
  choose,
}: {
  one: Choosable;
  isKept: boolean;
  isPending: boolean;
  choose: () => void;
}) {
  const { t } = useLingui();
  return (
    <li className="flex items-center justify-between gap-3 px-4 py-3">
      <div className="min-w-0">
        <p className="text-sm font-medium break-words">{one.name}</p>
        <p className="flex flex-wrap gap-x-2 text-xs text-muted">
          {one.products === null ? null : <Plural value={one.products} one="# product" other="# products" />}
          <bdi className="tabular-nums">{one.catalog_id}</bdi>
        </p>
        {isKept && !one.is_shown ? (
          <p className="text-xs text-danger">
            <Trans>WhatsApp shows another one at present.</Trans>
          </p>
        ) : null}
      </div>
      {isKept && one.is_shown ? (
        <Chip color="success" variant="soft" size="sm" className="shrink-0">
          <Chip.Label>
            <Trans>In use</Trans>
          </Chip.Label>
        </Chip>
      ) : (
        <Button
          size="sm"
          variant={one.is_shown ? "primary" : "secondary"}
          className="shrink-0"
          aria-label={t`Use ${one.name}`}
          isPending={isPending}
          onPress={choose}
        >
          <Trans>Use</Trans>
        </Button>
      )}
    </li>
  );
}

/** An id of a catalogue, copied from Commerce Manager. */
function Typed({ choose, isPending }: { choose: (id: string) => void; isPending: boolean }) {
  const { t } = useLingui();
  const [id, setId] = useState("");
  const isId = /^\d{1,32}$/.test(id.trim());
  function submit(event: FormEvent) {
    event.preventDefault();
    if (isId) choose(id.trim());
  }
  return (
    <Form onSubmit={submit} className="flex flex-col items-start gap-3">
      <Field
        label={t`Id of the catalogue`}
        hint={<Trans>A number of 15 digits or so: Commerce Manager shows it under Settings.</Trans>}
        problem={id.trim() && !isId ? <Trans>An id has digits only.</Trans> : undefined}
        value={id}
        onChange={setId}
        inputMode="numeric"
        isRequired
      />
      <Button type="submit" size="sm" isDisabled={!isId} isPending={isPending}>
        <Trans>Use this catalogue</Trans>
      </Button>
    </Form>
  );
}
