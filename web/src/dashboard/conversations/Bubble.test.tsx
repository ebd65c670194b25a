import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { Bubble, Line } from "./Bubble";
import { draw, message } from "./fixtures";
import { timeline } from "./timeline";

const said = message("out", { type: "text", body: "Is it still there?" }, { text: "Is it still there?" });
const quote = vi.fn();

const show = (...messages: ReturnType<typeof message>[]) =>
  draw(
    <ol>
      {timeline(messages).map((entry) => (
        <Bubble key={entry.message.id} entry={entry} isFirst quote={quote} />
      ))}
    </ol>,
  );

test("a reaction stands at the bubble it belongs to", () => {
  const at = "2026-11-25T09:00:00Z";
  show({ ...said, reactions: [{ emoji: "❤️", by: "customer", at }] });
  expect(screen.getAllByRole("listitem")).toHaveLength(1);
  expect(screen.getByRole("img", { name: "Reacted with ❤️" })).toBeTruthy();
});

test("an answer shows what it answers", () => {
  const yes = message(
    "in",
    { type: "text", text: { body: "Yes" } },
    { id: "2", message_id: "wamid.2", reply_to: "wamid.1" },
  );
  show(said, yes);
  expect(screen.getAllByText("Is it still there?")).toHaveLength(2);
  expect(screen.getByText("Your shop")).toBeTruthy();
});

test("an answer to something further back says so", () => {
  show(message("in", { type: "text", text: { body: "Yes" } }, { reply_to: "wamid.old" }));
  expect(screen.getByText("An earlier message")).toBeTruthy();
});

test("a message can be answered", async () => {
  show(said);
  await userEvent.click(screen.getByRole("button", { name: "Answer this message" }));
  expect(quote).toHaveBeenCalledWith(said);
});

test("a failed message says why, and can be sent again", () => {
  show({ ...said, status: "failed", error: "She cannot receive this.", can_send_again: true });
  expect(screen.getByText("She cannot receive this.")).toBeTruthy();
  expect(screen.getByRole("button", { name: "Send again" })).toBeTruthy();
});

test("what happened stands between the bubbles", () => {
  draw(
    <ol>
      <Line message={message("in", { type: "system" }, { kind: "system", text: "Chidi changed her number" })} />
    </ol>,
  );
  expect(screen.getByText("Chidi changed her number")).toBeTruthy();
});
