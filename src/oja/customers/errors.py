"""Refusals of customers."""

from oja.kernel.errors import Unprocessable


class InvalidPhone(Unprocessable):
    code = "invalid_phone"
    message = "This is not a phone number we can reach. Write it with its country code, like +234 701 234 5678."
