import type { Shopper } from "../people";
import type { Contact, Content, Item, Message, Row } from "../sandbox";

/** What a shopper sends by a tap, in the shape that webhooks have (reference: WhatsApp 1.3). */

export const said = (text: string): Content => ({ type: "text", text: { body: text } });

export const tapped = (button: { id: string; title: string }): Content => ({
  type: "interactive",
  interactive: { type: "button_reply", button_reply: button },
});

export const picked = (row: Row): Content => ({
  type: "interactive",
  interactive: { type: "list_reply", list_reply: row },
});

/** What a form ends with when the phone itself ends it. */
export const filledIn = (answers: Record<string, unknown>): Content => ({
  type: "interactive",
  interactive: {
    type: "nfm_reply",
    nfm_reply: { name: "flow", body: "Sent", response_json: JSON.stringify(answers) },
  },
});

/** A quick reply of a template is a kind of its own. */
export const quickReply = (text: string, payload?: string): Content => ({
  type: "button",
  button: { text, payload: payload ?? text },
});

export const allowsCalls = (isAllowed: boolean): Content => ({
  type: "interactive",
  interactive: {
    type: "call_permission_reply",
    call_permission_reply: { response: isAllowed ? "accept" : "reject" },
  },
});

export const reacted = (message: Message, emoji: string): Content => ({
  type: "reaction",
  reaction: emoji ? { message_id: message.id, emoji } : { message_id: message.id },
});

export const edited = (message: Message, text: string): Content => ({
  type: "edit",
  edit: { original_message_id: message.id, message: said(text) },
});

export const takenBack = (message: Message): Content => ({
  type: "revoke",
  revoke: { original_message_id: message.id },
});

/** A question about a product: the words, and which one is meant. */
export const asked = (text: string, item: Item, catalogId: string): Content => ({
  ...said(text),
  context: { referred_product: { catalog_id: catalogId, product_retailer_id: item.retailer_id } },
});

/** The same content again, marked as forwarded. A choice becomes its words: only what was said can be passed on. */
export function forwarded({ body }: Message, words: string): Content {
  const { type, text, image, video, audio, document, sticker, location, contacts } = body;
  const whole = { type, text, image, video, audio, document, sticker, location, contacts };
  const kept = type && type in body && Object.entries(whole).some(([kind, part]) => kind === type && part);
  return { ...(kept ? (JSON.parse(JSON.stringify(whole)) as Content) : said(words)), context: { forwarded: true } };
}

export const fromAnAd = (text: string): Content => ({
  ...said(text),
  referral: {
    source_url: "https://fb.me/3cr4Wqqkv",
    source_id: "120226305854810726",
    source_type: "ad",
    headline: "Fresh this week",
    body: "Chat with us and have it today.",
    media_type: "image",
    image_url: "https://scontent.example/ad.jpg",
    ctwa_clid:
      "Aff-n8ZTODiE79d22KtAwQKj9e_mIEOOj27vDVwFjN80dp4_0NiNhEgpGo0AHemvuSoifXaytfTzcchptiErTKCqTrJ5nW1h7IHYeYymGb5K",
  },
});

/** The number that a shopper shares: her own, or one made of her id when she hides it. */
export const phoneOf = ({ user }: Shopper) => (user.includes(".") ? `23480${user.replace(/\D/g, "").slice(-8)}` : user);

/** Her own contact, as an answer to the shop's request or by herself. */
export function ownContact(shopper: Shopper, isAsked: boolean): Content {
  const { name } = shopper.profile;
  const phone = phoneOf(shopper);
  const contact: Contact = {
    name: { formatted_name: name, first_name: name.split(" ")[0] },
    phones: [{ phone: `+${phone}`, wa_id: phone, type: "CELL" }],
    origin: isAsked ? "contact_request" : "other",
    vcard: `BEGIN:VCARD\nVERSION:3.0\nFN:${name}\nTEL;type=CELL;waid=${phone}:+${phone}\nEND:VCARD`,
  };
  return { type: "contacts", contacts: [contact] };
}

type Kept = { id: string; mime_type: string; sha256: string };

/** A file that was uploaded, as the kind that it is. */
export function attached(kept: Kept, filename: string): Content {
  const [kind] = kept.mime_type.split("/");
  if (kept.mime_type === "image/webp") return { type: "sticker", sticker: kept };
  if (kind === "image") return { type: "image", image: kept };
  if (kind === "video") return { type: "video", video: kept };
  if (kind === "audio") return { type: "audio", audio: { ...kept, voice: true } };
  return { type: "document", document: { ...kept, filename } };
}
