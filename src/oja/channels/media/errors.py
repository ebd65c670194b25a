"""Refusals of files."""

from oja.kernel.errors import Conflict, Refusal, Unavailable, Unprocessable


class FileRefused(Unprocessable):
    code, message = "file_refused", "WhatsApp does not take files of this kind."


class FileTooLarge(Refusal):
    status, code, message = 413, "file_too_large", "This file is too large. WhatsApp takes at most 100 MB."


class ScannerAway(Unavailable):
    code = "scanner_away"
    message = "The virus scanner does not answer, so nothing can be attached. Please try again in a moment."


class NotFetched(Conflict):
    code, message = "file_not_ready", "This file is not here, so it cannot be sent."


class NotToFetchAgain(Conflict):
    code, message = "file_not_again", "Only a file that could not be fetched can be asked for again."
