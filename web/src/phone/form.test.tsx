import { I18nProvider } from "@lingui/react";
import { QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { wordsOf } from "@/ui/words";
import { FormSheet } from "./chat/FormSheet";
import { queryClient } from "./queries";
import type { Message, Parameters } from "./sandbox";
import { messages } from "./words/en.po";

const line = { phone_number_id: "1", display_phone_number: "+1", waba_id: "2", catalog_id: "3", merchant_name: "Shop" };
const shopper = { user: "2348031234567", profile: { name: "Chidi" } };
const message: Message = {
  id: "wamid.1",
  direction: "out",
  status: "read",
  timestamp: "2026-11-23T09:00:00Z",
  body: {},
};

const input = { type: "TextInput", name: "street", label: "Street", required: true, "init-value": `\${data.street}` };
const foot = (name: string, payload: object, more: object = {}) => ({
  type: "Footer",
  label: "Next",
  "on-click-action": { name, payload, ...more },
});
const page = (id: string, ...children: object[]) => ({
  id,
  title: id,
  layout: { type: "SingleColumnLayout", children: [{ type: "Form", name: "form", children }] },
});
const slots = {
  type: "RadioButtonsGroup",
  name: "slot",
  label: "When",
  required: true,
  "data-source": `\${data.slots}`,
};

const onAnswer = vi.fn();
const onClose = vi.fn();
let letters: object[];

beforeEach(() => {
  queryClient.clear();
  vi.clearAllMocks();
  letters = [];
});

/** The sandbox: a form's screens, and what its endpoint answers letter by letter. */
function sandbox(screens: object[] | null, ...answers: object[]) {
  vi.stubGlobal("fetch", async (_url: string, init: RequestInit) => {
    if (init.method === "GET") return Response.json({ id: "7", screens: screens && { screens } });
    letters.push(JSON.parse(String(init.body)));
    const answer = answers.shift();
    return answer ? Response.json(answer) : Response.json({ message: "The business is silent." }, { status: 409 });
  });
}

const show = (flow: Parameters) =>
  render(
    <QueryClientProvider client={queryClient}>
      <I18nProvider i18n={wordsOf("en", messages)}>
        <FormSheet flow={flow} message={message} line={line} shopper={shopper} onAnswer={onAnswer} onClose={onClose} />
      </I18nProvider>
    </QueryClientProvider>,
  );

const press = async (name: string) => userEvent.click(await screen.findByRole("button", { name }));

test("each screen is fetched from the business, and what it minds is said on the form", async () => {
  const times = [{ id: "9", title: "Tomorrow, 9:00" }];
  sandbox(
    [
      page("ADDRESS", input, foot("data_exchange", { street: `\${form.street}` })),
      page("TIME", slots, foot("data_exchange", { street: `\${data.street}`, slot: `\${form.slot}` })),
    ],
    { screen: "ADDRESS", data: { street: "12" } },
    { screen: "ADDRESS", data: { street: "12", error_message: "Please write the street." } },
    { screen: "TIME", data: { street: "12 Allen Avenue", slots: times } },
    { screen: "SUCCESS", data: {} },
  );
  show({ flow_id: "7", flow_token: "t", flow_cta: "Where to?", flow_action: "data_exchange" });
  await press("Next");
  expect((await screen.findByRole("alert")).textContent).toBe("Please write the street.");
  await userEvent.type(screen.getByLabelText("Street"), " Allen Avenue");
  await press("Next");
  await userEvent.click(await screen.findByLabelText("Tomorrow, 9:00"));
  await press("Next");
  await vi.waitFor(() => expect(onClose).toHaveBeenCalled());
  const letter = { flow_token: "t", message_id: "wamid.1" };
  expect(letters).toEqual([
    { ...letter, action: "INIT" },
    { ...letter, action: "data_exchange", screen: "ADDRESS", data: { street: "12" } },
    { ...letter, action: "data_exchange", screen: "ADDRESS", data: { street: "12 Allen Avenue" } },
    { ...letter, action: "data_exchange", screen: "TIME", data: { street: "12 Allen Avenue", slot: "9" } },
  ]);
  expect(onAnswer, "the sandbox sends the answers").not.toHaveBeenCalled();
});

test("a form without an endpoint is filled in by the phone alone", async () => {
  const tick = { type: "CheckboxGroup", name: "extras", label: "Extras", "data-source": [{ id: "b", title: "A bag" }] };
  const next = { next: { type: "screen", name: "MORE" } };
  sandbox([
    page("ADDRESS", input, foot("navigate", { street: `\${form.street}` }, next)),
    page("MORE", tick, foot("complete", { street: `\${data.street}`, extras: `\${form.extras}` })),
  ]);
  const flow_action_payload = { screen: "ADDRESS", data: { street: "12 Allen Avenue" } };
  show({ flow_name: "delivery", flow_token: "t", flow_action: "navigate", flow_action_payload });
  await press("Next");
  await userEvent.click(await screen.findByLabelText("A bag"));
  await press("Next");
  const response_json = '{"street":"12 Allen Avenue","extras":["b"],"flow_token":"t"}';
  expect(onAnswer.mock.calls[0]?.[0].interactive.nfm_reply).toMatchObject({ name: "flow", response_json });
  expect(letters).toEqual([]);
});

test("an endpoint that is silent is asked again", async () => {
  sandbox([page("ADDRESS", input, foot("data_exchange", {}))]);
  show({ flow_id: "7", flow_token: "t", flow_action: "data_exchange" });
  expect((await screen.findByRole("alert")).textContent).toBe("The business is silent.");
  await press("Try again");
  await vi.waitFor(() => expect(letters).toHaveLength(2));
});

test("a form that the sandbox does not know is answered by hand", async () => {
  sandbox(null);
  show({ flow_id: "1", flow_token: "t", flow_cta: "Choose a slot" });
  await userEvent.type(await screen.findByLabelText("Answer"), "Friday");
  await press("Send");
  expect(onAnswer.mock.calls[0]?.[0].interactive.nfm_reply.response_json).toBe('{"answer":"Friday","flow_token":"t"}');
});
