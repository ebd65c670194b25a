import { useLingui } from "@lingui/react/macro";
import type { Customer } from "./calls";

/** What to call a customer who may have hidden her name, her number, or both. */
export function useCustomerName(): (customer: Pick<Customer, "name" | "phone">) => string {
  const { t } = useLingui();
  return (customer) => customer.name || customer.phone || t`Somebody on WhatsApp`;
}
