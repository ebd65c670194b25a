import { Button } from "@heroui/react/button";
import { TextArea } from "@heroui/react/textarea";
import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, type KeyboardEvent, useState } from "react";
import { BagIcon, ClockIcon, FileIcon, SendIcon } from "../icons";
import { useShop } from "../shop";
import { useNow } from "../When";
import { AttachButton, DropZone, Waiting } from "./Attachments";
import { useAttachments } from "./attachments";
import { type Conversation, type Message, useSend } from "./calls";
import { messagesWith } from "./files";
import { ProductPicker } from "./ProductPicker";
import { Quoting } from "./Quote";
import { TemplatePicker } from "./TemplatePicker";

const LONGEST = 4096;
const drafts = new Map<string, string>();

/** Where the team writes: words, products, templates. Outside WhatsApp's 24 hours only a template is left. */
export function ReplyBox({
  conversation,
  quoted,
  stopQuoting,
}: {
  conversation: Conversation;
  quoted: Message | null;
  stopQuoting: () => void;
}) {
  const left = useWindow(conversation);
  const [picking, pick] = useState<"products" | "template" | null>(null);
  const close = () => pick(null);
  return (
    <div className="border-t border-border bg-surface px-3 py-3 md:px-5">
      {conversation.channel.state === "removed" ? (
        <p className="px-1 py-1 text-sm text-muted">
          <Trans>
            The number <span dir="ltr">{conversation.channel.display_number}</span> is no longer connected: this chat
            can only be read.
          </Trans>
        </p>
      ) : left === null ? (
        <Closed pickTemplate={() => pick("template")} />
      ) : (
        <Open conversation={conversation} quoted={quoted} stopQuoting={stopQuoting} pick={pick} hours={left} />
      )}
      <ProductPicker conversation={conversation} isOpen={picking === "products"} close={close} />
      <TemplatePicker conversation={conversation} isOpen={picking === "template"} close={close} />
    </div>
  );
}

function Closed({ pickTemplate }: { pickTemplate: () => void }) {
  return (
    <div className="flex flex-wrap items-center gap-3 px-1 py-1">
      <p className="flex flex-1 basis-64 items-start gap-2.5 text-sm">
        <span className="text-muted">
          <ClockIcon />
        </span>
        <span>
          <strong className="font-semibold">
            <Trans>The 24 hours for a free reply are over.</Trans>
          </strong>{" "}
          <span className="text-muted">
            <Trans>You can send a template now. As soon as the customer writes again, you can answer freely.</Trans>
          </span>
        </span>
      </p>
      <Button onPress={pickTemplate}>
        <FileIcon />
        <Trans>Send a template</Trans>
      </Button>
    </div>
  );
}

function Open({
  conversation,
  quoted,
  stopQuoting,
  pick,
  hours,
}: {
  conversation: Conversation;
  quoted: Message | null;
  stopQuoting: () => void;
  pick: (what: "products" | "template") => void;
  hours: number;
}) {
  const { t } = useLingui();
  const { mutate, isPending } = useSend(useShop().id, conversation.id);
  const [words, setWords] = useState(() => drafts.get(conversation.id) ?? "");
  const attachments = useAttachments();
  const hasFiles = attachments.waiting.length > 0;
  const isSendable = hasFiles ? attachments.ready !== null : words.trim() !== "";

  function change(next: string) {
    setWords(next);
    drafts.set(conversation.id, next);
  }

  function send(event?: FormEvent) {
    event?.preventDefault();
    const said = words.trim();
    if (!isSendable || isPending) return;
    change("");
    mutate(
      { messages: messagesWith(attachments.ready ?? [], said), quoted: quoted?.message_id },
      {
        onError: () => change(said),
        onSuccess: () => {
          attachments.clear();
          stopQuoting();
        },
      },
    );
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "Escape") stopQuoting();
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  }

  return (
    <DropZone add={attachments.add}>
      <form onSubmit={send}>
        <Waiting attachments={attachments} />
        {quoted ? <Quoting quoted={quoted} stop={stopQuoting} /> : null}
        <div className="flex items-end gap-1.5">
          <AttachButton add={attachments.add} />
          <Button isIconOnly variant="ghost" aria-label={t`Send products`} onPress={() => pick("products")}>
            <BagIcon />
          </Button>
          <Button isIconOnly variant="ghost" aria-label={t`Send a template`} onPress={() => pick("template")}>
            <FileIcon />
          </Button>
          <TextArea
            aria-label={t`Reply`}
            value={words}
            onChange={(event) => change(event.target.value)}
            onKeyDown={onKeyDown}
            onPaste={(event) => {
              if (event.clipboardData.files.length === 0) return;
              event.preventDefault();
              attachments.add(event.clipboardData.files);
            }}
            maxLength={LONGEST}
            rows={1}
            placeholder={t`Write a reply`}
            className="field-sizing-content max-h-40 min-h-11 flex-1 resize-none md:min-h-10"
          />
          <Button type="submit" isIconOnly aria-label={t`Send`} isDisabled={!isSendable} className="size-11 md:size-10">
            <SendIcon />
          </Button>
        </div>
        <p className="mt-1.5 flex justify-between gap-3 px-1 text-xs text-muted">
          <span className="max-md:hidden">
            <Trans>Enter sends, Shift+Enter starts a new line</Trans>
          </span>
          <Left hours={hours} />
        </p>
      </form>
    </DropZone>
  );
}

function Left({ hours }: { hours: number }) {
  if (hours >= 1)
    return (
      <span>
        <Trans>{Math.floor(hours)} h left for free replies</Trans>
      </span>
    );
  return (
    <span className="font-medium text-warning-soft-foreground">
      <Trans>{Math.max(1, Math.floor(hours * 60))} min left for free replies</Trans>
    </span>
  );
}

/** Hours until the window closes; null when it is closed. */
function useWindow(conversation: Conversation): number | null {
  const now = useNow();
  if (!conversation.window_open_until) return null;
  const hours = (new Date(conversation.window_open_until).getTime() - now) / 3_600_000;
  return hours > 0 ? hours : null;
}
