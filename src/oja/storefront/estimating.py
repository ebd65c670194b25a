"""Estimating: when something is ready or arrives, as far as the merchant told how long it takes, in her words."""

from datetime import date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from babel.core import Locale
from babel.dates import format_interval, format_skeleton, format_time

from oja.delivery import promising
from oja.delivery.pricing import Ways, Zone
from oja.delivery.promising import Promise
from oja.kernel import clock
from oja.kernel.money import known_locale
from oja.merchants.queries import Shop
from oja.storefront import words
from oja.storefront.design.looks import ShopLook

FRESH: Final = timedelta(minutes=15)


def of_all(shop: Shop, look: ShopLook, ways: Ways) -> list[str]:
    """For each way of getting it, when that is, before she has said where it goes."""
    return [one for one in (pickup(shop, look, ways), delivery(shop, look, ways)) if one is not None]


def pickup(shop: Shop, look: ShopLook, ways: Ways) -> str | None:
    """`Ready for pickup today from 15:00`; None when the merchant does not tell."""
    return told(shop, promising.pickup(ways, shop, look.hours))


def delivery(shop: Shop, look: ShopLook, ways: Ways, zone: Zone | None = None) -> str | None:
    """`Arrives Tue 1 – Thu 3 Dec` in a zone, or in any; None when the merchant does not tell how long that takes."""
    return told(shop, promising.delivery(ways, zone, shop, look.hours))


def told(shop: Shop, promise: Promise | None) -> str | None:
    """A promise as she reads it."""
    if promise is None:
        return None
    locale = known_locale(shop.money_locale)
    if "ready" in promise:
        ready = datetime.fromisoformat(promise["ready"]).astimezone(ZoneInfo(shop.timezone))
        day, at = _day(shop, ready.date(), locale), format_time(ready.time(), "short", locale=locale)
        return words.say(shop.language, "ready", when=words.say(shop.language, "from_time", day=day, time=at))
    first, last = date.fromisoformat(promise["first"]), date.fromisoformat(promise["last"])
    when = _day(shop, first, locale) if first == last else str(format_interval(first, last, "MMMEd", locale=locale))
    return words.say(shop.language, "arrives", when=when)


def age() -> int:
    """A number that changes as often as what is told here: a page that tells it is drawn anew then."""
    return int(clock.now().timestamp() // FRESH.total_seconds())


def _day(shop: Shop, day: date, locale: Locale) -> str:
    ahead = (day - clock.now().astimezone(ZoneInfo(shop.timezone)).date()).days
    if ahead in {0, 1}:
        return words.say(shop.language, "tomorrow" if ahead else "today")
    return str(format_skeleton("MMMEd", day, locale=locale))
