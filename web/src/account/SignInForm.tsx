import { Button } from "@heroui/react/button";
import { Form } from "@heroui/react/form";
import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useState } from "react";
import { Field } from "@/ui/Field";
import { signIn } from "./session";

/** E-mail, password, and what went wrong with them. */
export function SignInForm({ done }: { done?: () => void }) {
  const { t } = useLingui();
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    try {
      await signIn(email.trim(), password);
      done?.();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : t`Please try again.`);
      setBusy(false);
    }
  }

  return (
    <Form onSubmit={submit} className="flex w-full flex-col gap-4">
      <Field
        label={t`E-mail`}
        type="email"
        name="email"
        autoComplete="username"
        value={email}
        onChange={setEmail}
        isRequired
      />
      <Field
        label={t`Password`}
        type="password"
        name="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        isRequired
      />
      {problem ? (
        <p role="alert" className="rounded-xl bg-danger-soft px-3 py-2 text-sm text-danger-soft-foreground">
          {problem}
        </p>
      ) : null}
      <Button type="submit" size="lg" fullWidth isPending={isBusy}>
        <Trans>Sign in</Trans>
      </Button>
    </Form>
  );
}
