import { expect, test, vi } from "vitest";
import { eventParser, follow, type LiveEvent } from "./live";

function read(...pieces: string[]): LiveEvent[] {
  const heard: LiveEvent[] = [];
  const parse = eventParser((event) => heard.push(event));
  for (const piece of pieces) parse(piece);
  return heard;
}

test("reads an event that arrives in pieces", () => {
  const heard = read('data: {"type":"order_pl', 'aced","order_id":"1"}\n', "\n");
  expect(heard).toEqual([{ type: "order_placed", order_id: "1" }]);
});

test("reads two events of one piece, and skips signs of life", () => {
  const heard = read(
    ': still here\n\ndata: {"type":"catalog_changed"}\r\n\r\ndata: {"type":"order_changed","order_id":"2"}\n\n',
  );
  expect(heard.map((event) => event.type)).toEqual(["catalog_changed", "order_changed"]);
});

test("survives an event that is not JSON", () => {
  expect(read("data: {oops\n\n", 'data: {"type":"catalog_changed"}\n\n')).toHaveLength(1);
});

test("takes a broken line up again, and says when it is open", async () => {
  const lines = [
    streamOf('data: {"type":"catalog_changed"}\n\n'),
    streamOf('data: {"type":"order_placed","order_id":"9"}\n\n'),
  ];
  vi.stubGlobal("fetch", async () => new Response(lines.shift() ?? streamOf(""), { status: 200 }));
  const heard: LiveEvent[] = [];
  const states: string[] = [];
  const opened = vi.fn();
  const stop = follow("shop", {
    event: (event) => heard.push(event),
    state: (state) => states.push(state),
    open: opened,
  });
  await vi.waitFor(() => expect(heard).toHaveLength(2), { timeout: 5_000 });
  stop();
  expect(states.slice(0, 3)).toEqual(["open", "lost", "open"]);
  expect(opened.mock.calls.length).toBeGreaterThanOrEqual(2);
  vi.unstubAllGlobals();
});

const streamOf = (text: string) => new Blob([text]).stream();
