"""Refusals on the way to an order."""

from oja.kernel.errors import Conflict, Unprocessable


class NameMissing(Unprocessable):
    code, message = "name_missing", "Please tell us your name."


class WayMissing(Unprocessable):
    code, message = "way_missing", "Please choose how you would like to get it."


class ZoneMissing(Unprocessable):
    code, message = "zone_missing", "Please choose the area it goes to."


class RecipientMissing(Unprocessable):
    code, message = "recipient_missing", "Please tell us who receives it, and their phone number."


class PinUnreadable(Unprocessable):
    code, message = "pin_unreadable", "Please paste a link from a map, or leave it empty."


class BelowMinimum(Conflict):
    code, message = "below_minimum", "This area needs a larger order."


class NotAsShown(Conflict):
    code, message = "not_as_shown", "Something has changed since you looked. Please look at the new total."
