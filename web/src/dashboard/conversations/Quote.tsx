import { Button } from "@heroui/react/button";
import { Trans, useLingui } from "@lingui/react/macro";
import { CrossIcon } from "../icons";
import { gist } from "../reading";
import type { Message } from "./calls";

/** What a bubble answers; a tap goes there. */
export function Quote({ quoted }: { quoted: Message | "unknown" }) {
  if (quoted === "unknown")
    return (
      <Frame>
        <span className="italic">
          <Trans>An earlier message</Trans>
        </span>
      </Frame>
    );
  return (
    <button
      type="button"
      onClick={() => document.getElementById(quoted.id)?.scrollIntoView({ block: "center", behavior: "smooth" })}
      className="mb-1 block w-full text-start"
    >
      <Frame>
        <Gist message={quoted} />
      </Frame>
    </button>
  );
}

/** What the reply that is being written answers. */
export function Quoting({ quoted, stop }: { quoted: Message; stop: () => void }) {
  const { t } = useLingui();
  return (
    <div className="mb-2 flex items-center gap-2">
      <div className="min-w-0 flex-1">
        <Frame>
          <Gist message={quoted} />
        </Frame>
      </div>
      <Button isIconOnly size="sm" variant="ghost" aria-label={t`Do not quote`} onPress={stop}>
        <CrossIcon />
      </Button>
    </div>
  );
}

function Gist({ message }: { message: Message }) {
  return (
    <>
      <span className="block font-medium text-accent">
        {message.direction === "out" ? <Trans>Your shop</Trans> : <Trans>Customer</Trans>}
      </span>
      <span className="line-clamp-2">{gist(message.text) || <Trans>A message</Trans>}</span>
    </>
  );
}

function Frame({ children }: { children: React.ReactNode }) {
  return (
    <span className="block rounded-lg border-s-3 border-accent bg-surface/60 px-2.5 py-1 text-xs text-bubble-muted">
      {children}
    </span>
  );
}
