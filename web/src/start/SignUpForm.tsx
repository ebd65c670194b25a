import { Button } from "@heroui/react/button";
import { Form } from "@heroui/react/form";
import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, type ReactNode, useState } from "react";
import { type Registration, register } from "@/account/session";
import { ApiError } from "@/api/client";
import { Field } from "@/ui/Field";
import { addressFrom, useAddress } from "./address";

const fieldOfCode: Record<string, keyof Registration> = { email_taken: "email", subdomain_taken: "subdomain" };

const empty = { name: "", email: "", whatsapp_number: "", phone: "", subdomain: "", password: "" };

/** Opens a shop. The address follows the name until it is typed by hand; whether it is free is seen while typing. */
export function SignUpForm({ done }: { done: () => void }) {
  const { t } = useLingui();
  const [form, setForm] = useState(empty);
  const [isOwnAddress, setOwnAddress] = useState(false);
  const [hasOwnPhone, setOwnPhone] = useState(false);
  const [refusal, setRefusal] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const subdomain = isOwnAddress ? form.subdomain : addressFrom(form.name);
  const address = useAddress(subdomain);

  const set = (key: keyof typeof empty) => (value: string) => {
    setRefusal(null);
    setForm((now) => ({ ...now, [key]: value }));
  };
  const about = (key: keyof Registration): string | undefined => {
    if (!(refusal instanceof ApiError)) return undefined;
    return refusal.about(key) ?? (fieldOfCode[refusal.problem.code] === key ? refusal.message : undefined);
  };
  const isPlaced = (Object.keys(empty) as (keyof Registration)[]).some((key) => about(key));

  async function submit(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    setRefusal(null);
    try {
      const phone = hasOwnPhone ? form.phone : form.whatsapp_number;
      await register({ ...form, name: form.name.trim(), email: form.email.trim(), phone, subdomain });
      done();
    } catch (error) {
      setRefusal(error);
      setBusy(false);
    }
  }

  return (
    <Form onSubmit={submit} className="flex flex-col gap-4">
      <Field
        label={t`Name of your shop`}
        name="organization"
        autoComplete="organization"
        value={form.name}
        onChange={set("name")}
        problem={about("name")}
        maxLength={120}
        isRequired
      />
      <Field
        label={t`Address of your shop`}
        name="subdomain"
        autoComplete="off"
        before={`${location.host}/`}
        value={subdomain}
        onChange={(value) => {
          setOwnAddress(value !== "");
          set("subdomain")(addressFrom(value, true));
        }}
        problem={about("subdomain") ?? (address.state === "taken" ? address.reason : undefined)}
        hint={<AddressHint state={address.state} />}
        maxLength={40}
        isRequired
      />
      <Field
        label={t`WhatsApp number of the shop`}
        name="tel"
        type="tel"
        autoComplete="tel"
        placeholder="+234 701 234 5678"
        value={form.whatsapp_number}
        onChange={set("whatsapp_number")}
        problem={about("whatsapp_number") ?? (hasOwnPhone ? undefined : about("phone"))}
        hint={t`With the country code.`}
        isRequired
      />
      {hasOwnPhone ? (
        <Field
          label={t`Phone number to reach you`}
          type="tel"
          placeholder="+234 701 234 5678"
          value={form.phone}
          onChange={set("phone")}
          problem={about("phone")}
          isRequired
          autoFocus
        />
      ) : (
        <button
          type="button"
          onClick={() => setOwnPhone(true)}
          className="-mt-2 min-h-6 self-start text-sm text-link underline underline-offset-4"
        >
          <Trans>We reach you on another phone number</Trans>
        </button>
      )}
      <Field
        label={t`Your e-mail`}
        name="email"
        type="email"
        autoComplete="email"
        value={form.email}
        onChange={set("email")}
        problem={about("email")}
        isRequired
      />
      <Field
        label={t`Password`}
        name="new-password"
        type="password"
        autoComplete="new-password"
        value={form.password}
        onChange={set("password")}
        problem={about("password")}
        hint={t`At least 8 characters.`}
        minLength={8}
        isRequired
      />
      {refusal && !isPlaced ? (
        <Refused>{refusal instanceof Error ? refusal.message : t`Please try again.`}</Refused>
      ) : null}
      <Button type="submit" size="lg" fullWidth isPending={isBusy} isDisabled={address.state === "taken"}>
        <Trans>Open my shop</Trans>
      </Button>
    </Form>
  );
}

const Refused = ({ children }: { children: ReactNode }) => (
  <p role="alert" className="rounded-xl bg-danger-soft px-3 py-2 text-sm text-danger-soft-foreground">
    {children}
  </p>
);

function AddressHint({ state }: { state: ReturnType<typeof useAddress>["state"] }) {
  switch (state) {
    case "free":
      return (
        <span className="font-medium text-success-soft-foreground">
          <Trans>✓ This address is free.</Trans>
        </span>
      );
    case "asking":
      return <Trans>Looking whether it is free…</Trans>;
    default:
      return <Trans>What customers type to find you.</Trans>;
  }
}
