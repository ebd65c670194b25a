import { Modal } from "@heroui/react/modal";
import { SearchField } from "@heroui/react/search-field";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Failed, SkeletonRows } from "../Faces";
import { Initial } from "../Initial";
import { useShop } from "../shop";
import { useTyped } from "../typed";
import { type Customer, customersQuery } from "./calls";
import { useCustomerName } from "./names";

/** Chooses the other record of the same person. */
export function JoinDialog({
  customer,
  isOpen,
  close,
  choose,
}: {
  customer: Customer;
  isOpen: boolean;
  close: () => void;
  choose: (other: Customer) => void;
}) {
  return (
    <Modal.Backdrop isOpen={isOpen} onOpenChange={(open) => (open ? undefined : close())} isDismissable>
      <Modal.Container size="sm">
        <Modal.Dialog>
          <Modal.CloseTrigger />
          <Modal.Header>
            <Modal.Heading>
              <Trans>Who is the same person?</Trans>
            </Modal.Heading>
          </Modal.Header>
          <Modal.Body>
            <Others customer={customer} choose={choose} />
          </Modal.Body>
        </Modal.Dialog>
      </Modal.Container>
    </Modal.Backdrop>
  );
}

function Others({ customer, choose }: { customer: Customer; choose: (other: Customer) => void }) {
  const { t } = useLingui();
  const name = useCustomerName();
  const [words, search] = useState("");
  const [typed, type] = useTyped(words, search);
  const found = useQuery(customersQuery(useShop().id, { search: words || undefined, limit: 8 }));
  const others = found.data?.customers.filter(({ id }) => id !== customer.id) ?? [];
  return (
    <div className="flex flex-col gap-3">
      <SearchField aria-label={t`Search customers`} value={typed} onChange={type} autoFocus>
        <SearchField.Group>
          <SearchField.SearchIcon />
          <SearchField.Input placeholder={t`Name, number or e-mail`} />
          <SearchField.ClearButton />
        </SearchField.Group>
      </SearchField>
      {found.isPending ? (
        <SkeletonRows rows={4} height="h-12" />
      ) : found.isError ? (
        <Failed error={found.error} retry={() => void found.refetch()} />
      ) : others.length === 0 ? (
        <p className="py-6 text-center text-sm text-muted">
          <Trans>Nobody else by that name.</Trans>
        </p>
      ) : (
        <ul className="flex flex-col">
          {others.map((other) => (
            <li key={other.id}>
              <button
                type="button"
                onClick={() => choose(other)}
                className="flex w-full items-center gap-3 rounded-xl px-2 py-2 text-start outline-offset-[-2px] hover:bg-default"
              >
                <Initial of={name(other)} />
                <span className="min-w-0">
                  <span className="block truncate text-sm font-medium">{name(other)}</span>
                  {other.phone ? (
                    <bdi dir="ltr" className="block truncate text-xs text-muted">
                      {other.phone}
                    </bdi>
                  ) : null}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
