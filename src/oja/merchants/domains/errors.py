"""Refusals about domains."""

from oja.kernel.errors import Conflict, NotFound, Unprocessable


class DomainsNotOffered(Conflict):
    code, message = "domains_not_offered", "This Oja is not set up for domains of your own. Ask whoever runs it."


class InvalidDomain(Unprocessable):
    code, message = "invalid_domain", "Write the name alone, such as shop.example.com."


class DomainReserved(Unprocessable):
    code, message = "domain_reserved", "This name cannot be used for a shop. Use one that you bought yourself."


class DomainThere(Conflict):
    code, message = "domain_there", "You have added this domain already."


class TooManyDomains(Conflict):
    code, message = "too_many_domains", "Five domains are the most. Remove one that you no longer need."


class DomainNotVerified(Conflict):
    code, message = "domain_not_verified", "The shop can live there once both records are found."


class DomainNotFound(NotFound):
    code, message = "not_found", "You have no such domain. It may have been removed."
