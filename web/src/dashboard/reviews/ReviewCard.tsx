import { Button } from "@heroui/react/button";
import { Chip } from "@heroui/react/chip";
import { Form } from "@heroui/react/form";
import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { Field } from "@/ui/Field";
import { useShop } from "../shop";
import { When } from "../When";
import { type Review, useReviews } from "./calls";

/** A review, and what can be done with it. */
export function ReviewCard({ review }: { review: Review }) {
  const { t } = useLingui();
  const [open, setOpen] = useState<"answer" | "hide">();
  const { change } = useReviews(useShop().id);
  return (
    <li className="rounded-2xl border border-border bg-surface p-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        <span role="img" aria-label={t`${review.rating} of 5 stars`} className="text-base text-accent">
          {"★".repeat(review.rating)}
          {"☆".repeat(5 - review.rating)}
        </span>
        <bdi className="font-medium">{review.author || <Trans>A customer</Trans>}</bdi>
        <Link
          to="/orders/$orderId"
          params={{ orderId: review.order_id }}
          className="text-muted underline underline-offset-4"
        >
          {review.order_number}
        </Link>
        <span className="text-muted">
          <When at={review.updated_at} />
        </span>
        <Mark review={review} />
      </div>
      <p className="mt-1 text-sm text-muted">
        <bdi>{review.product_name}</bdi>
      </p>
      {review.words ? (
        <p dir="auto" className="mt-2 max-w-prose break-words whitespace-pre-line">
          {review.words}
        </p>
      ) : null}
      {review.reason ? (
        <p className="mt-2 text-sm text-muted">
          <Trans>Hidden because: {review.reason}</Trans>
        </p>
      ) : null}
      {review.answer && open !== "answer" ? (
        <p
          dir="auto"
          className="mt-3 max-w-prose rounded-xl bg-surface-secondary px-3 py-2 text-sm break-words whitespace-pre-line"
        >
          {review.answer}
        </p>
      ) : null}
      {open ? (
        <Words review={review} kind={open} close={() => setOpen(undefined)} />
      ) : (
        <div className="mt-3 flex flex-wrap gap-2">
          {review.standing === "shown" ? null : (
            <Button
              size="sm"
              isPending={change.isPending}
              onPress={() => change.mutate({ id: review.id, is_shown: true })}
            >
              <Trans>Show</Trans>
            </Button>
          )}
          <Button size="sm" variant="secondary" onPress={() => setOpen("answer")}>
            {review.answer ? <Trans>Change your answer</Trans> : <Trans>Answer</Trans>}
          </Button>
          {review.standing === "hidden" ? null : (
            <Button size="sm" variant="tertiary" onPress={() => setOpen("hide")}>
              <Trans>Hide</Trans>
            </Button>
          )}
        </div>
      )}
      {change.error ? (
        <p role="alert" className="mt-2 text-sm text-danger">
          {change.error.message}
        </p>
      ) : null}
    </li>
  );
}

function Mark({ review }: { review: Review }) {
  if (review.standing === "waiting")
    return (
      <Chip color="warning" variant="soft" size="sm">
        <Chip.Label>
          <Trans>Waits for you</Trans>
        </Chip.Label>
      </Chip>
    );
  if (review.standing === "hidden")
    return (
      <Chip color="default" variant="soft" size="sm">
        <Chip.Label>
          <Trans>Hidden</Trans>
        </Chip.Label>
      </Chip>
    );
  if (!review.is_new) return null;
  return (
    <Chip color="accent" variant="soft" size="sm">
      <Chip.Label>
        <Trans>New</Trans>
      </Chip.Label>
    </Chip>
  );
}

function Words({ review, kind, close }: { review: Review; kind: "answer" | "hide"; close: () => void }) {
  const { t } = useLingui();
  const { change } = useReviews(useShop().id);
  const [words, setWords] = useState(kind === "answer" ? (review.answer ?? "") : "");
  const isAnswer = kind === "answer";
  function submit(event: FormEvent) {
    event.preventDefault();
    const wish = isAnswer ? { answer: words } : { is_shown: false, reason: words };
    change.mutate({ id: review.id, ...wish }, { onSuccess: close });
  }
  return (
    <Form className="mt-3 flex flex-col gap-3" onSubmit={submit}>
      <Field
        label={isAnswer ? t`Your answer` : t`Why do you hide it?`}
        hint={isAnswer ? t`Everybody reads it under the review. Empty takes it away.` : t`Only your team sees this.`}
        value={words}
        onChange={setWords}
        lines={isAnswer ? 3 : 2}
        maxLength={1000}
        problem={change.error?.message}
        dir="auto"
      />
      <div className="flex gap-2">
        <Button type="submit" size="sm" isPending={change.isPending} isDisabled={!isAnswer && !words.trim()}>
          {isAnswer ? <Trans>Save</Trans> : <Trans>Hide</Trans>}
        </Button>
        <Button size="sm" variant="tertiary" onPress={close}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </Form>
  );
}
