import { Button } from "@heroui/react/button";
import { Form } from "@heroui/react/form";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { Empty } from "@/ui/Empty";
import { Field } from "@/ui/Field";
import { SkeletonRows } from "../Faces";
import { LinkButton } from "../LinkButton";
import { sentence } from "../query";
import { useShop } from "../shop";
import { type FoundNumber, signupQuery, useFinishSignup } from "./calls";
import { HearStep, TestStep } from "./LiveSteps";
import { NumberButton } from "./OwnAppSteps";
import { Refused, Step, Steps } from "./Steps";
import { isOurSignup } from "./signup";

const route = getRouteApi("/whatsapp/connect");

/** Back from Meta's sign-up: the number is chosen and registered, and tried. */
export function SignupSteps({ code }: { code: string }) {
  const { t } = useLingui();
  const { state } = route.useSearch();
  const isOurs = isOurSignup(state);
  const shared = useQuery({ ...signupQuery(useShop().id, code), enabled: isOurs });
  const [step, setStep] = useState(1);
  const [found, setFound] = useState<FoundNumber>();

  if (!isOurs || shared.isError)
    return (
      <Empty
        title={<Trans>The sign-up did not finish</Trans>}
        action={
          <LinkButton to="/whatsapp/connect" search={{}}>
            <Trans>Begin again</Trans>
          </LinkButton>
        }
      >
        {shared.isError ? sentence(shared.error) : <Trans>It was begun in another tab, or too long ago.</Trans>}
      </Empty>
    );
  if (shared.isPending) return <SkeletonRows rows={3} height="h-20" />;
  return (
    <Steps>
      <Step number={1} now={step} title={t`Which number?`} outcome={found?.display_number} again={() => setStep(1)}>
        {shared.data.numbers.length === 0 ? (
          <p className="text-sm text-muted">
            <Trans>You shared no number with this platform. Go through the sign-up again and pick one.</Trans>
          </p>
        ) : (
          <ul className="flex flex-col gap-2">
            {shared.data.numbers.map((each) => (
              <li key={each.phone_number_id}>
                <NumberButton
                  number={each}
                  press={() => {
                    setFound(each);
                    setStep(2);
                  }}
                />
              </li>
            ))}
          </ul>
        )}
      </Step>
      <RegisterStep now={step} ticket={shared.data.ticket} found={found} done={() => setStep(3)} />
      <HearStep number={3} now={step} phoneNumberId={found?.phone_number_id ?? ""} next={() => setStep(4)} />
      <TestStep number={4} now={step} phoneNumberId={found?.phone_number_id ?? ""} />
    </Steps>
  );
}

function RegisterStep({
  now,
  ticket,
  found,
  done,
}: {
  now: number;
  ticket: string;
  found: FoundNumber | undefined;
  done: () => void;
}) {
  const { t } = useLingui();
  const finish = useFinishSignup(useShop().id);
  const [pin, setPin] = useState("");
  const stays = found?.is_coexistence ?? false;
  function submit(event: FormEvent) {
    event.preventDefault();
    if (!found) return;
    const { waba_id, phone_number_id } = found;
    finish.mutate({ ticket, waba_id, phone_number_id, pin: stays ? undefined : pin }, { onSuccess: done });
  }
  return (
    <Step number={2} now={now} title={stays ? t`Connect it` : t`Six digits`} outcome={t`Connected`}>
      <p className="text-sm text-muted">
        {stays ? (
          <Trans>
            This number stays in your WhatsApp Business app. Its contacts and chats of the last months are asked for.
          </Trans>
        ) : (
          <Trans>
            Choose six digits for this number and keep them: Meta asks for them when the number moves. If it has digits
            already, enter those.
          </Trans>
        )}
      </p>
      <Form onSubmit={submit} className="flex flex-col gap-3">
        {stays ? null : (
          <div className="w-40">
            <Field
              label={t`Six digits`}
              value={pin}
              onChange={setPin}
              inputMode="numeric"
              maxLength={6}
              autoComplete="off"
            />
          </div>
        )}
        <Refused error={finish.error} />
        <div>
          <Button type="submit" isPending={finish.isPending} isDisabled={!stays && !/^\d{6}$/.test(pin)}>
            <Trans>Connect</Trans>
          </Button>
        </div>
      </Form>
    </Step>
  );
}
