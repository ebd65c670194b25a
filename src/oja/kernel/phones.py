"""Phone numbers in E.164, by Google's numbering data."""

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


def digits(e164: str) -> str:
    """The digits alone, as in a `wa.me` link or a WhatsApp id."""
    return "".join(character for character in e164 if character.isdigit())
