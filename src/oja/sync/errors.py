"""Refusals of the catalogue page."""

from oja.kernel.errors import Conflict, NotFound, Unavailable


class CatalogueNotFound(NotFound):
    code, message = "catalogue_not_found", "This shop has no such catalogue. It may have been disconnected."


class NumberNotFound(NotFound):
    code, message = "number_not_found", "This shop has no such number with a catalogue."


class AccountNotFound(NotFound):
    code, message = "account_not_found", "This shop has no such WhatsApp account at Meta."


class CatalogueNotShown(Conflict):
    code, message = "catalogue_not_shown", "Meta does not let your WhatsApp account show this catalogue."
    advice = "Or connect it to your account in Meta's WhatsApp Manager, and choose it here again."


class CatalogueStopped(Conflict):
    code, message = "catalogue_stopped", "This catalogue is stopped. See what it says, put it right, then press Resume."


class MetaRefused(Conflict):
    code, message = "meta_refused", "Meta did not take this."


class MetaSilent(Unavailable):
    code, message = "meta_silent", "Meta cannot be reached right now. Please try again in a moment."
