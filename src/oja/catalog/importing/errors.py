"""Refusals about product files."""

from oja.kernel.errors import Conflict, NotFound, Refusal, Unprocessable


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


class BadLayout(Unprocessable):
    code, message = "bad_layout", "Please say of each column what it is."


class FileTooLarge(Refusal):
    status, code, message = 413, "file_too_large", "This file is too large. Please split it into smaller ones."


class FileGone(Conflict):
    code, message = "file_gone", "The uploaded file is gone. Please upload it again."


class ImportBegan(Conflict):
    code, message = "import_began", "This import has begun already. Look how far it is."


class NotUnderWay(Conflict):
    code, message = "not_under_way", "This import is over; there is nothing to stop."


class NothingToRevert(Conflict):
    code, message = "nothing_to_revert", "This import changed nothing that could be put back."


class NotForWorkbook(Conflict):
    code, message = (
        "not_for_workbook",
        "There are more rows, or longer texts, than a workbook can hold. Please take the CSV file instead.",
    )
