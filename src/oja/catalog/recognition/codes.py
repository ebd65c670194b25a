"""Codes: one number is written in several ways, by scanners and by merchants. Pure."""

import re
from typing import Final

# A GTIN within a GS1 Digital Link, https://www.gs1.org/standards/gs1-digital-link
_DIGITAL_LINK: Final = re.compile(r"^https?://[^?#\s]+/01/(\d{8,14})(?:[/?#]|$)")
_GTIN_LENGTHS: Final = (8, 12, 13, 14)
MOST: Final = 200


def spellings(text: str) -> list[str]:
    """All that a scanned or typed code may be kept as, itself first."""
    plain = text.strip()
    if found := _DIGITAL_LINK.match(plain):
        return list(dict.fromkeys((*_numbers(found[1]), plain)))
    digits = re.sub(r"[\s-]", "", plain)
    if digits.isascii() and digits.isdecimal() and 6 <= len(digits) <= 14:
        return list(dict.fromkeys((plain, *_numbers(digits))))
    return [plain] if plain else []


def _numbers(digits: str) -> list[str]:
    """The same GTIN with and without leading zeros; of a UPC-E also what it stands for."""
    short = digits.lstrip("0")
    longer = [short.rjust(length, "0") for length in _GTIN_LENGTHS if len(short) <= length]
    whole = _of_upc_e(digits)
    return [digits, *(one for one in longer if one.strip("0")), *(_numbers(whole) if whole else ())]


def _of_upc_e(digits: str) -> str:
    """The UPC-A of a UPC-E with its check digit, by the rules of its last digit; empty for any other number."""
    if len(digits) != 8 or digits[0] not in "01":
        return ""
    system, body, last, check = digits[0], digits[1:6], digits[6], digits[7]
    if last in "012":
        number = f"{system}{body[:2]}{last}0000{body[2:]}"
    elif last == "3":
        number = f"{system}{body[:3]}00000{body[3:]}"
    elif last == "4":
        number = f"{system}{body[:4]}00000{body[4]}"
    else:
        number = f"{system}{body}0000{last}"
    total = 3 * sum(map(int, number[::2])) + sum(map(int, number[1::2]))
    return number + check if (10 - total % 10) % 10 == int(check) else ""
