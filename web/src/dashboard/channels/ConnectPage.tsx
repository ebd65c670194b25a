import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Back } from "../Back";
import { Failed, SkeletonRows } from "../Faces";
import { ForwardIcon } from "../icons";
import { Page } from "../Page";
import { useShop } from "../shop";
import { type FoundNumber, type Way, waysQuery } from "./calls";
import { Dialog360Form } from "./Dialog360Form";
import { HearStep, TestStep, WebhookStep } from "./LiveSteps";
import { SecretStep, TokenStep } from "./OwnAppSteps";
import { SignupSteps } from "./SignupSteps";
import { Step, Steps } from "./Steps";
import { goToSignup } from "./signup";
import { TwilioForm } from "./TwilioForm";

const route = getRouteApi("/whatsapp/connect");
const PLATFORM = "platform";
/** Whoever else carries numbers, and the form that connects one of theirs. */
const others: Record<string, typeof TwilioForm> = { twilio: TwilioForm, dialog360: Dialog360Form };

/** Connects a number, one thing at a time, each tried live. */
export function ConnectPage() {
  const { t } = useLingui();
  const { number, code } = route.useSearch();
  return (
    <Page
      narrow
      title={t`Connect your number`}
      lead={<Trans>One thing at a time. Each is tried at once, and you can stop and come back.</Trans>}
      back={
        <Back to="/whatsapp">
          <Trans>WhatsApp</Trans>
        </Back>
      }
    >
      {code ? <SignupSteps code={code} /> : number ? <Unfinished number={number} /> : <Fresh />}
    </Page>
  );
}

/** A number that is connected already, and whose set-up goes on. */
function Unfinished({ number }: { number: string }) {
  const [step, setStep] = useState(1);
  return (
    <Steps>
      <WebhookStep number={1} now={step} phoneNumberId={number} next={() => setStep(2)} />
      <HearStep number={2} now={step} phoneNumberId={number} next={() => setStep(3)} />
      <TestStep number={3} now={step} phoneNumberId={number} />
    </Steps>
  );
}

function Fresh() {
  const { t } = useLingui();
  const [step, setStep] = useState(1);
  const [way, setWay] = useState<Way>();
  const Other = way ? others[way.id] : undefined;
  const navigate = useNavigate();
  const ways = useQuery(waysQuery(useShop().id));

  function choose(chosen: Way) {
    if (chosen.id === PLATFORM && chosen.url) return goToSignup(chosen.url);
    setWay(chosen);
    setStep(2);
  }

  if (ways.isPending) return <SkeletonRows rows={3} height="h-20" />;
  if (ways.isError) return <Failed error={ways.error} retry={() => void ways.refetch()} />;
  return (
    <Steps>
      <Step number={1} now={step} title={t`How do you want to connect?`} outcome={way?.name} again={() => setStep(1)}>
        <ul className="flex flex-col gap-2">
          {ways.data.map((each) => (
            <li key={each.id}>
              <button
                type="button"
                onClick={() => choose(each)}
                className="flex w-full items-center gap-3 rounded-xl border border-border px-4 py-3 text-start hover:border-field-border hover:bg-surface-secondary"
              >
                <span className="flex-1">
                  <span className="block font-medium">{each.name}</span>
                  <span className="block text-sm text-muted">{each.sentence}</span>
                </span>
                <ForwardIcon />
              </button>
            </li>
          ))}
        </ul>
      </Step>
      {Other ? (
        <Step number={2} now={step} title={t`Connect it`}>
          <div>
            <Other done={() => void navigate({ to: "/whatsapp" })} cancel={() => setStep(1)} />
          </div>
        </Step>
      ) : null}
      {Other ? null : <OwnApp step={step} setStep={setStep} />}
    </Steps>
  );
}

/** The steps with an app of one's own. */
function OwnApp({ step, setStep }: { step: number; setStep: (step: number) => void }) {
  const [token, setToken] = useState("");
  const [found, setFound] = useState<FoundNumber>();
  const [verifyToken, setVerifyToken] = useState<string>();
  return (
    <>
      <TokenStep
        number={2}
        now={step}
        again={() => setStep(2)}
        chosen={found}
        choose={(given, number) => {
          setToken(given);
          setFound(number);
          setStep(3);
        }}
      />
      <SecretStep
        number={3}
        now={step}
        token={token}
        found={found}
        done={(made) => {
          setVerifyToken(made);
          setStep(4);
        }}
      />
      <WebhookStep
        number={4}
        now={step}
        phoneNumberId={found?.phone_number_id ?? ""}
        verifyToken={verifyToken}
        next={() => setStep(5)}
      />
      <HearStep number={5} now={step} phoneNumberId={found?.phone_number_id ?? ""} next={() => setStep(6)} />
      <TestStep number={6} now={step} phoneNumberId={found?.phone_number_id ?? ""} />
    </>
  );
}
