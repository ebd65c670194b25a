import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Choice } from "../Choice";
import { Sheet } from "../Faces";
import { ConnectForm } from "./ConnectForm";
import { Dialog360Form } from "./Dialog360Form";
import { TwilioForm } from "./TwilioForm";

type Provider = "meta" | "twilio" | "dialog360";

/** Connects a number, by whoever carries it. */
export function Connect({ isFirst, begin, done }: { isFirst: boolean; begin: () => void; done: () => void }) {
  const { t } = useLingui();
  const [provider, setProvider] = useState<Provider>("meta");
  return (
    <div className="flex flex-col gap-3">
      <div className="max-w-xs">
        <Choice
          label={<Trans>Who is your number with?</Trans>}
          options={[
            { id: "meta", name: t`Meta itself` },
            { id: "twilio", name: "Twilio" },
            { id: "dialog360", name: "360dialog" },
          ]}
          value={provider}
          choose={(id) => {
            setProvider(id as Provider);
            begin(); // what a form shows after it has connected the first number must stay
          }}
        />
      </div>
      {provider === "meta" ? (
        <ConnectForm isFirst={isFirst} done={done} />
      ) : (
        <Sheet title={<Trans>Connect your WhatsApp number</Trans>}>
          {provider === "twilio" ? (
            <TwilioForm done={done} cancel={isFirst ? undefined : done} />
          ) : (
            <Dialog360Form done={done} cancel={isFirst ? undefined : done} />
          )}
        </Sheet>
      )}
    </div>
  );
}
