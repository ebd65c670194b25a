import { Button } from "@heroui/react/button";
import { TextArea } from "@heroui/react/textarea";
import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, type KeyboardEvent, useState } from "react";
import { ClockIcon, SendIcon } from "../icons";
import { useShop } from "../shop";
import { TemplatePicker } from "../TemplatePicker";
import { useNow } from "../When";
import { type Conversation, useReply } from "./calls";

const LONGEST = 4096;
const drafts = new Map<string, string>();

/** Where the team types. Outside WhatsApp's 24 hours it says why nothing can be typed. */
export function ReplyBox({ conversation }: { conversation: Conversation }) {
  const { t } = useLingui();
  const reply = useReply(useShop().id, conversation.id);
  const [words, setWords] = useState(() => drafts.get(conversation.id) ?? "");
  const left = useWindow(conversation);

  function change(next: string) {
    setWords(next);
    drafts.set(conversation.id, next);
  }

  function send(event?: FormEvent) {
    event?.preventDefault();
    const said = words.trim();
    if (!said || reply.isPending) return;
    change("");
    reply.mutate(said, { onError: () => change(said) });
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  }

  if (left === null)
    return (
      <div className="border-t border-border bg-surface px-4 py-4 md:px-5">
        <p className="flex items-start gap-2.5 text-sm">
          <span className="text-muted">
            <ClockIcon />
          </span>
          <span>
            <strong className="font-semibold">
              <Trans>The 24 hours for a free reply are over.</Trans>
            </strong>{" "}
            <span className="text-muted">
              <Trans>
                As soon as the customer writes again, you can answer here. A template may be sent at any time.
              </Trans>
            </span>
          </span>
        </p>
        <div className="mt-3">
          <TemplatePicker conversationId={conversation.id} name={conversation.customer.name ?? ""} />
        </div>
      </div>
    );
  return (
    <form onSubmit={send} className="border-t border-border bg-surface px-3 py-3 md:px-5">
      <div className="flex items-end gap-2">
        <TextArea
          aria-label={t`Reply`}
          value={words}
          onChange={(event) => change(event.target.value)}
          onKeyDown={onKeyDown}
          maxLength={LONGEST}
          rows={1}
          placeholder={t`Write a reply`}
          className="field-sizing-content max-h-40 min-h-11 flex-1 resize-none md:min-h-10"
        />
        <Button type="submit" isIconOnly aria-label={t`Send`} isDisabled={!words.trim()} className="size-11 md:size-10">
          <SendIcon />
        </Button>
      </div>
      <p className="mt-1.5 flex justify-between gap-3 px-1 text-xs text-muted">
        <span className="max-md:hidden">
          <Trans>Enter sends, Shift+Enter starts a new line</Trans>
        </span>
        <Left hours={left} />
      </p>
    </form>
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
