/** What the sandbox's driver answers. It is no part of the product's API, so its shapes are written here, by hand. */

export type Line = {
  phone_number_id: string;
  display_phone_number: string;
  waba_id: string;
  catalog_id: string;
  merchant_name: string;
};

export type Profile = { name: string; username?: string };

type Media = { id?: string; link?: string; caption?: string; filename?: string };
export type Row = { id: string; title: string; description?: string };
export type Section = { title?: string; rows?: Row[]; product_items?: { product_retailer_id: string }[] };

export type Interactive = {
  type: string;
  header?: { type: string; text?: string; image?: Media };
  body?: { text: string };
  footer?: { text: string };
  action?: {
    button?: string;
    buttons?: { reply: { id: string; title: string } }[];
    sections?: Section[];
    parameters?: { display_text?: string; url?: string };
  };
  button_reply?: { id: string; title: string };
  list_reply?: Row;
};

export type Place = { latitude: number; longitude: number; name?: string; address?: string };

/** The content of a message, as it goes over the wire: one field named after `type`. */
export type Content = {
  type?: string;
  context?: { id?: string; message_id?: string };
  text?: { body: string };
  image?: Media;
  document?: Media;
  location?: Place;
  interactive?: Interactive;
  template?: {
    name: string;
    language: { code: string };
    components?: { type: string; parameters?: { type: string; text?: string }[] }[];
  };
  reaction?: { message_id: string; emoji?: string };
  order?: { product_items: { product_retailer_id: string; quantity: number }[] };
};

export type Status = "accepted" | "sent" | "delivered" | "read" | "failed";

export type Message = {
  id: string;
  direction: "in" | "out";
  timestamp: string;
  status: Status;
  body: Content;
  error?: { title: string; error_data?: { details: string } };
};

export type Template = { name: string; language: string; body: string };

export type Webhook = {
  id: string;
  kind: "webhook";
  event: "message" | Status;
  at: string;
  due_at: string;
  path: string;
  state: "waiting" | "delivered" | "given up";
  attempts: number;
  copies: number;
  http_status: number | null;
  error: string | null;
  took_ms: number | null;
  body: string;
  signature: string;
};

export type GraphCall = {
  id: string;
  kind: "send" | "read";
  at: string;
  path: string;
  http_status: number;
  request: Content & Record<string, unknown>;
  response: Record<string, unknown>;
};

export type WireEntry = Webhook | GraphCall;

export type CodeTimes = { code: number; times: number };

export type Faults = {
  webhook: { duplicate: number; delay_ms: number; reorder: boolean; drop_first: number };
  graph: { error: CodeTimes | null; latency_ms: number; timeout: number };
  media: { expired: number; html: number; wrong_type: number; huge: number; drop: number };
  fail: CodeTimes | null;
  read_after_ms: number;
};

const root = "/sandbox/api";

/** Where a chat lives in the driver. */
export const chatPath = (line: string, user: string) => `/chats/${line}/${encodeURIComponent(user)}`;

/** Call the driver; throws the server's own sentence. */
export async function call<T>(path: string, init?: { method?: string; json?: unknown; file?: Blob }): Promise<T> {
  const sent = init?.file ?? (init?.json === undefined ? undefined : JSON.stringify(init.json));
  const type = init?.file ? init.file.type : "application/json";
  const response = await fetch(root + path, {
    method: init?.method ?? (sent === undefined ? "GET" : "POST"),
    body: sent,
    headers: sent === undefined ? {} : { "Content-Type": type },
  });
  const answer = response.status === 204 ? undefined : await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(answer?.message ?? "The sandbox did not answer. Is it running?");
  return answer as T;
}

/** The address of a picture: uploaded by either side, or linked by the shop. */
export const mediaUrl = (media: Media) => (media.id ? `${root}/media/${media.id}` : nearby(media.link));

const loopback = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** This machine has several names; pictures of another name than the page's would be refused by the browser. */
export function nearby(link: string | undefined, here: Location | URL = location): string | undefined {
  if (!link || !URL.canParse(link)) return link;
  const url = new URL(link);
  const isHere = loopback.has(url.hostname) && loopback.has(here.hostname) && url.port === here.port;
  return isHere ? url.pathname + url.search : link;
}

/** The address of a chat's stream of hints. */
export const liveUrl = (line: string, user: string) => `${root}${chatPath(line, user)}/live`;
