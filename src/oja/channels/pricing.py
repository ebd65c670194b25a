"""
Pricing: what one message costs, by a dated rate card (reference: WhatsApp 1.5). Pure.

A card is a file `rates/<first day>.csv` with a row for each of Meta's markets; a new card is a new file. Since
2026-10-01 free-form replies (`service`) and utility templates inside the window are billed. Free are what comes from a
free entry point and the first 1,000 service messages of a number in a calendar month (UTC).
"""

import csv
import functools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Final, Literal

from babel.numbers import format_currency

from oja.kernel.money import known_locale

Category = Literal["marketing", "utility", "authentication", "service"]

CATEGORIES: Final[tuple[Category, ...]] = ("marketing", "utility", "authentication", "service")
FREE_SERVICE: Final = 1000
CURRENCY: Final = "EUR"
OTHER: Final = "Other"
_RATES: Final = files("oja.channels") / "rates"
_MICROS: Final = Decimal(1_000_000)


@dataclass(frozen=True)
class Card:
    """Prices of one message from a day on, in millionths of the currency, by market and category."""

    begins: date
    prices: Mapping[str, Mapping[str, int]]

    def price(self, country: str, category: str) -> int:
        """The price for a receiver in a country (`NG`); an unknown one is in Meta's market `Other`."""
        market = _markets().get(country.upper(), OTHER)
        return self.prices.get(market, self.prices[OTHER]).get(category, self.prices[OTHER]["service"])


@dataclass(frozen=True)
class Wanted:
    """So many messages of one category to one country."""

    country: str
    category: Category
    count: int


@dataclass(frozen=True)
class Estimated:
    """What they cost: `free` of them nothing, each other `price_micros`."""

    wanted: Wanted
    free: int
    price_micros: int

    @property
    def amount_micros(self) -> int:
        """All of them together."""
        return (self.wanted.count - self.free) * self.price_micros


def card_of(day: date) -> Card:
    """The rate card in force on a day; the oldest one for days before it."""
    cards = _cards()
    return next((card for card in reversed(cards) if card.begins <= day), cards[0])


def estimate(wanted: Sequence[Wanted], *, day: date, free_service_left: int) -> list[Estimated]:
    """What messages would cost on a day; the dearest service messages are the first to be free."""
    card, left = card_of(day), free_service_left
    found = []
    for one in sorted(wanted, key=lambda each: -card.price(each.country, each.category)):
        free = min(one.count, left) if one.category == "service" else 0
        left -= free
        found.append(Estimated(one, free, card.price(one.country, one.category)))
    return found


def display(micros: int, locale: str) -> str:
    """The price of one message as a person reads it, parts of a cent included: `42800, "en"` → `"€0.0428"`."""
    value = Decimal(micros) / _MICROS
    return format_currency(value, CURRENCY, locale=known_locale(locale), decimal_quantization=False)


@functools.cache
def _cards() -> tuple[Card, ...]:
    names = sorted(entry.name for entry in _RATES.iterdir() if entry.name[:1].isdigit())
    return tuple(_read_card(_RATES / name) for name in names)


def _read_card(path: Traversable) -> Card:
    prices: dict[str, dict[str, int]] = {
        row["market"]: {category: int(Decimal(row[category]) * _MICROS) for category in CATEGORIES}
        for row in _rows(path)
    }
    return Card(date.fromisoformat(path.name.removesuffix(".csv")), prices)


@functools.cache
def _markets() -> dict[str, str]:
    return {country: row["market"] for row in _rows(_RATES / "markets.csv") for country in row["countries"].split()}


def _rows(path: Traversable) -> Iterator[dict[str, str]]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return csv.DictReader(line for line in lines if not line.startswith("#"))
