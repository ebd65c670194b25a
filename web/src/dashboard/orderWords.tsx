import { Chip } from "@heroui/react/chip";
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { useLingui } from "@lingui/react";

export type OrderStatus = "pending" | "confirmed" | "processing" | "shipped" | "delivered" | "cancelled";

const words: Record<OrderStatus, MessageDescriptor> = {
  pending: msg`New`,
  confirmed: msg`Confirmed`,
  processing: msg`Being prepared`,
  shipped: msg`On the way`,
  delivered: msg`Delivered`,
  cancelled: msg`Cancelled`,
};

const colours = {
  pending: "warning",
  confirmed: "accent",
  processing: "accent",
  shipped: "accent",
  delivered: "success",
  cancelled: "default",
} as const;

/** How a status is called in front of a merchant. */
export function useOrderWords(): (status: string) => string {
  const { i18n } = useLingui();
  return (status) => (status in words ? i18n._(words[status as OrderStatus]) : status);
}

export function OrderChip({ status }: { status: OrderStatus }) {
  const say = useOrderWords();
  return (
    <Chip
      color={colours[status]}
      variant="soft"
      size="sm"
      className={status === "pending" ? "bg-highlight text-highlight-foreground" : ""}
    >
      <Chip.Label>{say(status)}</Chip.Label>
    </Chip>
  );
}
