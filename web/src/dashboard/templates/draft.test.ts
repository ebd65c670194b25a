import { expect, test } from "vitest";
import type { WholeTemplate } from "./calls";
import { bodyOf, draftOf, emptyDraft, newButton, nextVariable } from "./draft";

const whole = (components: Record<string, unknown>[], format: "named" | "positional" = "named") =>
  ({
    name: "order_shipped",
    language: "pt_BR",
    editing: { category: "UTILITY", parameter_format: format, components },
  }) as WholeTemplate;

const components = [
  { type: "HEADER", format: "IMAGE", example: { header_handle: ["4::a"], header_url: "/media/a.jpg" } },
  {
    type: "BODY",
    text: "Oi {{name}}, tudo certo.",
    example: { body_text_named_params: [{ param_name: "name", example: "Juliana" }] },
  },
  { type: "FOOTER", text: "Até logo" },
  { type: "LIMITED_TIME_OFFER", limited_time_offer: { text: "Hoje" } },
  {
    type: "BUTTONS",
    buttons: [
      { type: "URL", text: "Ver", url: "https://x.example/{{1}}", example: ["https://x.example/7"] },
      { type: "FLOW", text: "Formulário", flow_id: "12" },
    ],
  },
];

test("what is opened and not changed is sent back as it was", () => {
  expect(bodyOf(draftOf(whole(components)))).toEqual({
    name: "order_shipped",
    language: "pt_BR",
    category: "UTILITY",
    parameter_format: "named",
    components,
  });
});

test("numbered samples stand in the order of the numbers", () => {
  const draft = { ...emptyDraft("en"), format: "positional" as const, body: "Hi {{2}}, it is {{1}} now." };
  const { components } = bodyOf({ ...draft, samples: { "body.1": "one", "body.2": "two" } });
  expect(components[0]?.example).toEqual({ body_text: [["one", "two"]] });
  expect(nextVariable(draft)).toBe("3");
});

test("a new button is written as Meta writes it", () => {
  const draft = { ...emptyDraft("en"), body: "Hello", buttons: [{ ...newButton("copy_code"), value: "YAM20" }] };
  expect(bodyOf(draft).components[1]).toEqual({ type: "BUTTONS", buttons: [{ type: "COPY_CODE", example: "YAM20" }] });
  expect(nextVariable(draft)).toBe("name");
});
