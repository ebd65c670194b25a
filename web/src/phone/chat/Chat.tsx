import { Button, Spinner, toast } from "@heroui/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { Shopper } from "../people";
import { countHers, itemsQuery, messagesQuery, templatesQuery, useHappening, useLive, useSend } from "../queries";
import { type Content, call, chatPath, type Line, type Message } from "../sandbox";
import { Bubble, type Taps } from "./Bubble";
import { ChatHeader, type HeaderDeed } from "./ChatHeader";
import { type About, Composer } from "./Composer";
import type { Cart } from "./cart";
import * as replies from "./replies";
import { type Open, Sheets } from "./Sheets";
import { thread } from "./thread";

type Writing = About & { send: (text: string) => void };

/** One shopper's chat with one shop, live. */
export function Chat({
  line,
  shopper,
  typedIn,
  onRenamed,
}: {
  line: Line;
  shopper: Shopper;
  typedIn: string;
  onRenamed: (user: string) => void;
}) {
  const { t } = useLingui();
  const { data: messages, error, isPending } = useQuery(messagesQuery(line, shopper));
  const { data: templates = [] } = useQuery(templatesQuery(line));
  const catalogue = useQuery(itemsQuery(line));
  const send = useSend(line, shopper);
  const happening = useHappening(line, shopper);
  const isTyping = useLive(line, shopper) && messages?.at(-1)?.direction === "in";
  const [open, setOpen] = useState<Open | null>(null);
  const [cart, setCart] = useState<Cart>({});
  const [writing, setWriting] = useState<Writing | null>(null);
  useReading(line, shopper, messages);

  const reply = (content: Content, to?: Message) => {
    send.mutate(to ? { ...content, context: { ...content.context, id: to.id } } : content);
    setOpen(null);
  };
  const sendFile = async (file: File) => {
    try {
      const kept = await call<{ id: string; mime_type: string; sha256: string }>(`/media/${line.phone_number_id}`, {
        file,
      });
      reply(replies.attached(kept, file.name));
    } catch (refused) {
      toast.danger(refused instanceof Error ? refused.message : t`The file could not be sent.`);
    }
  };
  const taps: Taps = {
    onButton: (message, button) => reply(replies.tapped(button), message),
    onTemplateButton: (message, button, _index, payload) =>
      reply(replies.quickReply(button.text ?? "", payload), message),
    onList: (message) => setOpen({ kind: "list", message }),
    onPlace: (message) => setOpen({ kind: "place", message }),
    onForm: (message, flow = message.body.interactive?.action?.parameters) => setOpen({ kind: "form", message, flow }),
    onContact: (message) => reply(replies.ownContact(shopper, true), message),
    onProduct: (productId) => setOpen({ kind: "shop", productId }),
    onProducts: (sections) => setOpen({ kind: "shop", sections }),
    onPay: (message) => setOpen({ kind: "pay", message }),
    onCallPermission: (message) => setOpen({ kind: "calls", message }),
    onCall: () => happening.mutate({ what: "calls" }),
    onMenu: (message) => setOpen({ kind: "menu", message }),
  };
  const deeds: Record<HeaderDeed, () => void> = {
    shop: () => setOpen({ kind: "shop" }),
    ad: () => reply(replies.fromAnAd(t`Hi, I saw your ad. Is it still available?`)),
    call: taps.onCall,
    contact: () => reply(replies.ownContact(shopper, false)),
    who: () => setOpen({ kind: "who" }),
  };
  const isInFlight = send.isPending && countHers(messages) === send.context;
  const shown = thread([...(messages ?? []), ...(isInFlight ? [inFlight(send.variables)] : [])]);

  return (
    <section aria-label={t`Chat with ${line.merchant_name}`} className="relative flex min-h-0 flex-1 flex-col">
      <ChatHeader
        line={line}
        isTyping={isTyping}
        inCart={Object.values(cart).reduce((sum, quantity) => sum + quantity, 0)}
        onDo={(deed) => deeds[deed]()}
      />
      <Scroller of={shown.at(-1)?.message.id} isTyping={isTyping}>
        {isPending ? (
          <div className="grid h-full place-items-center">
            <Spinner />
          </div>
        ) : error ? (
          <p className="p-6 text-center text-sm text-danger">{error.message}</p>
        ) : shown.length === 0 ? (
          <Welcome
            line={line}
            shopper={shopper}
            onHi={() => reply(replies.said(t`Hi`))}
            onOpen={() => reply({ type: "request_welcome" })}
          />
        ) : (
          <ol className="flex flex-col pb-1">
            {shown.map((one, index) => (
              <Bubble
                key={one.message.id}
                shown={one}
                quoted={messages?.find((other) => other.id === quotedBy(one.message))}
                templates={templates}
                items={catalogue.data}
                taps={taps}
                isPending={one.message.id === SENDING}
                startsTurn={shown[index - 1]?.message.direction !== one.message.direction}
              />
            ))}
            {isTyping ? <Dots /> : null}
          </ol>
        )}
      </Scroller>
      <Composer
        typedIn={typedIn}
        about={writing}
        onText={(text) => {
          if (writing) writing.send(text);
          else reply(replies.said(text));
          setWriting(null);
        }}
        onDrop={() => setWriting(null)}
        onPlace={() => setOpen({ kind: "place" })}
        onFile={sendFile}
        onContact={deeds.contact}
        onShop={deeds.shop}
      />
      {open ? (
        <Sheets
          open={open}
          line={line}
          shopper={shopper}
          catalogue={catalogue}
          cart={cart}
          onCart={setCart}
          onReply={reply}
          onWrite={(next) => {
            setWriting(next);
            setOpen(null);
          }}
          onHappen={async (what, given) => {
            const known = await happening.mutateAsync({ what, with: given });
            if (known.user && known.user !== shopper.user) onRenamed(known.user);
          }}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </section>
  );
}

const quotedBy = ({ body }: Message) => body.context?.id ?? body.context?.message_id;

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
  const unread = messages?.findLast(
    (message) => message.direction === "out" && message.status === "delivered" && !message.is_echo,
  )?.id;
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
    <div ref={box} className="chat-paper min-h-0 flex-1 overflow-x-hidden overflow-y-auto overscroll-contain px-3 py-2">
      {children}
    </div>
  );
}

function Welcome({
  line,
  shopper,
  onHi,
  onOpen,
}: {
  line: Line;
  shopper: Shopper;
  onHi: () => void;
  onOpen: () => void;
}) {
  const first = shopper.profile.name.split(" ")[0] ?? "";
  return (
    <div className="flex h-full flex-col items-center justify-center gap-3 text-center">
      <p className="max-w-60 rounded-xl bg-[#fdf3d6] px-3 py-2 text-[12.5px] leading-snug text-[#5b4a1f] dark:bg-[#3a321c] dark:text-[#ead9a8]">
        <Trans>
          You are {first}. Say hello to {line.merchant_name}: what you send reaches the shop as a real, signed webhook.
        </Trans>
      </p>
      <Button onPress={onHi} className="min-h-11 px-6">
        <Trans>Say “Hi”</Trans>
      </Button>
      <Button onPress={onOpen} variant="ghost" size="sm">
        <Trans>Only open the chat</Trans>
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
