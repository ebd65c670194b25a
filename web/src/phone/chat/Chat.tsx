import { Avatar, Button, Spinner, toast } from "@heroui/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { initials, type Shopper } from "../people";
import { messagesQuery, templatesQuery, useLive, useSend } from "../queries";
import { type Content, call, chatPath, type Line, type Message, type Place, type Row } from "../sandbox";
import { Bubble, type Taps } from "./Bubble";
import { Composer } from "./Composer";
import { ListSheet } from "./ListSheet";
import { PlaceSheet } from "./PlaceSheet";

type Open = { kind: "list" | "place"; message?: Message } | null;

/** One shopper's chat with one shop, live. */
export function Chat({ line, shopper, typedIn }: { line: Line; shopper: Shopper; typedIn: string }) {
  const { t } = useLingui();
  const { data: messages, error, isPending } = useQuery(messagesQuery(line, shopper));
  const { data: templates = [] } = useQuery(templatesQuery(line));
  const send = useSend(line, shopper);
  const isTyping = useLive(line, shopper) && messages?.at(-1)?.direction === "in";
  const [open, setOpen] = useState<Open>(null);
  useReading(line, shopper, messages);

  const reply = (content: Content, to?: Message) => send.mutate(to ? { ...content, context: { id: to.id } } : content);
  const sendPhoto = async (file: File) => {
    try {
      const kept = await call<{ id: string; mime_type: string; sha256: string }>(`/media/${line.phone_number_id}`, {
        file,
      });
      reply({ type: "image", image: kept });
    } catch (refused) {
      toast.danger(refused instanceof Error ? refused.message : t`The photo could not be sent.`);
    }
  };
  const taps: Taps = {
    onButton: (message, button) =>
      reply({ type: "interactive", interactive: { type: "button_reply", button_reply: button } }, message),
    onList: (message) => setOpen({ kind: "list", message }),
    onPlace: (message) => setOpen({ kind: "place", message }),
  };
  const pickRow = (row: Row) => {
    reply({ type: "interactive", interactive: { type: "list_reply", list_reply: row } }, open?.message);
    setOpen(null);
  };
  const pickPlace = (place: Place) => {
    reply({ type: "location", location: place }, open?.message);
    setOpen(null);
  };
  const shown = [...(messages ?? []), ...(send.isPending ? [inFlight(send.variables)] : [])];
  const list = open?.kind === "list" ? open.message?.body.interactive : undefined;

  return (
    <section aria-label={t`Chat with ${line.merchant_name}`} className="relative flex min-h-0 flex-1 flex-col">
      <header className="flex items-center gap-3 bg-(--brand) px-4 pt-1.5 pb-3 text-(--brand-foreground)">
        <Avatar className="size-10 shrink-0" style={{ backgroundColor: "#f4b73f", color: "#2b1d02" }}>
          <Avatar.Fallback className="bg-transparent font-semibold text-inherit">
            {initials(line.merchant_name)}
          </Avatar.Fallback>
        </Avatar>
        <div className="min-w-0 leading-tight">
          <h1 className="truncate text-[16px] font-semibold">{line.merchant_name}</h1>
          <p className="truncate text-[12.5px] opacity-80" aria-live="polite">
            {isTyping ? <Trans>typing…</Trans> : line.display_phone_number}
          </p>
        </div>
      </header>
      <Scroller of={shown.at(-1)?.id} isTyping={isTyping}>
        {isPending ? (
          <div className="grid h-full place-items-center">
            <Spinner />
          </div>
        ) : error ? (
          <p className="p-6 text-center text-sm text-danger">{error.message}</p>
        ) : shown.length === 0 ? (
          <Welcome line={line} shopper={shopper} onHi={() => reply({ type: "text", text: { body: t`Hi` } })} />
        ) : (
          <ol className="flex flex-col pb-1">
            {shown.map((message, index) => (
              <Bubble
                key={message.id}
                message={message}
                quoted={shown.find((other) => other.id === message.body.context?.id)}
                templates={templates}
                taps={taps}
                isPending={message.id === SENDING}
                startsTurn={shown[index - 1]?.direction !== message.direction}
              />
            ))}
            {isTyping ? <Dots /> : null}
          </ol>
        )}
      </Scroller>
      <Composer
        typedIn={typedIn}
        onText={(text) => reply({ type: "text", text: { body: text } })}
        onPlace={() => setOpen({ kind: "place" })}
        onPhoto={sendPhoto}
      />
      {list ? <ListSheet list={list} onPick={pickRow} onClose={() => setOpen(null)} /> : null}
      {open?.kind === "place" ? <PlaceSheet onPick={pickPlace} onClose={() => setOpen(null)} /> : null}
    </section>
  );
}

const SENDING = "sending";
const inFlight = (body: Content): Message => ({
  id: SENDING,
  direction: "in",
  status: "sent",
  timestamp: new Date().toISOString(),
  body,
});

/** While the chat is open, what was delivered becomes read. */
function useReading(line: Line, shopper: Shopper, messages?: Message[]) {
  const unread = messages?.findLast((message) => message.direction === "out" && message.status === "delivered")?.id;
  useEffect(() => {
    if (!unread || document.hidden) return;
    call(`${chatPath(line.phone_number_id, shopper.user)}/read`, { method: "POST" }).catch(console.warn);
  }, [unread, line.phone_number_id, shopper.user]);
}

/** Keeps the newest message in sight. */
function Scroller({ of, isTyping, children }: { of?: string; isTyping: boolean; children: React.ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new last message is what moves the view
  useLayoutEffect(() => {
    box.current?.scrollTo({ top: box.current.scrollHeight });
  }, [of, isTyping]);
  return (
    <div ref={box} className="chat-paper min-h-0 flex-1 overflow-y-auto overscroll-contain px-3 py-2">
      {children}
    </div>
  );
}

function Welcome({ line, shopper, onHi }: { line: Line; shopper: Shopper; onHi: () => void }) {
  const first = shopper.profile.name.split(" ")[0] ?? "";
  return (
    <div className="flex h-full flex-col items-center justify-center gap-4 text-center">
      <p className="max-w-60 rounded-xl bg-[#fdf3d6] px-3 py-2 text-[12.5px] leading-snug text-[#5b4a1f] dark:bg-[#3a321c] dark:text-[#ead9a8]">
        <Trans>
          You are {first}. Say hello to {line.merchant_name}: what you send reaches the shop as a real, signed webhook.
        </Trans>
      </p>
      <Button onPress={onHi} className="min-h-11 px-6">
        <Trans>Say “Hi”</Trans>
      </Button>
    </div>
  );
}

function Dots() {
  return (
    <li className="flex pt-2" aria-hidden="true">
      <span className="flex gap-1 rounded-2xl rounded-ss-sm bg-surface px-3.5 py-3 shadow-[0_1px_1px_rgb(0_0_0/0.12)]">
        {[0, 160, 320].map((delay) => (
          <i
            key={delay}
            className="size-1.5 animate-bounce rounded-full bg-muted motion-reduce:animate-none"
            style={{ animationDelay: `${delay}ms` }}
          />
        ))}
      </span>
    </li>
  );
}
