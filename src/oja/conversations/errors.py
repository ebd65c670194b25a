"""Refusals of conversations."""

from oja.kernel.errors import Conflict, Unprocessable


class WindowClosed(Conflict):
    code = "window_closed"
    message = "More than 24 hours have passed since the customer last wrote. Only an approved template may be sent now."


class OwnNumber(Unprocessable):
    code = "own_number"
    message = "This is the shop's own number: it cannot write to itself."


class InvalidMessage(Unprocessable):
    code = "invalid_message"
    message = "WhatsApp would not take this message."


class NotDelivered(Unprocessable):
    code = "not_delivered"
    message = "WhatsApp did not take this message."


class NotAgain(Conflict):
    code = "not_again"
    message = "Only a message that failed, or that may not have arrived, can be sent again."
