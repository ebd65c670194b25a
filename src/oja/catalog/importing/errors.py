"""Refusals about product files."""

from oja.kernel.errors import NotFound, Refusal, Unprocessable


class ImportNotFound(NotFound):
    message = "There is no such import."


class BadFile(Unprocessable):
    """The upload cannot be read as a product file at all."""

    code, message = (
        "bad_file",
        "This file cannot be read as a product list. Please save it as CSV (UTF-8) and try again.",
    )


class MissingColumns(Unprocessable):
    code, message = "missing_columns", "The file lacks columns that every product list needs."


class FileTooLarge(Refusal):
    status, code, message = 413, "file_too_large", "This file is too large. Please split it into smaller ones."
