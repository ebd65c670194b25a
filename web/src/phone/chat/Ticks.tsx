import { useLingui } from "@lingui/react/macro";
import type { Status } from "../sandbox";

/** One tick: sent. Two: the shop has it. Two in colour: the shop has read it. */
export function Ticks({ status }: { status: Status | "sending" }) {
  const { t } = useLingui();
  const words = {
    sending: t`Sending`,
    accepted: t`Sent`,
    sent: t`Sent`,
    delivered: t`Delivered`,
    read: t`Read`,
    failed: t`Not delivered`,
  };
  const paths = {
    sending: "M8 2.5v3.2l2 1.3M8 11A5 5 0 1 0 8 1a5 5 0 0 0 0 10Z",
    accepted: "m3.5 6.4 3 3 6-6.6",
    sent: "m3.5 6.4 3 3 6-6.6",
    delivered: "m1 6.4 3 3 6-6.6M7.6 8.6l.9.8 6-6.6",
    read: "m1 6.4 3 3 6-6.6M7.6 8.6l.9.8 6-6.6",
    failed: "M8 3.2v3.4M8 8.8h.01M8 11A5 5 0 1 0 8 1a5 5 0 0 0 0 10Z",
  };
  const tone =
    status === "read" ? "text-[#0b84c9] dark:text-[#5cc3ff]" : status === "failed" ? "text-danger" : "opacity-65";
  return (
    <svg viewBox="0 0 16 12" className={`h-3 w-4 shrink-0 ${tone}`} role="img" aria-label={words[status]}>
      <path
        d={paths[status]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
