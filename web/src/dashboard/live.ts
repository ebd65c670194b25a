import { signedFetch } from "@/api/client";

export type LiveEvent =
  | { type: "order_placed" | "order_changed"; order_id: string }
  | { type: "message" | "message_status"; conversation_id: string; message_id: string }
  | { type: "conversation_changed"; conversation_id: string }
  | { type: "catalog_changed" | "review_changed" }
  | { type: "review_written"; review_id: string }
  | { type: "rotation_changed" }
  | { type: "channel_changed" }
  | { type: "domains_changed" }
  | { type: "templates_changed" }
  | { type: "sync_changed" }
  | { type: "import_progress"; import_id: string }
  /** What happened may not have been told. */
  | { type: "look_again" };

export type LiveState = "connecting" | "open" | "lost";

const FIRST_WAIT = 500;
const LONGEST_WAIT = 15_000;
/** The server says something at least every 15 s; silence this long means that the line is dead. */
const SILENCE = 45_000;

/**
 * Follows what happens in a shop until the returned function is called. A lost line is taken up again, slower and slower;
 * `onOpen` then tells that events may have been missed.
 */
export function follow(
  merchantId: string,
  on: { event: (event: LiveEvent) => void; state: (state: LiveState) => void; open: () => void },
): () => void {
  const ended = new AbortController();
  void stayConnected(merchantId, on, ended.signal);
  return () => ended.abort();
}

async function stayConnected(merchantId: string, on: Parameters<typeof follow>[1], ended: AbortSignal): Promise<void> {
  let wait = FIRST_WAIT;
  while (!ended.aborted) {
    const opened = await readOnce(merchantId, on, ended).catch(() => false);
    if (ended.aborted) return;
    on.state("lost");
    wait = opened ? FIRST_WAIT : Math.min(wait * 2, LONGEST_WAIT);
    await pause(wait * (0.75 + Math.random() / 2), ended);
  }
}

/** Reads one connection to its end; true when it had been opened. */
async function readOnce(merchantId: string, on: Parameters<typeof follow>[1], ended: AbortSignal): Promise<boolean> {
  const dead = new AbortController();
  const stop = () => dead.abort();
  ended.addEventListener("abort", stop);
  let alarm = setTimeout(stop, SILENCE);
  let opened = false;
  try {
    const response = await signedFetch(
      new Request(`/api/merchants/${merchantId}/live`, {
        headers: { Accept: "text/event-stream" },
        signal: dead.signal,
        cache: "no-store",
      }),
    );
    if (!response.ok || !response.body) return false;
    opened = true;
    on.state("open");
    on.open();
    const parse = eventParser(on.event);
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      clearTimeout(alarm);
      alarm = setTimeout(stop, SILENCE);
      parse(next.value);
    }
  } catch {
    return opened;
  } finally {
    clearTimeout(alarm);
    ended.removeEventListener("abort", stop);
  }
  return opened;
}

/** Takes pieces of an event stream as they arrive and gives each whole event on. */
export function eventParser(give: (event: LiveEvent) => void): (piece: string) => void {
  let rest = "";
  return (piece) => {
    const blocks = (rest + piece.replaceAll("\r\n", "\n")).split("\n\n");
    rest = blocks.pop() ?? "";
    for (const block of blocks) {
      const data = block
        .split("\n")
        .filter((line) => line.startsWith("data:"))
        .map((line) => line.slice("data:".length).trimStart())
        .join("\n");
      if (!data) continue;
      try {
        give(JSON.parse(data) as LiveEvent);
      } catch {
        // A half-written event is only a hint lost: the next look finds the truth.
      }
    }
  };
}

function pause(milliseconds: number, ended: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      removeEventListener("online", done);
      ended.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    addEventListener("online", done);
    ended.addEventListener("abort", done);
  });
}
