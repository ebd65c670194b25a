"""Identifiers: which kinds there are, which of them name a person, and how they are written. Pure."""

import re

from oja.customers.schemas import Seen
from oja.kernel import phones

# Some senders put a business-scoped id where a phone number belongs: test the shape, not the field.
BSUID = re.compile(r"^[A-Z]{2}\.(?:ENT\.)?[A-Za-z0-9]{1,128}$")
PARENT_BSUID = re.compile(r"^[A-Z]{2}\.ENT\.[A-Za-z0-9]{1,128}$")

# In this order a person is looked up; a username is never a key, it may change hands.
KEYS = ("bsuid", "parent_bsuid", "wa_id", "phone")


def sort_out(seen: Seen) -> dict[str, str]:
    """`{kind: value}` of what was seen, each identifier under its true kind, whatever field it came in."""
    found: dict[str, str] = {}
    for value in (seen.bsuid, seen.parent_bsuid, seen.wa_id, seen.phone):
        if value:
            kind, text = _recognise(value.strip())
            found.setdefault(kind, text)
    if "wa_id" in found and "phone" not in found and (number := phones.normalise("+" + found["wa_id"])):
        found["phone"] = number
    if seen.phone and "phone" not in found and (number := phones.normalise(seen.phone)):
        found["phone"] = number
    if seen.username:
        found["username"] = seen.username
    return found


def _recognise(value: str) -> tuple[str, str]:
    if PARENT_BSUID.match(value):
        return "parent_bsuid", value
    if BSUID.match(value):
        return "bsuid", value
    if value.startswith("+"):
        return "phone", phones.normalise(value) or value
    return "wa_id", phones.digits(value) or value
