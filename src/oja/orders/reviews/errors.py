"""Refusals of reviews."""

from oja.kernel.errors import Conflict, NotFound, Unprocessable


class ReviewNotFound(NotFound):
    message = "There is no such review."


class NothingBought(NotFound):
    message = "This is not in the order."


class NoReviews(Conflict):
    code, message = "no_reviews", "This shop takes no reviews at the moment."


class NotThereYet(Conflict):
    code, message = "not_there_yet", "You can review it once it has reached you."


class ReviewSettled(Conflict):
    code, message = "review_settled", "This review is too old to be changed."


class RatingMissing(Unprocessable):
    code, message = "rating_missing", "Please choose how many stars, from 1 to 5."


class ReasonMissing(Unprocessable):
    code, message = "reason_missing", "Please note why this review is hidden. Only your team sees that."
