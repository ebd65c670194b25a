"""Refusals of customers."""

from oja.kernel.errors import Conflict, Unprocessable


class InvalidPhone(Unprocessable):
    code = "invalid_phone"
    message = "This is not a phone number we can reach. Write it with its country code, like +234 701 234 5678."


class SamePerson(Unprocessable):
    code = "same_person"
    message = "These are already one customer."


class NotUndone(Conflict):
    code = "not_undone"
    message = "This was already taken apart, or she was joined with somebody else since. Undo that one first."
