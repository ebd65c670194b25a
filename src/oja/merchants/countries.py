"""What a phone number tells of a new shop: its country, and from that currency, time zone and language. Pure."""

from dataclasses import dataclass

import phonenumbers
from babel.core import get_global
from babel.numbers import get_territory_currencies

_ZONES = {
    "NG": "Africa/Lagos", "GH": "Africa/Accra", "KE": "Africa/Nairobi", "ZA": "Africa/Johannesburg",
    "EG": "Africa/Cairo", "IN": "Asia/Kolkata", "ID": "Asia/Jakarta", "BR": "America/Sao_Paulo",
    "MX": "America/Mexico_City", "AE": "Asia/Dubai", "SA": "Asia/Riyadh", "PK": "Asia/Karachi",
    "GB": "Europe/London", "US": "America/New_York", "FR": "Europe/Paris", "DE": "Europe/Berlin",
    "SN": "Africa/Dakar", "CI": "Africa/Abidjan", "SG": "Asia/Singapore", "MY": "Asia/Kuala_Lumpur",
}  # fmt: skip


@dataclass(frozen=True)
class Place:
    """Where a shop is."""

    country: str
    currency: str
    timezone: str


def place_of(phone: str) -> Place:
    """The country a number belongs to, with its currency and main time zone; Nigeria when the number does not tell."""
    country = phonenumbers.region_code_for_number(phonenumbers.parse(phone)) or "NG"
    currencies = get_territory_currencies(country) or ["USD"]
    return Place(country, currencies[0], _ZONES.get(country) or _first_zone(country))


def country_of(address: str) -> str | None:
    """The country of a phone number, a WhatsApp id or a business-scoped id; None when it does not tell."""
    if address[:1].isalpha():  # a business-scoped id begins with its country (reference: WhatsApp 1.4)
        return address[:2]
    try:
        number = phonenumbers.parse(f"+{address.removeprefix('+')}")
    except phonenumbers.NumberParseException:
        return None
    return phonenumbers.region_code_for_number(number)


def timezone_of(address: str) -> str | None:
    """The main time zone of the country that an address belongs to; None when it does not tell."""
    country = country_of(address)
    return (_ZONES.get(country) or _first_zone(country)) if country is not None else None


def _first_zone(country: str) -> str:
    for zone, territory in get_global("zone_territories").items():
        if territory == country:
            return str(zone)
    return "UTC"
