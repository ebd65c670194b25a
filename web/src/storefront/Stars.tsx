import { useLingui } from "@lingui/react/macro";
import type { Rating } from "./types";

/** Five stars, so many of them full. */
export function Stars({ rating }: { rating: number }) {
  const { t } = useLingui();
  return (
    <span role="img" aria-label={t`${rating} of 5 stars`} className="text-accent whitespace-nowrap">
      {"★".repeat(rating)}
      {"☆".repeat(5 - rating)}
    </span>
  );
}

/** The average of a product, and how many rated it. */
export function Rated({ rating }: { rating: Rating }) {
  const { t } = useLingui();
  const { text, count } = rating;
  return (
    <>
      <span className="sr-only">{t`Rated ${text} of 5 by ${count}`}</span>
      <span aria-hidden="true" className="whitespace-nowrap">
        <span className="text-accent">★</span> {text} <span className="text-muted">({count})</span>
      </span>
    </>
  );
}
