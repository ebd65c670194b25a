"""Dressing: what the design puts on every page of a shop: the announcement, the opening hours, where else it is."""

from datetime import time

from babel.core import Locale
from babel.dates import format_time, get_day_names

from oja.kernel.money import known_locale
from oja.kernel.settings import get_settings
from oja.merchants.queries import Shop
from oja.storefront import schemas, urls, words
from oja.storefront.design import social
from oja.storefront.design.looks import ShopLook
from oja.storefront.design.opening import Opening


def announcement(shop: Shop, look: ShopLook) -> schemas.Announcement | None:
    """The line above everything."""
    said = look.announcement
    url = goal_url(shop, said.goal) if said.goal else None
    return schemas.Announcement(text=said.text, url=url) if said.text else None


def socials(look: ShopLook) -> list[schemas.Link]:
    """Where else the shop is."""
    kept = look.social.model_dump()
    return [schemas.Link(name=name, url=kept[key]) for key, name in social.NAMES.items() if kept[key]]


def hours(shop: Shop, look: ShopLook, opening: Opening | None) -> schemas.Hours | None:
    """When the shop is open, by its own clock and in the visitor's language."""
    if opening is None:
        return None
    locale = known_locale(shop.money_locale)
    names = get_day_names("wide", context="stand-alone", locale=locale)
    changes = opening.changes_at
    is_other_day = changes is not None and changes.date() != opening.today and not opening.is_open
    return schemas.Hours(
        is_open=opening.is_open,
        changes_at=_clock(changes.time(), locale) if changes else None,
        changes_on=get_day_names("wide", locale=locale)[changes.weekday()] if changes and is_other_day else None,
        days=[
            schemas.OpenDay(
                name=names[number][:1].upper() + names[number][1:],
                times=[_span(one, locale) for one in times],
                spans=list(times),
                is_today=number == opening.today.weekday(),
            )
            for number, times in enumerate(look.hours)
        ],
    )


def goal_url(shop: Shop, goal: str) -> str | None:
    """Where a link that the merchant set leads; None to a chat that is not there."""
    if goal == "products":
        return f"{urls.home(shop)}#products"
    if goal == "chat":
        return hello_url(shop)
    return goal if goal.startswith("https://") else f"{shop.root}/{goal}"


def hello_url(shop: Shop) -> str | None:
    """A link that opens a chat with a greeting, or None when the shop has no number."""
    if not shop.whatsapp_number:
        return None
    hello = words.say(shop.language, "hello", shop=shop.name)
    return urls.chat(get_settings().wa_link_base, shop.whatsapp_number, hello)


def _span(times: str, locale: Locale) -> str:
    begin, end = times[:5], times[6:].replace("24:00", "00:00")
    return f"{_clock(time.fromisoformat(begin), locale)} – {_clock(time.fromisoformat(end), locale)}"


def _clock(moment: time, locale: Locale) -> str:
    return str(format_time(moment, "short", locale=locale))
