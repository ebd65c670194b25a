"""Reading JSON of others: each of these takes anything and never raises. What is not as expected counts as missing."""

import hashlib
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, Final

import orjson

Json = Mapping[str, Any]

# Longer names than these name nothing: they would not fit into an index either.
LONGEST_ID: Final = 400
LARGEST_NUMBER: Final = 2**31


def mapping(value: Any) -> Json:
    """An object; an empty one when it is none."""
    return value if isinstance(value, dict) else {}


def sequence(value: Any) -> Sequence[Any]:
    """A list; an empty one when it is none."""
    return value if isinstance(value, list) else ()


def mappings(value: Any) -> list[Json]:
    """The objects in a list; what is no object counts as an empty one."""
    return [one if isinstance(one, dict) else {} for one in value] if isinstance(value, list) else []


def text(value: Any) -> str | None:
    """Words, or a number written out; None when there are none."""
    if isinstance(value, str):
        return value or None
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else None


def identifier(value: Any) -> str | None:
    """Text that can name something."""
    found = value if isinstance(value, str) else text(value)
    return found if found and len(found) <= LONGEST_ID else None


def reference(value: Any) -> str | None:
    """A provider's name for a message; one too long to be kept is replaced by its fingerprint, the same each time."""
    found = text(value)
    if found is None or len(found) <= LONGEST_ID:
        return found
    return "long." + hashlib.sha256(found.encode()).hexdigest()[:40]


def fingerprint(value: Json) -> str:
    """A name for what came without one, the same each time."""
    return "none." + hashlib.sha256(orjson.dumps(value, option=orjson.OPT_SORT_KEYS)).hexdigest()[:40]


def number(value: Any) -> int | None:
    """A whole number, also when it is written as text."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        found = int(value)
    except (ValueError, OverflowError):
        return None
    return found if abs(found) < LARGEST_NUMBER else None


def measure(value: Any) -> float | None:
    """A number with a fraction, also when it is written as text."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        found = float(value)
    except (ValueError, OverflowError):
        return None
    return found if abs(found) < LARGEST_NUMBER else None


def digits(value: Any) -> str | None:
    """A phone number without what people write between its digits."""
    found = identifier(value)
    return "".join(letter for letter in found if letter.isdecimal()) or None if found else None


def moment(value: Any) -> datetime | None:
    """A time in seconds since 1970."""
    try:
        return datetime.fromtimestamp(int(value), UTC)
    except (TypeError, ValueError, OverflowError, OSError):
        return None
