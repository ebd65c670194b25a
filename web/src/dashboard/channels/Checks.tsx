import { Button } from "@heroui/react/button";
import { Form } from "@heroui/react/form";
import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, type ReactNode, useState } from "react";
import { Field } from "@/ui/Field";
import { CheckIcon, ClockIcon, WarningIcon } from "../icons";
import { useShop } from "../shop";
import { type Check, useRegister, useSubscribe } from "./calls";

const looks = {
  ok: "bg-success-soft text-success-soft-foreground",
  problem: "bg-danger-soft text-danger-soft-foreground",
  waiting: "bg-default text-muted",
} as const;

/** What was tried, how each thing is, and what to do about it. With a `number`, some can be put right at once. */
export function Checks({ checks, number }: { checks: Check[]; number?: string }) {
  return (
    <ul className="flex flex-col gap-1">
      {checks.map((check) => (
        <li key={check.name} className="flex gap-3 py-1.5">
          <Sign state={check.state} />
          <div className="min-w-0 flex-1 text-sm">
            <p className={check.state === "waiting" ? "text-muted" : "font-medium"}>{check.sentence}</p>
            {check.advice ? <p className="text-muted">{check.advice}</p> : null}
            {number && check.state === "problem" ? <Remedy name={check.name} number={number} /> : null}
          </div>
        </li>
      ))}
    </ul>
  );
}

function Sign({ state }: { state: Check["state"] }) {
  const { t } = useLingui();
  const names = { ok: t`Works`, problem: t`Problem`, waiting: t`Waiting` };
  const icons: Record<Check["state"], ReactNode> = {
    ok: <CheckIcon />,
    problem: <WarningIcon />,
    waiting: <ClockIcon />,
  };
  return (
    <span
      role="img"
      aria-label={names[state]}
      className={`grid size-7 shrink-0 place-items-center rounded-full [&_svg]:size-4 ${looks[state]}`}
    >
      {icons[state]}
    </span>
  );
}

function Remedy({ name, number }: { name: string; number: string }) {
  const subscribe = useSubscribe(useShop().id, number);
  if (name === "subscribed")
    return (
      <Button size="sm" className="mt-2" isPending={subscribe.isPending} onPress={() => subscribe.mutate()}>
        <Trans>Subscribe the app</Trans>
      </Button>
    );
  return name === "registered" ? <Register number={number} /> : null;
}

function Register({ number }: { number: string }) {
  const { t } = useLingui();
  const register = useRegister(useShop().id, number);
  const [pin, setPin] = useState("");
  function submit(event: FormEvent) {
    event.preventDefault();
    register.mutate(pin);
  }
  return (
    <Form onSubmit={submit} className="mt-2 flex flex-wrap items-end gap-2">
      <div className="w-40">
        <Field
          label={t`Six digits`}
          value={pin}
          onChange={setPin}
          inputMode="numeric"
          maxLength={6}
          autoComplete="off"
          problem={register.error?.message}
        />
      </div>
      <Button type="submit" variant="secondary" isDisabled={!/^\d{6}$/.test(pin)} isPending={register.isPending}>
        <Trans>Register the number</Trans>
      </Button>
    </Form>
  );
}
