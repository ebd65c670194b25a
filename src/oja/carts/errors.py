"""Refusals of carts."""

from oja.kernel.errors import Conflict, NotFound, Unprocessable


class CartNotFound(NotFound):
    code, message = "not_found", "There is no such cart."


class CartClosed(Conflict):
    code, message = "cart_closed", "This cart has already been ordered. Start a new one whenever you like."


class CartFull(Conflict):
    code, message = "cart_full", "This cart is full: it holds 100 different products at most."


class InvalidQuantity(Unprocessable):
    code, message = "invalid_quantity", "A quantity is a whole number from 1 to 999."


class UnknownProduct(Unprocessable):
    code, message = "unknown_product", "This shop has no such product."


class ProductUnavailable(Conflict):
    code, message = "product_unavailable", "This product is not for sale at the moment."


class AmountTooLarge(Unprocessable):
    code, message = "amount_too_large", "This adds up to more than we can take in one order. Please order less at once."


class InvalidAddress(Unprocessable):
    code, message = "invalid_address", "Please check the delivery address."


class CodeExpired(Conflict):
    code, message = "code_expired", "This cart link is too old. Open the shop again and tap “Order on WhatsApp”."


class CodeUsed(Conflict):
    code, message = "code_used", "This cart link has already been used. Open the shop again for a new one."


class UnknownCode(NotFound):
    code, message = "unknown_code", "We do not know this cart code. Please check it, or open the shop again."


class LinkExpired(Conflict):
    code, message = "link_expired", "This link is too old. Ask for a new one in the chat."


class LinkUsed(Conflict):
    code, message = "link_used", "This link has been opened already. Ask for a new one in the chat."


class UnknownLink(NotFound):
    code, message = "unknown_link", "We do not know this link. Please check it, or ask for a new one in the chat."
