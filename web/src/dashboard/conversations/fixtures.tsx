import type { ReactElement } from "react";
import { draw as drawIn } from "../drawing";
import type { Plain } from "../reading";
import type { Message } from "./calls";
import type { ChatFile } from "./files";

const rice = { external_id: "rice-5kg", name: "Ofada Rice 5 kg", price_text: "₦24.99", image_url: null };
const template = { name: "order_update", language: "en", category: "UTILITY", body: "Hello {{1}}, {{2}} {{3}}." };

/** Draws a part of the chat in a shop that knows one product and one template; `wanted` are the products in sight. */
export const draw = (part: ReactElement, wanted: string[] = []) =>
  drawIn(part, [
    [["catalog", "named", wanted], { data: { products: [rice] } }],
    [["conversations", "chat", "templates"], { data: { templates: [template] } }],
  ]);

/** A message of the chat, as the server tells it. */
export function message(direction: "in" | "out", body: Plain, more: Partial<Message> = {}): Message {
  return {
    id: "00000000-0000-7000-8000-000000000001",
    conversation_id: "chat",
    direction,
    kind: String(body.type),
    status: direction === "in" ? "received" : "delivered",
    text: "",
    body,
    error: null,
    error_code: null,
    message_id: "wamid.1",
    sent_by: direction === "in" ? "customer" : "assistant",
    author_id: null,
    reply_to: null,
    can_send_again: false,
    created_at: "2026-11-25T09:00:00Z",
    provider_at: null,
    sent_at: null,
    delivered_at: null,
    read_at: null,
    failed_at: null,
    shown_at: "2026-11-25T09:00:00Z",
    ...more,
  };
}

export const file = (given: Partial<ChatFile>): ChatFile => ({
  id: "0199",
  kind: "document",
  state: "ready",
  mime_type: "application/pdf",
  size: 10,
  filename: "prices.pdf",
  url: "/x",
  thumbnail_url: null,
  reason: null,
  width: null,
  height: null,
  seconds: null,
  can_fetch_again: false,
  ...given,
});
