"""Refusals of recognition."""

from oja.kernel.errors import Unavailable


class ReadersBusy(Unavailable):
    code = "readers_busy"
    message = "This picture could not be looked at just now. Please try again in a moment."
