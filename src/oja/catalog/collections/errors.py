"""Refusals about collections."""

from oja.kernel.errors import Conflict, NotFound, Unprocessable


class CollectionNotFound(NotFound):
    message = "There is no such collection. It may have been removed."


class CollectionNameTaken(Conflict):
    code, message = "collection_name_taken", "There is already a collection with this name."


class FilledByRules(Conflict):
    code, message = "filled_by_rules", "This collection finds its products by rules. Change the rules instead."


class NoRules(Unprocessable):
    code, message = "no_rules", "Please give at least one rule, or fill the collection by hand."


class UnknownProducts(Unprocessable):
    code, message = "unknown_product", "Some of these are not products of this shop."
