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

import orjson
from babel.numbers import get_currency_precision

from oja.catalog import limits
from oja.catalog.importing import prices
from oja.catalog.names import UNCATEGORISED
from oja.kernel.money import LARGEST_MINOR, decimal_text

Taker = Callable[[str], Any]
OPTIONS = "oja_options"
ATTRIBUTES = "oja_attributes"
"""Columns of our own exports, which hold what the format has no column for."""

STATUSES = ("active", "draft", "archived")

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
_PLAIN_NUMBER = re.compile(r"\d+(\.\d+)?$", re.ASCII)
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_ESCAPED = re.compile(r"'+[=+\-@\t\r]")


class Problem(Exception):
    """A cell that cannot be taken."""


class Guess(Exception):
    """A blank that was filled in with `value`."""

    def __init__(self, value: object, reason: str) -> None:
        super().__init__(reason)
        self.value = value


@dataclass(frozen=True)
class Numbers:
    """How a file writes numbers: in which currency, and with which decimal mark, if that is known (`prices`)."""

    currency: str
    decimal_mark: str | None

    def price(self) -> Taker:
        """An amount in minor units."""
        exponent = get_currency_precision(self.currency)
        has_comma = self.decimal_mark == ","
        longest = exponent if self.decimal_mark == "." else min(exponent, 2)

        def take(value: str) -> int:
            if plain := _PLAIN_AMOUNT.match(value):
                whole, part = plain.groups("")
                if (
                    len(part) <= longest
                    and not (part and has_comma)
                    and (minor := int(whole + part.ljust(exponent, "0"))) <= LARGEST_MINOR
                ):
                    return minor
            if not value:
                raise Problem("the price is missing")
            try:
                minor = prices.read(value, self.currency, self.decimal_mark)
            except ValueError as error:
                raise Problem(str(error)) from None
            if minor < 0:
                raise Problem("a price cannot be below zero")
            if prices.is_odd(value, self.currency, self.decimal_mark):
                shown, sign = decimal_text(minor, self.currency), "comma" if has_comma else "point"
                raise Guess(minor, f"read as {shown}; most prices of this file have a {sign} before the decimals")
            return minor

        return take

    def price_if_any(self) -> Taker:
        """An amount in minor units; blank is None."""
        take = self.price()
        return lambda value: take(value) if value else None

    def weight_kg(self, value: str) -> Decimal | None:
        """Kilograms, to the gram; `500 g` is half a kilogram."""
        if not value:
            return None
        number, unit = value, 1
        if value[-1] in "gG":
            number = value[:-1].rstrip()
            unit = 1 if number[-1:] in {"k", "K"} else 1000
            number = number.rstrip("kK ")
        try:
            plain = number if _PLAIN_NUMBER.match(number) else prices.plain_number(number, self.decimal_mark)
            weight = Decimal(plain or "NaN") / unit
            if weight.is_finite() and 0 <= weight < limits.LARGEST_WEIGHT_KG:
                return round(weight, 3)
        except (InvalidOperation, ValueError):
            pass
        raise Problem("not a weight in kilograms")

    def currency_of(self, value: str) -> None:
        """Only the shop's own currency, or blank."""
        if value and value.upper() != self.currency:
            raise Problem(f"this shop sells in {self.currency}")


def unescaped(value: str) -> str:
    """A cell without the apostrophe that keeps spreadsheets from taking it for a formula."""
    return value[1:] if value[:1] == "'" and _ESCAPED.match(value) else value


def escaped(value: str) -> str:
    """A cell that no spreadsheet takes for a formula; `unescaped` gives it back."""
    return "'" + value if value.lstrip("'")[:1] in _FORMULA else value


def text(longest: int) -> Taker:
    """A text of bounded length; blank is None."""

    def take(value: str) -> str | None:
        value = unescaped(value)
        if len(value) > longest:
            raise Problem(f"longer than {longest:,} characters")
        return value or None

    return take


def required_text(longest: int) -> Taker:
    """A text that must be there."""

    def take(value: str) -> str:
        if not value:
            raise Problem("this is missing")
        value = unescaped(value)
        if len(value) > longest:
            raise Problem(f"longer than {longest:,} characters")
        return value

    return take


def category(value: str) -> str:
    """The category's name; a blank goes to `Uncategorised`."""
    if not value:
        raise Guess(UNCATEGORISED, f"no category; put into {UNCATEGORISED}")
    value = unescaped(value)
    if len(value) > limits.CATEGORY:
        raise Problem(f"longer than {limits.CATEGORY:,} characters")
    return value


def web_address(value: str) -> str | None:
    """Where a picture is."""
    if not value:
        return None
    if len(value) > limits.ADDRESS:
        raise Problem(f"longer than {limits.ADDRESS:,} characters")
    if not value.startswith(("https://", "http://", "/media/")) or len(value.split()) != 1:
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


def status(value: str) -> str | None:
    """Whether it is shown; blank says nothing."""
    told = value.casefold()
    if told and told not in STATUSES:
        raise Guess(None, f"not one of {', '.join(STATUSES)}; left as it is")
    return told or None


def options(value: str) -> dict[str, str] | None:
    """What tells a variant from the others of its product, as the object `{"Size": "42"}`."""
    given = _object(value)
    if given and len(given) > limits.OPTIONS:
        raise Problem(f"more than {limits.OPTIONS} options")
    for name, one in (given or {}).items():
        if not 0 < len(name) <= limits.OPTION_NAME or not 0 < len(one) <= limits.OPTION_VALUE:
            raise Problem(f"an option's value has 1 to {limits.OPTION_VALUE} characters")
    return given


def attributes(value: str) -> dict[str, str]:
    """Facts about a product by name, as an object."""
    given = _object(value) or {}
    if len(given) > limits.ATTRIBUTES or any(len(one) > limits.ATTRIBUTE for one in given.values()):
        raise Problem(f"more than {limits.ATTRIBUTES} facts, or one longer than {limits.ATTRIBUTE:,} characters")
    return given


def _object(value: str) -> dict[str, str] | None:
    if not value:
        return None
    try:
        given = orjson.loads(value)
    except orjson.JSONDecodeError:
        given = None
    if not isinstance(given, dict) or any(not isinstance(one, str) for one in given.values()):
        raise Problem("not an object of names and texts")
    return given or None
