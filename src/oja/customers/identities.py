"""Identifiers: which kinds there are, which of them name a person, and how they are written. Pure."""

import re
from collections.abc import Iterable, Mapping

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


def spellings(kind: str, value: str) -> list[str]:
    """How an identifier may have been written when it was seen before, this way first. A business-scoped id has one."""
    if kind not in {"wa_id", "phone"}:
        return [value]
    plus = "+" if value.startswith("+") else ""
    return [plus + number for number in phones.spellings(value)]


def lock_names(known: Mapping[str, str]) -> list[str]:
    """What two events about one person have in common, sorted: a number is one name in every spelling."""
    return sorted({f"{_family(kind)}:{min(phones.spellings(value), key=len)}" if _family(kind) == "number"
                   else f"{kind}:{value}" for kind, value in known.items()})  # fmt: skip


def may_be_one(one: Iterable[tuple[str, str]], other: Iterable[tuple[str, str]]) -> bool:
    """
    True when two records, spoken of as one by the channel, may be joined without asking (reference: WhatsApp 1.4).

    One of them must be known by a single family of identifiers, and nothing may contradict: between them at most one
    business-scoped id and one number. Otherwise it may be a recycled number, and a person has to look.
    """
    sides = [_families(one), _families(other)]
    if min(len(side) for side in sides) > 1:
        return False
    both = {family: sides[0].get(family, set()) | sides[1].get(family, set()) for family in sides[0] | sides[1]}
    return all(len(values) == 1 for values in both.values())


def _families(known: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for kind, value in known:
        if kind in KEYS:
            same = min(phones.spellings(value), key=len) if _family(kind) == "number" else value
            found.setdefault(_family(kind), set()).add(same)
    return found


def _family(kind: str) -> str:
    return "number" if kind in {"wa_id", "phone"} else kind


def _recognise(value: str) -> tuple[str, str]:
    if PARENT_BSUID.match(value):
        return "parent_bsuid", value
    if BSUID.match(value):
        return "bsuid", value
    if value.startswith("+"):
        return "phone", phones.normalise(value) or value
    return "wa_id", phones.digits(value) or value
