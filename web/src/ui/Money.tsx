/** An amount as the server sends it: `text` is formatted there, once, and only printed here. */
export type MoneyValue = { amount: string; currency: string; text: string };

/** Prints an amount. Digits keep their width, so that columns of prices line up. */
export function Money({ value, className = "" }: { value: MoneyValue; className?: string }) {
  return (
    <data value={value.amount} className={`tabular-nums whitespace-nowrap ${className}`}>
      {value.text}
    </data>
  );
}
