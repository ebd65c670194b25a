import { expect, test } from "vitest";
import type { Webhook } from "../sandbox";
import { asCurl } from "./curl";

const webhook: Webhook = {
  id: "1",
  kind: "webhook",
  event: "message",
  at: "",
  due_at: "",
  path: "http://127.0.0.1:8000/api/webhooks/whatsapp",
  state: "delivered",
  attempts: 1,
  copies: 0,
  http_status: 200,
  error: null,
  took_ms: 3,
  body: `{"text":"it's \\u20a6"}`,
  signature: "sha256=abc",
};

test("keeps the signed bytes of a webhook, quotes and escapes included", () => {
  const curl = asCurl(webhook, "http://here");
  expect(curl).toContain("'X-Hub-Signature-256: sha256=abc'");
  expect(curl).toContain(`'{"text":"it'\\''s \\u20a6"}'`);
});

test("leaves the token of a Graph call to the shell", () => {
  const call = { id: "2", kind: "send", at: "", path: "/sandbox/graph/v26.0/1/messages", http_status: 200 } as const;
  const curl = asCurl({ ...call, request: { type: "text" }, response: {} }, "http://here");
  expect(curl).toContain('"Authorization: Bearer $TOKEN"');
  expect(curl).toContain("'http://here/sandbox/graph/v26.0/1/messages'");
});

test("writes Twilio's forms as forms, with Twilio's signature", () => {
  const form = "MessageType=text&Body=Hi";
  const curl = asCurl({ ...webhook, body: form, signature: "abc=" }, "http://here");
  expect(curl).toContain("'X-Twilio-Signature: abc='");
  expect(curl).toContain("x-www-form-urlencoded");
  const path = "/sandbox/twilio/2010-04-01/Accounts/AC1/Messages.json";
  const call = { id: "3", kind: "send", at: "", path, http_status: 201, response: {} } as const;
  expect(asCurl({ ...call, request: { Body: "Hi there" } as never }, "http://here")).toContain("Body=Hi+there");
});
