/** What the sandbox's driver answers. It is no part of the product's API, so its shapes are written here, by hand. */

export type Line = {
  phone_number_id: string;
  display_phone_number: string;
  waba_id: string;
  catalog_id: string;
  merchant_name: string;
};

export type Profile = { name: string; username?: string };

export type Identity = "both" | "phone" | "user_id" | "user_id_in_from";

/** A shopper as one number knows her. */
export type Acquaintance = {
  user: string;
  user_id: string;
  wa_id: string | null;
  identity: Identity;
  has_stopped_marketing: boolean;
};

export type Media = {
  id?: string;
  link?: string;
  caption?: string;
  filename?: string;
  mime_type?: string;
  voice?: boolean;
};
export type Row = { id: string; title: string; description?: string };
export type Section = { title?: string; rows?: Row[]; product_items?: { product_retailer_id: string }[] };
export type Header = { type: string; text?: string; image?: Media; video?: Media; document?: Media };
export type Reply = { id: string; title: string };
export type Amount = { value: number; offset: number };

export type PayOrder = {
  items?: { retailer_id?: string; name: string; quantity: number; amount: Amount; sale_amount?: Amount }[];
  subtotal?: Amount;
  tax?: Amount;
  shipping?: Amount;
  discount?: Amount;
  status?: string;
  description?: string;
};

export type Parameters = {
  display_text?: string;
  url?: string;
  flow_cta?: string;
  flow_id?: string;
  flow_name?: string;
  flow_token?: string;
  flow_action?: string;
  flow_action_payload?: { screen?: string; data?: Record<string, unknown> };
  country?: string;
  reference_id?: string;
  currency?: string;
  total_amount?: Amount;
  order?: PayOrder;
};

export type Action = {
  name?: string;
  button?: string;
  buttons?: { reply?: Reply; quick_reply?: Reply }[];
  sections?: Section[];
  parameters?: Parameters;
  catalog_id?: string;
  product_retailer_id?: string;
  cards?: Card[];
};

export type Card = { card_index?: number; type?: string; header?: Header; body?: { text: string }; action?: Action };

export type Interactive = {
  type: string;
  header?: Header;
  body?: { text: string };
  footer?: { text: string };
  action?: Action;
  button_reply?: Reply;
  list_reply?: Row;
  nfm_reply?: { name: string; body: string; response_json: string };
  call_permission_reply?: { response: string };
};

export type Place = { latitude: number; longitude: number; name?: string; address?: string };

export type Contact = {
  name: { formatted_name: string; first_name?: string };
  phones?: { phone?: string; wa_id?: string; type?: string }[];
  org?: { company?: string };
  origin?: string;
  vcard?: string;
};

export type OrderLine = { product_retailer_id: string; quantity: number; item_price: number; currency: string };
export type Order = { catalog_id: string; text?: string; product_items: OrderLine[] };
export type Asked = { catalog_id: string; product_retailer_id: string };

export type Parameter = {
  type: string;
  text?: string;
  parameter_name?: string;
  payload?: string;
  coupon_code?: string;
  action?: { flow_token?: string; flow_action_data?: Record<string, unknown>; sections?: Section[] };
  image?: Media;
  video?: Media;
  document?: Media;
  location?: Place;
  currency?: { fallback_value: string };
  date_time?: { fallback_value: string };
  limited_time_offer?: { expiration_time_ms: number };
  product?: { product_retailer_id: string; catalog_id?: string };
};
export type Component = { type: string; sub_type?: string; index?: string | number; parameters?: Parameter[] };
export type TemplateContent = {
  name: string;
  language: { code: string };
  components?: (Component & { cards?: { card_index: number; components: Component[] }[] })[];
};

/** The content of a message, as it goes over the wire: one field named after `type`. */
export type Content = {
  type?: string;
  context?: {
    id?: string;
    message_id?: string;
    forwarded?: boolean;
    frequently_forwarded?: boolean;
    referred_product?: Asked;
  };
  referral?: { source_url: string; source_type: string; headline?: string; body?: string; [more: string]: unknown };
  text?: { body: string; preview_url?: boolean };
  image?: Media;
  video?: Media;
  audio?: Media;
  document?: Media;
  sticker?: Media;
  location?: Place;
  contacts?: Contact[];
  interactive?: Interactive;
  template?: TemplateContent;
  button?: { text: string; payload: string };
  reaction?: { message_id: string; emoji?: string };
  order?: Order;
  edit?: { original_message_id: string; message: Content };
  revoke?: { original_message_id: string };
  system?: { body: string; type: string };
  unsupported?: { type: string };
  errors?: { code: number; title: string }[];
};

export type Status = "accepted" | "sent" | "delivered" | "read" | "failed";

export type Message = {
  id: string;
  direction: "in" | "out";
  timestamp: string;
  status: Status;
  body: Content;
  error?: { title: string; error_data?: { details: string } };
  is_echo?: boolean;
};

export type TemplateButton = {
  type: string;
  text?: string;
  url?: string;
  phone_number?: string;
  flow_id?: string;
  flow_name?: string;
  flow_action?: string;
  navigate_screen?: string;
  example?: string | string[];
};
export type TemplatePart = {
  type: string;
  format?: string;
  text?: string;
  buttons?: TemplateButton[];
  cards?: { components: TemplatePart[] }[];
  limited_time_offer?: { text?: string; has_expiration?: boolean };
};
export type Template = { name: string; language: string; body: string; components?: TemplatePart[] };

/** What Meta would show of one product. */
export type Item = {
  retailer_id: string;
  title?: string;
  description?: string;
  price?: string;
  sale_price?: string;
  availability?: string;
  image_link?: string;
  link?: string;
};

export type Webhook = {
  id: string;
  kind: "webhook";
  event: "message" | Status | "user_preferences" | "calls" | "smb_message_echoes";
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
  webhook: { duplicate: number; delay_ms: number; batch: number; reorder: boolean; drop_first: number };
  graph: {
    error: CodeTimes | null;
    answer: { kind: string; times: number } | null;
    on: "messages" | "all";
    latency_ms: number;
    timeout: number;
  };
  media: { expired: number; html: number; wrong_type: number; huge: number; drop: number };
  limits: { pair: boolean; throughput: boolean; marketing: number };
  fail: CodeTimes | null;
  read_after_ms: number;
};

const root = "/sandbox/api";

/** Where a chat lives in the driver. */
export const chatPath = (line: string, user: string) => `/chats/${line}/${encodeURIComponent(user)}`;

export type LinkPreview = { title: string; description: string; image: string; site: string };

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
