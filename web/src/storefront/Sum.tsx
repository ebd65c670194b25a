import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { Money, type MoneyValue } from "@/ui/Money";

/** One amount of a sum, with what it is for. */
export function Sum(props: { name: ReactNode; value: MoneyValue; isTotal?: boolean; isOff?: boolean }) {
  const { name, value, isTotal, isOff } = props;
  return (
    <div className="flex items-baseline justify-between gap-4">
      <dt className={isTotal ? "font-semibold" : "text-muted"}>{name}</dt>
      <dd className={isTotal ? "text-xl font-semibold" : ""}>
        {isOff ? "−" : ""}
        <Money value={value} />
      </dd>
    </div>
  );
}

/** What is taken off, and by which code. */
export function Discount({ code, value }: { code?: string | null; value: MoneyValue }) {
  return (
    <Sum
      name={
        <>
          <Trans>Discount</Trans>
          {code ? (
            <>
              {" "}
              <bdi>({code})</bdi>
            </>
          ) : null}
        </>
      }
      value={value}
      isOff
    />
  );
}
