"""Refusals about bulk edits, and why a single product was left as it is."""

from oja.kernel.errors import Conflict, NotFound, Unprocessable


class BulkEditNotFound(NotFound):
    message = "There is no such bulk edit. After 30 days they are forgotten."


class StillRunning(Conflict):
    code, message = "still_running", "This change is still under way. Please wait until it is done."


class KeyUsedOtherwise(Conflict):
    code, message = "idempotency_mismatch", "This Idempotency-Key came with another change before. Take a new one."


class NothingToChange(Unprocessable):
    code, message = "nothing_to_change", "Please choose products, or a filter that finds some."


REASONS = {
    "below_zero": "The price would fall below zero.",
    "too_large": "The number would become too large.",
    "too_many_tags": "It would have more than 50 tags.",
    "not_counted": "Nobody counts its stock. Set a number first.",
    "too_few": "There are fewer than that.",
    "changed_since": "It was changed again since.",
    "category_gone": "The category it was in has been removed.",
}
"""What is said of a product that a bulk edit, or its undoing, left as it was."""
