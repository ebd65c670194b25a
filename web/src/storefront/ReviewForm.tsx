import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@/ui/skin";
import { Stars } from "./Stars";
import type { LineReview } from "./types";

const choices = [1, 2, 3, 4, 5];

/** What she thinks of what she got: said, or to be said. A plain form: it works without a script. */
export function ReviewForm({ review, url, name }: { review: LineReview; url: string; name: string }) {
  return (
    <div id={`review-${review.id}`} className="w-full">
      {review.rating ? <Told review={review} /> : null}
      {review.is_open ? (
        <details data-stays="" open={!review.rating} className="text-sm">
          <summary className="flex min-h-11 cursor-pointer items-center font-medium text-link">
            {review.rating ? <Trans>Change your review</Trans> : <Trans>How was it?</Trans>}
          </summary>
          <Form review={review} url={url} name={name} />
        </details>
      ) : null}
    </div>
  );
}

function Told({ review }: { review: LineReview }) {
  return (
    <div className="text-sm">
      <p className="flex flex-wrap items-center gap-x-3">
        <Stars rating={review.rating} />
        <span className="text-muted">
          {review.is_waiting ? <Trans>The shop reads it before others do</Trans> : <Trans>Your review</Trans>}
        </span>
      </p>
      {review.words ? (
        <p dir="auto" className="whitespace-pre-line break-words">
          {review.words}
        </p>
      ) : null}
      {review.answer ? (
        <p dir="auto" className="mt-2 rounded-2xl bg-surface-secondary px-4 py-3 whitespace-pre-line break-words">
          {review.answer}
        </p>
      ) : null}
    </div>
  );
}

function Form({ review, url, name }: { review: LineReview; url: string; name: string }) {
  const { t } = useLingui();
  return (
    <form method="post" action={url} data-once="" className="flex flex-col gap-3 pb-2">
      <input type="hidden" name="line" value={review.id} />
      <fieldset>
        <legend className="sr-only">{t`Your stars for ${name}`}</legend>
        <div className="stars flex">
          {choices.map((rating) => (
            <label key={rating} className="flex size-11 cursor-pointer items-center justify-center text-2xl">
              <input
                type="radio"
                name="rating"
                value={rating}
                required
                defaultChecked={rating === review.rating}
                aria-label={t`${rating} of 5 stars`}
                className="sr-only"
              />
              <span aria-hidden="true">★</span>
            </label>
          ))}
        </div>
      </fieldset>
      <textarea
        name="words"
        rows={3}
        maxLength={1000}
        dir="auto"
        defaultValue={review.words}
        placeholder={t`A few words help others choose`}
        aria-label={t`What you think of ${name}`}
        className="input w-full"
      />
      <p className="text-muted">
        <Trans>Everybody sees your first name, your stars and your words.</Trans>
      </p>
      <Button className="self-start">
        <Trans>Send review</Trans>
      </Button>
    </form>
  );
}
