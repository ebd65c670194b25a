"""Money: an amount in minor units and its currency, with ISO 4217 exponents (JPY 0, NGN 2, KWD 3)."""

import contextlib
import functools
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Decimal, InvalidOperation
from typing import Self

from babel.core import Locale, UnknownLocaleError
from babel.numbers import format_currency, get_currency_precision, get_currency_symbol

LARGEST_MINOR = 10**15


@dataclass(frozen=True, order=True)
class Money:
    """An exact amount. Adding two currencies is a bug and raises `ValueError`."""

    minor: int
    currency: str

    @classmethod
    def parse(cls, amount: str | int | Decimal, currency: str) -> Self:
        """
        Read a decimal amount such as `"24.99"`.

        :raises ValueError: not a number, more decimals than the currency has, or too large
        """
        try:
            value = Decimal(str(amount).strip())
        except InvalidOperation:
            raise ValueError(f"{str(amount)[:40]!r} is not an amount") from None
        if not value.is_finite():
            raise ValueError(f"{str(amount)[:40]!r} is not an amount")
        exponent = get_currency_precision(currency)
        if value.adjusted() > 18:
            raise ValueError("this amount is too large")
        scaled = value.scaleb(exponent)
        if scaled != scaled.to_integral_value():
            raise ValueError(f"{currency} has {exponent} decimals, {str(amount)[:40]} has more")
        if abs(scaled) > LARGEST_MINOR:
            raise ValueError("this amount is too large")
        return cls(int(scaled), currency)

    def __str__(self) -> str:
        """The decimal string of the API: `"24.99"`."""
        return decimal_text(self.minor, self.currency)

    def __add__(self, other: "Money") -> "Money":
        if self.currency != other.currency:
            raise ValueError(f"cannot add {other.currency} to {self.currency}")
        return Money(self.minor + other.minor, self.currency)

    def __mul__(self, factor: int) -> "Money":
        return Money(self.minor * factor, self.currency)

    def share(self, basis_points: int) -> "Money":
        """A part in basis points (200 is 2 %), rounded half to even."""
        part = (Decimal(self.minor) * basis_points / 10_000).quantize(Decimal(1), rounding=ROUND_HALF_EVEN)
        return Money(int(part), self.currency)

    def display(self, locale: str = "en") -> str:
        """
        The amount as a person reads it in `locale` (`en_NG`): `"₦24.99"`, and `"₦12,300"` for whole amounts.

        A language that has no sign for the currency takes the one that is used in the locale's country.
        """
        return self._written(locale).replace(self.currency, _sign(self.currency, locale.partition("_")[2]))

    def _written(self, locale: str) -> str:
        value = Decimal(self.minor).scaleb(-get_currency_precision(self.currency))
        known = known_locale(locale)
        if value != value.to_integral_value():
            return format_currency(value, self.currency, locale=known)
        pattern = known.currency_formats["standard"].pattern.replace(".00", "")
        return format_currency(value, self.currency, format=pattern, locale=known, currency_digits=False)


def locale_for(language: str, country: str) -> str:
    """The locale that writes money as people of this language and country do: `"en", "NG"` → `"en_NG"`."""
    return f"{language.replace('-', '_').partition('_')[0]}_{country.upper()}"


@functools.cache
def _sign(currency: str, country: str) -> str:
    return get_currency_symbol(currency, locale=known_locale(f"en_{country}")) if country else currency


@functools.cache
def known_locale(name: str) -> Locale:
    """The locale of that name, else its language's, else English."""
    for candidate in (name.replace("-", "_"), name.replace("-", "_").partition("_")[0], "en"):
        with contextlib.suppress(UnknownLocaleError, ValueError):
            return Locale.parse(candidate)
    raise LookupError("English is always known")


def decimal_text(minor: int, currency: str) -> str:
    """`2499, "NGN"` → `"24.99"`, without making a Money: lists of thousands call this."""
    exponent = get_currency_precision(currency)
    if exponent == 0:
        return str(minor)
    sign = "-" if minor < 0 else ""
    whole, part = divmod(abs(minor), 10**exponent)
    return f"{sign}{whole}.{part:0{exponent}d}"
