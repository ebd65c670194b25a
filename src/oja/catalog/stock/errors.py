"""Refusals about stock."""

from oja.kernel.errors import Conflict, NotFound, Unprocessable


class LocationNotFound(NotFound):
    message = "There is no such place. It may have been closed."


class InterestNotFound(NotFound):
    message = "Nobody of that id is waiting. She may have been told already."


class LocationNameTaken(Conflict):
    code, message = "location_name_taken", "There is already a place with this name."


class LocationInUse(Conflict):
    code, message = "location_in_use", "There is still stock at this place. Move it to another one first."


class NotCounted(Conflict):
    code, message = "not_counted", "Nobody counts this one's stock. Count it first: say how many there are."


class NotThatMany(Conflict):
    """`errors` says how many were `wanted` and are `left`."""

    code, message = "not_that_many", "There are not that many at this place. Count it again."


class InStockAlready(Conflict):
    code, message = "in_stock_already", "This one can be bought right now."


class UnknownCustomer(Unprocessable):
    code, message = "unknown_customer", "This shop has no such customer."


class UnreadablePhone(Unprocessable):
    code, message = "invalid_phone", "Please give the phone number with its country code, such as +234 803 111 2222."
