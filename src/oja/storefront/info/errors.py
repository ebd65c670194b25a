"""Refusals about a shop's own pages."""

from oja.kernel.errors import Conflict, NotFound


class PageNotFound(NotFound):
    message = "There is no such page. It may have been removed."


class PageAddressTaken(Conflict):
    code, message = "page_address_taken", "Another page of your shop has this address. Please choose another one."


class TooManyPages(Conflict):
    code, message = "too_many_pages", "A shop can have 30 pages of its own. Please remove one first."
