"""Phone numbers in E.164, by Google's numbering data."""

import re
from typing import Final

import phonenumbers


def normalise(raw: str, country: str | None = None) -> str | None:
    """`"0701 234 5678", "NG"` → `"+2347012345678"`; None when no such number can exist."""
    try:
        number = phonenumbers.parse(raw, country)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(number):
        return None
    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))


def pretty(e164: str) -> str:
    """As people write it for everybody in the world: `"+234 701 234 5678"`; what is no number stays as it is."""
    try:
        number = phonenumbers.parse(e164)
    except phonenumbers.NumberParseException:
        return e164
    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL))


def digits(e164: str) -> str:
    """The digits alone, as in a `wa.me` link or a WhatsApp id."""
    return "".join(character for character in e164 if character.isdigit())


# Countries that write one mobile number in two ways: the digits that come and go after the country's code (reference:
# WhatsApp 1.4). In Brazil they stand after the area code of two digits.
_OPTIONAL: Final = (
    (re.compile(r"^(52)1(\d{10})$"), re.compile(r"^(52)(\d{10})$"), "1"),
    (re.compile(r"^(54)9(\d{10})$"), re.compile(r"^(54)(\d{10})$"), "9"),
    (re.compile(r"^(55\d{2})9([6-9]\d{7})$"), re.compile(r"^(55\d{2})([6-9]\d{7})$"), "9"),
)


def spellings(number: str) -> list[str]:
    """
    The digits of a number as the network may write them, its own first: one, or two in Mexico, Argentina and Brazil.

    A WhatsApp id may differ from the number that was dialled by these digits; both are the same phone.
    """
    own = digits(number)
    for longer, shorter, extra in _OPTIONAL:
        if match := longer.match(own):
            return [own, match[1] + match[2]]
        if match := shorter.match(own):
            return [own, match[1] + extra + match[2]]
    return [own]
