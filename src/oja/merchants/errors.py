"""Refusals of merchants."""

from oja.kernel.errors import Conflict, NotFound, Unprocessable


class SubdomainTaken(Conflict):
    code, message = "subdomain_taken", "This shop address is taken. Please choose another."


class SubdomainReserved(Unprocessable):
    code, message = "subdomain_reserved", "This shop address is kept for Oja itself. Please choose another."


class ShopNotFound(NotFound):
    code, message = "not_found", "There is no such shop."
