import { Button } from "@heroui/react/button";
import { Form } from "@heroui/react/form";
import { Trans } from "@lingui/react/macro";
import type { FormEvent, ReactNode } from "react";
import type { Merchant, Wire } from "../wire";
import { useSaveMerchant } from "./saving";

type Props = {
  merchant: Merchant;
  /** What is sent, and nothing while it cannot be sent. */
  change: Wire["MerchantChange"] | null;
  /** What is wrong with what was typed. */
  problem?: ReactNode;
  children: ReactNode;
};

/** A few settings of the shop that are saved together, with what was wrong with them. */
export function SaveForm({ merchant, change, problem, children }: Props) {
  const save = useSaveMerchant(merchant);
  const wrong = problem ?? save.error?.message;
  return (
    <Form
      className="flex flex-col gap-4"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        if (change) save.mutate(change);
      }}
    >
      {children}
      {wrong ? (
        <p role="alert" className="text-sm text-danger">
          {wrong}
        </p>
      ) : null}
      <div>
        <Button type="submit" isDisabled={change === null} isPending={save.isPending}>
          <Trans>Save</Trans>
        </Button>
      </div>
    </Form>
  );
}
