"""Pins: a place on a map, as people copy it out of their maps. Pure; no link is ever opened."""

import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import unquote, urlsplit

HOSTS = (
    "maps.app.goo.gl", "goo.gl", "maps.apple.com", "openstreetmap.org", "osm.org", "waze.com", "w3w.co",
    "what3words.com", "organicmaps.app", "omaps.app",
)  # fmt: skip
_GOOGLE = re.compile(r"(maps\.)?google\.(com|[a-z]{2}|com?\.[a-z]{2})")
_POINT = re.compile(r"(?<![\d.])(-?\d{1,2}\.\d{3,15})\s*[,/]\s*(-?\d{1,3}\.\d{3,15})(?![\d.])")
_GOOGLE_POINT = re.compile(r"!3d(-?\d{1,2}\.\d{3,15})!4d(-?\d{1,3}\.\d{3,15})")


def read(text: str) -> dict[str, Any]:
    """What a link or a pair of numbers says: `lat` and `lng`, or a link to show; nothing when it says nothing."""
    found: dict[str, Any] = {}
    if link := _link(text):
        found["map_url"] = link
    plain = unquote(text)
    match = _GOOGLE_POINT.search(plain) or _POINT.search(plain)
    if match:
        lat, lng = float(match[1]), float(match[2])
        if abs(lat) <= 90 and abs(lng) <= 180 and (link or match[0] == plain.strip()):
            found |= {"lat": lat, "lng": lng}
    return found


def written(address: Mapping[str, Any]) -> str:
    """The place of an address as it is typed: a pair of numbers, or a link; what `read` reads."""
    if "lat" in address and "lng" in address:
        return f"{address['lat']:.6f}, {address['lng']:.6f}"
    return str(address.get("map_url", ""))


def link(address: Mapping[str, Any]) -> str | None:
    """Where the place of an address can be looked at; None when it was not marked."""
    if "lat" in address and "lng" in address:
        lat, lng = f"{address['lat']:.6f}", f"{address['lng']:.6f}"
        return f"https://www.openstreetmap.org/?mlat={lat}&mlon={lng}#map=17/{lat}/{lng}"
    return address.get("map_url")


def _link(text: str) -> str | None:
    """Only of maps we know, so that nobody sends a rider to a page that asks for her password."""
    words = text.split()
    link = next((word for word in words if word.startswith("https://")), "")
    try:
        parts = urlsplit(link)
    except ValueError:
        return None
    host = (parts.hostname or "").lower().removeprefix("www.")
    is_googles = _GOOGLE.fullmatch(host) and (host.startswith("maps.") or parts.path.startswith("/maps"))
    is_known = host in HOSTS or is_googles
    return link if is_known and len(link) <= 200 and link.isprintable() else None
