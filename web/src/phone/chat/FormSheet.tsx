import { Button, Spinner } from "@heroui/react";
import { Trans } from "@lingui/react/macro";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { Shopper } from "../people";
import { type Content, call, chatPath, type Line, type Message, type Parameters } from "../sandbox";
import { AnswerSheet } from "./AnswerSheet";
import { type Data, FormScreen, type Screen } from "./FormScreen";
import * as replies from "./replies";
import { Sheet } from "./Sheet";

type Form = { screens: { screens: Screen[] } | null };
type Shown = { screen?: string; data?: Data };

type Props = {
  flow: Parameters;
  message: Message;
  line: Line;
  shopper: Shopper;
  onAnswer: (content: Content) => void;
  onClose: () => void;
};

/** A form of the business, filled in on the phone: each screen is fetched by a sealed letter, as WhatsApp does. */
export function FormSheet(props: Props) {
  const { flow, line, shopper, message, onAnswer, onClose } = props;
  const path = `${chatPath(line.phone_number_id, shopper.user)}/forms/${encodeURIComponent(flow.flow_id ?? flow.flow_name ?? "")}`;
  const { data: form, error } = useQuery({
    queryKey: ["form", path],
    queryFn: () => call<Form>(path),
  });
  if (form && !form.screens) return <AnswerSheet message={message} flow={flow} onAnswer={onAnswer} onClose={onClose} />;
  if (form?.screens) return <Screens {...props} path={path} screens={form.screens.screens} />;
  return (
    <Sheet title={flow.flow_cta ?? ""} onClose={onClose}>
      {error ? (
        <p role="alert" className="px-5 py-3 text-sm text-danger">
          {error.message}
        </p>
      ) : (
        <Waiting />
      )}
    </Sheet>
  );
}

function Screens({ flow, message, path, screens, onAnswer, onClose }: Props & { path: string; screens: Screen[] }) {
  const isOurs = flow.flow_action === "navigate";
  const [shown, setShown] = useState<Shown>(
    isOurs ? { screen: flow.flow_action_payload?.screen ?? screens[0]?.id, data: flow.flow_action_payload?.data } : {},
  );
  const step = useMutation({
    mutationFn: (said: { action: string; screen?: string; data?: Data }) =>
      call<Shown>(path, { json: { flow_token: flow.flow_token ?? "", message_id: message.id, ...said } }),
    onSuccess: (answer) => (answer.screen === "SUCCESS" ? onClose() : setShown(answer)),
    meta: { shownInline: true },
  });
  const { mutate } = step;
  useEffect(() => {
    if (!isOurs) mutate({ action: "INIT" });
  }, [isOurs, mutate]);
  const screen = screens.find((one) => one.id === shown.screen);
  return (
    <Sheet title={screen?.title ?? flow.flow_cta ?? ""} onClose={onClose}>
      {screen ? (
        <FormScreen
          key={screen.id}
          screen={screen}
          data={shown.data ?? {}}
          isPending={step.isPending}
          onDo={(action, data) => {
            if (action.name === "complete") onAnswer(replies.filledIn({ ...data, flow_token: flow.flow_token }));
            else if (action.name === "navigate") setShown({ screen: action.next?.name, data });
            else mutate({ action: "data_exchange", screen: screen.id, data });
          }}
        />
      ) : step.error ? null : (
        <Waiting />
      )}
      {step.error ? (
        <div className="flex flex-col items-start gap-2 px-5 py-3 text-sm">
          <p role="alert" className="text-danger">
            {step.error.message}
          </p>
          <Button size="sm" variant="secondary" onPress={() => mutate(step.variables ?? { action: "INIT" })}>
            <Trans>Try again</Trans>
          </Button>
        </div>
      ) : null}
    </Sheet>
  );
}

const Waiting = () => (
  <div className="grid h-40 place-items-center">
    <Spinner />
  </div>
);
