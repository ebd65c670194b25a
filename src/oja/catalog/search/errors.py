"""Refusals of search."""

from oja.kernel.errors import NotFound, Unprocessable


class SynonymNotFound(NotFound):
    message = "There is no such synonym. It may have been removed."


class NoWords(Unprocessable):
    code, message = "no_words", "Please write words with letters or digits, such as “joota” for “shoe”."
