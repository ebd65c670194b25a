import type { ReactNode } from "react";
import type { ChannelAlert } from "../channelAlerts";
import { WarningIcon } from "../icons";

const looks = {
  danger: "bg-danger-soft text-danger-soft-foreground",
  warning: "bg-warning-soft text-warning-soft-foreground",
  info: "bg-surface-secondary",
} as const;

/** What is wrong with a number, and what to do. */
export function AlertList({ alerts, action }: { alerts: ChannelAlert[]; action?: (alert: ChannelAlert) => ReactNode }) {
  if (alerts.length === 0) return null;
  return (
    <ul className="flex flex-col gap-2">
      {alerts.map((alert) => (
        <li key={alert.id} className={`flex items-start gap-3 rounded-xl px-3.5 py-3 text-sm ${looks[alert.level]}`}>
          <WarningIcon />
          <div className="min-w-0 flex-1">
            <p className="font-semibold">{alert.sentence}</p>
            <p>{alert.advice}</p>
          </div>
          {action?.(alert)}
        </li>
      ))}
    </ul>
  );
}
