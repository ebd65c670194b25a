"""Refusals of linked pictures."""

from oja.kernel.errors import Conflict, NotFound


class AddressNotFound(NotFound):
    message = "This product has no picture with that address. It may have been removed."


class NotToFetchAgain(Conflict):
    code = "not_to_fetch_again"
    message = "This picture is here, or on its way. Only one that failed can be fetched again."


class FetchingOff(Conflict):
    code = "fetching_off"
    message = "This installation does not fetch pictures from addresses. Please upload the picture itself."
