"""
Languages: in which of a shop's languages a visitor reads it.

She says so by a link (`?lang=fr`), which her browser then keeps for this shop on this host; else her browser's settings
do; else it is the shop's own. Only languages that the merchant chose count. A whole `Shop` in another language is what
the pages get, so that words, amounts and links follow by themselves.
"""

import dataclasses
from collections.abc import Iterator
from typing import Final, get_args

from babel.core import Locale, UnknownLocaleError
from fastapi import Request
from fastapi.responses import Response

from oja.merchants.queries import Shop
from oja.merchants.schemas import PageLanguage
from oja.storefront import cookies

KEPT_SECONDS: Final = 365 * 24 * 3600
PARAMETER: Final = "lang"
_KEPT: Final = "lang"


def of(shop: Shop) -> list[str]:
    """The languages of a shop, its own first; `pt` and `pt-BR` are one."""
    families = {_family(shop.language): shop.language}
    for language in shop.languages:
        families.setdefault(_family(language), language)
    return list(families.values())


def chosen(request: Request, shop: Shop) -> str:
    """The language in which this visitor reads `shop`."""
    there = of(shop)
    if len(there) == 1:
        return there[0]
    wishes = [
        request.query_params.get(PARAMETER, ""),
        cookies.own(request, shop, _KEPT),
        *_accepted(request.headers.get("accept-language", "")),
    ]
    return next((found for wish in wishes if (found := _nearest(wish, there))), there[0])


def wished(request: Request) -> str:
    """The language of a page that belongs to no shop: what the browser asks for, as far as we have words in it."""
    there = list(get_args(PageLanguage))
    wishes = _accepted(request.headers.get("accept-language", ""))
    return next((found for wish in wishes if (found := _nearest(wish, there))), "en")


def spoken(shop: Shop, language: str) -> Shop:
    """The shop as it is read in `language`."""
    return shop if language == shop.language else dataclasses.replace(shop, language=language)


def keep(response: Response, request: Request, shop: Shop, language: str) -> None:
    """Let this browser read `shop` in the language of the link that it followed."""
    cookies.keep(response, request, shop, _KEPT, language, seconds=KEPT_SECONDS)


def is_new(request: Request, shop: Shop, language: str) -> bool:
    """True when a link chose the language, and the browser does not keep that yet."""
    return (
        _nearest(request.query_params.get(PARAMETER, ""), of(shop)) == language
        and cookies.own(request, shop, _KEPT) != language
    )


def name(language: str) -> str:
    """What its speakers call a language: `Français`."""
    try:
        known = Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return language
    own = str(known.get_display_name(known) or language)
    return own[:1].upper() + own[1:]


def _accepted(header: str) -> Iterator[str]:
    """What a browser asks for, what it likes best first (RFC 9110, 12.5.4)."""
    weighed = []
    for part in header[:500].split(","):
        language, _, weight = part.partition(";")
        weighed.append((_weight(weight), language.strip()))
    weighed.sort(key=lambda pair: -pair[0])
    return (language for weight, language in weighed if weight > 0)


def _weight(text: str) -> float:
    name, _, value = text.strip().partition("=")
    try:
        return float(value) if name.strip() == "q" else 1.0
    except ValueError:
        return 0.0


def _nearest(wish: str, there: list[str]) -> str | None:
    family = _family(wish)
    return next((one for one in there if _family(one) == family), None)


def _family(language: str) -> str:
    return language.replace("_", "-").partition("-")[0].lower()
