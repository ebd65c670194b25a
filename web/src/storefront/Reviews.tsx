import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Rated, Stars } from "./Stars";
import type { ProductReview, ProductReviews } from "./types";

/** What people say who bought a product here. */
export function Reviews({ reviews, shop }: { reviews: ProductReviews; shop: string }) {
  return (
    <section id="reviews" aria-labelledby="said-of-it" className="pt-12">
      <h2 id="said-of-it" className="mb-3 text-xl font-semibold tracking-tight">
        <Trans>What customers say</Trans>
      </h2>
      <div className="grid items-start gap-6 md:grid-cols-[20rem_minmax(0,1fr)]">
        <Distribution reviews={reviews} />
        <ul className="flex flex-col divide-y divide-separator">
          {reviews.items.map((review, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a page of them never changes its order.
            <Review key={place} review={review} shop={shop} />
          ))}
          <More reviews={reviews} />
        </ul>
      </div>
    </section>
  );
}

function Distribution({ reviews }: { reviews: ProductReviews }) {
  const { rating, stars } = reviews;
  return (
    <div className="rounded-2xl border border-separator bg-surface p-4">
      <p className="text-xl font-semibold">
        <Rated rating={rating} />
      </p>
      <p className="text-sm text-muted">
        <Plural value={rating.count} one="# review by a customer" other="# reviews by customers" />
      </p>
      <ul className="mt-3 flex flex-col gap-1.5 text-sm">
        {stars.map((one) => (
          <li key={one.stars} className="flex items-center gap-3">
            <Stars rating={one.stars} />
            <span aria-hidden="true" className="min-w-0 flex-1 rounded-full bg-surface-secondary">
              <span className="block h-2 rounded-full bg-accent" style={{ width: `${one.share}%` }} />
            </span>
            <span className="w-8 text-end text-muted tabular-nums">{one.count}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Review({ review, shop }: { review: ProductReview; shop: string }) {
  const { t } = useLingui();
  return (
    <li className="py-4">
      <p className="flex flex-wrap items-center gap-x-3 text-sm">
        <Stars rating={review.rating} />
        <bdi className="font-medium">{review.author}</bdi>
        <time dateTime={review.date} className="text-muted">
          {review.at}
        </time>
        <span className="text-muted">
          <Trans>Bought here</Trans>
        </span>
      </p>
      {review.words ? (
        <p dir="auto" className="mt-2 max-w-prose whitespace-pre-line break-words">
          {review.words}
        </p>
      ) : null}
      {review.answer ? (
        <div className="mt-3 max-w-prose rounded-2xl bg-surface-secondary px-4 py-3 text-sm">
          <p className="font-medium">{t`${shop} answers`}</p>
          <p dir="auto" className="whitespace-pre-line break-words">
            {review.answer}
          </p>
        </div>
      ) : null}
    </li>
  );
}

function More({ reviews }: { reviews: ProductReviews }) {
  const link = "flex min-h-11 items-center font-medium text-link";
  if (!reviews.newer_url && !reviews.older_url) return null;
  return (
    <li className="flex gap-6 text-sm">
      {reviews.newer_url ? (
        <a href={reviews.newer_url} className={link}>
          <Trans>Newer reviews</Trans>
        </a>
      ) : null}
      {reviews.older_url ? (
        <a href={reviews.older_url} className={link}>
          <Trans>Older reviews</Trans>
        </a>
      ) : null}
    </li>
  );
}
