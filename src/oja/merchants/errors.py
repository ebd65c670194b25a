"""Refusals of merchants."""

from oja.kernel.errors import Conflict, NotFound


class SubdomainTaken(Conflict):
    code, message = "subdomain_taken", "This shop address is taken. Please choose another."


class TooManyMoves(Conflict):
    code, message = "too_many_moves", "Your shop has moved ten times already. It can go back to an address it had."


class ShopNotFound(NotFound):
    code, message = "not_found", "There is no such shop."
