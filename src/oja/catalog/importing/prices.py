"""
Prices as people write them: `1.299,00`, `NGN 2,500`, `₹ 1,29,900.00`. Each is read for certain, or refused. Pure.

The decimal mark of a file is `"."`, `","` or None when nobody knows; then `1,299` is refused, and `1.299,00` is not.
"""

import functools
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

from babel.numbers import get_currency_precision, get_currency_symbol, list_currencies

from oja.kernel.money import Money, known_locale

_NUMBER = re.compile(r"[+-]?\d[\d., ']*", re.ASCII)
_WITH_POINT = re.compile(r"\d+\.\d{1,2}", re.ASCII)
_NAME = re.compile(r"[^\W\d_]+\.?|[^\w\s.,'+/-]")
_GROUPS = re.compile(r"\d{1,3}(?:\D\d{3})+", re.ASCII)
_INDIAN = re.compile(r"\d{1,2}(?:,\d{2})*,\d{3}", re.ASCII)
_ALIKE = str.maketrans({"’": "'", "٫": ".", "٬": ",", "\u00a0": " ", "\u202f": " "})
_COMMON = {
    "INR": ("rs",), "PKR": ("rs",), "NGN": ("n",), "KES": ("ksh",), "GHS": ("ghc",), "ZAR": ("r",),
    "XOF": ("fcfa",), "XAF": ("fcfa",),
}  # fmt: skip


def read(text: str, currency: str, mark: str | None) -> int:
    """
    An amount in minor units.

    :raises ValueError: it is not one amount of this currency for certain; says why
    """
    number = _without_currency(text, currency)
    plain = None if number is None else _plain(number, get_currency_precision(currency), mark)
    return Money.parse(text if plain is None else plain, currency).minor


def mark_of(texts: Iterable[str], currency: str) -> str | None:
    """The decimal mark of these prices: the one that most cannot but have. None when they leave it open, or balance."""
    marks = Counter(mark for text in texts if (mark := _evident(text, currency))).most_common()
    if not marks or (len(marks) == 2 and marks[0][1] == marks[1][1]):
        return None
    return marks[0][0]


def is_odd(text: str, currency: str, mark: str | None) -> bool:
    """True for `1,5` among prices with a point before the decimals: read as 1.50, and not for certain."""
    signs = {one for one in text if one in ".,"}
    return mark is not None and len(signs) == 1 and mark not in signs and _evident(text, currency) in signs


def plain_number(text: str, mark: str | None) -> str | None:
    """A number as Python writes it, or None when it is none for certain."""
    tidy = _tidy(text)
    return _plain(tidy, 3, mark) if _NUMBER.fullmatch(tidy) else None


def _plain(number: str, exponent: int, mark: str | None) -> str | None:
    sign, number = (number[0], number[1:]) if number[0] in "+-" else ("", number)
    if "'" in number or " " in number:
        whole = re.split("[.,]", number)[0]
        if not _GROUPS.fullmatch(whole):
            return None
        number = whole.replace("'", "").replace(" ", "") + number[len(whole) :]
        if " " in number or "'" in number:
            return None
    signs = {one for one in number if one in ".,"}
    if not signs:
        return sign + number
    last = max(signs, key=number.rfind)
    whole, _, part = number.rpartition(last)
    if len(signs) == 2:
        return sign + _digits(whole) + "." + part if last not in whole and _is_grouped(whole) else None
    if last in whole:
        return sign + _digits(number) if _is_grouped(number) else None
    return sign + _single(whole, last, part, exponent, mark)


def _single(whole: str, sign: str, part: str, exponent: int, mark: str | None) -> str:
    """One sign alone: before decimals, unless three digits follow. Then it may as well stand for a thousand."""
    if len(part) != 3 or len(whole) > 3 or whole.strip("0") == "":
        return f"{whole}.{part}"
    if exponent == 0 or mark not in {None, sign}:
        return whole + part
    if mark == sign:
        return f"{whole}.{part}"
    raise ValueError(f"this could be {whole}{part} or {whole}.{part}; please write {whole}{part}.00 for the first")


def _evident(text: str, currency: str) -> str | None:
    if _WITH_POINT.fullmatch(text):
        return "."
    try:
        number = _without_currency(text, currency)
    except ValueError:
        return None
    signs = [one for one in number or "" if one in ".,"]
    if not number or not signs or " " in number:
        return None
    if len(set(signs)) == 2:
        return signs[-1]
    whole, _, part = number.rpartition(signs[-1])
    if len(signs) > 1:
        return "," if signs[0] == "." else "."
    return signs[0] if len(part) in {1, 2} or len(whole) > 3 else None


def _without_currency(text: str, currency: str) -> str | None:
    """The number alone, or None when there is more than the name of the shop's own currency beside it."""
    tidy = _tidy(text)
    if _NUMBER.fullmatch(tidy):
        return tidy
    number = tidy
    for name in _NAME.findall(tidy):
        plain = name.rstrip(".").casefold()
        if plain not in _names(currency):
            if plain in _every_name():
                raise ValueError(f"this shop sells in {currency}")
            return None
        number = number.replace(name, " ", 1)
    number = re.sub(r"\s*(/-|[.,]-|-)$", "", number.strip()).strip()
    return number if _NUMBER.fullmatch(number) else None


def _tidy(text: str) -> str:
    plain = unicodedata.normalize("NFKC", text).translate(_ALIKE).strip()
    if plain.isascii():
        return plain
    return "".join(str(unicodedata.decimal(one)) if one.isdecimal() else one for one in plain)


def _is_grouped(whole: str) -> bool:
    return len(set(re.sub(r"\d", "", whole))) == 1 and bool(_GROUPS.fullmatch(whole) or _INDIAN.fullmatch(whole))


def _digits(text: str) -> str:
    return text.replace(",", "").replace(".", "")


@functools.cache
def _names(currency: str) -> frozenset[str]:
    # As in the country that the currency is named after, too: NGN is ₦ there, and NGN elsewhere.
    locales = ("en", "fr", "de", "hi", known_locale(f"en_{currency[:2]}"))
    symbols = (get_currency_symbol(currency, locale=one) for one in locales)
    every = " ".join((currency, *symbols, *_COMMON.get(currency, ())))
    return frozenset(one.casefold().rstrip(".") for one in every.split())


@functools.cache
def _every_name() -> frozenset[str]:
    codes = list_currencies()
    return frozenset(one.casefold() for code in codes for one in (code, get_currency_symbol(code, locale="en")))
