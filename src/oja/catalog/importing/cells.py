"""
Cells of a product file: each read the way people write it in their country, or refused with a reason. Pure.

A taker gets the stripped text and answers the value; it raises `Problem` where there is none, `Guess` for a blank that
it filled in.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from babel.numbers import get_currency_precision

from oja.catalog import limits
from oja.catalog.names import UNCATEGORISED
from oja.kernel.money import LARGEST_MINOR, Money

Taker = Callable[[str], Any]

# English, French, Portuguese, Spanish, Italian, German, Turkish, Swahili, Hindi, Arabic, Chinese, Yoruba.
_YES = """
1 yes y true t x on available instock oui o vrai sim s verdadeiro si sí verdadero cierto ja j wahr evet ndiyo haan हाँ
نعم 是 bẹẹni
"""
_NO = """
0 no n false f off unavailable outofstock soldout non faux não nao falso nein falsch hayır hapana nahi नहीं لا 否 rárá
"""
_BOOLEANS = dict.fromkeys(_YES.split(), True) | dict.fromkeys(_NO.split(), False)

_PLAIN_AMOUNT = re.compile(r"(\d{1,13})(?:\.(\d+))?$", re.ASCII)
_GROUPED = re.compile(r"\d{1,3}(,\d{3})+(\.\d+)?$", re.ASCII)
_DECIMAL_COMMA = re.compile(r"\d+,\d+$", re.ASCII)


class Problem(Exception):
    """A cell that cannot be taken."""


class Guess(Exception):
    """A blank that was filled in with `value`."""

    def __init__(self, value: object, reason: str) -> None:
        super().__init__(reason)
        self.value = value


@dataclass(frozen=True)
class Numbers:
    """How a file writes numbers: in which currency, and whether a comma may stand before the decimals."""

    currency: str
    has_decimal_commas: bool

    def price(self) -> Taker:
        """An amount in minor units."""
        exponent = get_currency_precision(self.currency)

        def take(value: str) -> int:
            if plain := _PLAIN_AMOUNT.match(value):
                whole, part = plain.groups("")
                if len(part) <= exponent and (minor := int(whole + part.ljust(exponent, "0"))) <= LARGEST_MINOR:
                    return minor
            if not value:
                raise Problem("the price is missing")
            try:
                minor = Money.parse(self._plain(value), self.currency).minor
            except ValueError as error:
                raise Problem(str(error)) from None
            if minor < 0:
                raise Problem("a price cannot be below zero")
            return minor

        return take

    def weight_kg(self, value: str) -> Decimal | None:
        """Kilograms, to the gram."""
        if not value:
            return None
        try:
            weight = Decimal(self._plain(value))
            if weight.is_finite() and 0 <= weight < limits.LARGEST_WEIGHT_KG:
                return round(weight, 3)
        except InvalidOperation:
            pass
        raise Problem("not a weight in kilograms")

    def currency_of(self, value: str) -> None:
        """Only the shop's own currency, or blank."""
        if value and value.upper() != self.currency:
            raise Problem(f"this shop sells in {self.currency}")

    def _plain(self, value: str) -> str:
        """`1,299.00` → `1299.00`; in a file whose values are not separated by commas also `24,99` → `24.99`."""
        if self.has_decimal_commas and "." not in value:
            # 1,299 could be either here, so it is left to be refused.
            return value.replace(",", ".") if _DECIMAL_COMMA.match(value) and not _GROUPED.match(value) else value
        return value.replace(",", "") if _GROUPED.match(value) else value


def text(longest: int) -> Taker:
    """A text of bounded length; blank is None."""

    def take(value: str) -> str | None:
        if len(value) > longest:
            raise Problem(f"longer than {longest:,} characters")
        return value or None

    return take


def required_text(longest: int) -> Taker:
    """A text that must be there."""

    def take(value: str) -> str:
        if not value:
            raise Problem("this is missing")
        if len(value) > longest:
            raise Problem(f"longer than {longest:,} characters")
        return value

    return take


def category(value: str) -> str:
    """The category's name; a blank goes to `Uncategorised`."""
    if not value:
        raise Guess(UNCATEGORISED, f"no category; put into {UNCATEGORISED}")
    if len(value) > limits.CATEGORY:
        raise Problem(f"longer than {limits.CATEGORY:,} characters")
    return value


def web_address(value: str) -> str | None:
    """Where a picture is."""
    if not value:
        return None
    if len(value) > limits.ADDRESS:
        raise Problem(f"longer than {limits.ADDRESS:,} characters")
    if not value.startswith(("https://", "http://", "/media/")) or any(one.isspace() for one in value):
        raise Problem("not a web address that starts with https://")
    return value


def boolean(blank: bool) -> Taker:
    """Yes or no in many languages; a blank counts as `blank`."""

    def take(value: str) -> bool:
        known = _BOOLEANS.get(value) if value in _BOOLEANS else _BOOLEANS.get("".join(value.casefold().split()))
        if known is not None:
            return known
        if not value:
            raise Guess(blank, f"blank; taken as {'yes' if blank else 'no'}")
        raise Problem("neither yes nor no")

    return take


def stock_quantity(value: str) -> int | None:
    """How many there are; a blank says nothing."""
    if not value:
        return None
    whole = value.removesuffix(".0")
    if not (whole.isdecimal() and len(whole) <= 10 and int(whole) <= limits.LARGEST_STOCK):
        raise Problem("not a number of pieces")
    return int(whole)


def takers(numbers: Numbers) -> dict[str, Taker]:
    """What reads each known column."""
    return {
        "product_id": required_text(limits.EXTERNAL_ID),
        "name": required_text(limits.NAME),
        "description": text(limits.DESCRIPTION),
        "price": numbers.price(),
        "category": category,
        "subcategory": text(limits.CATEGORY),
        "image_url": web_address,
        "in_stock": boolean(True),
        "is_priority": boolean(False),
        "weight_kg": numbers.weight_kg,
        "barcode": text(limits.BARCODE),
        "supplier_id": text(limits.SUPPLIER),
        "stock_quantity": stock_quantity,
        "sku": text(limits.SKU),
        "currency": numbers.currency_of,
    }
