"""
Magic numbers: receivers that always answer one error, so that a test needs no knob.

`+1 555 013` and six digits refuse the send with that code; `+1 555 014` and six digits accept it and then report it as
failed: `+1555013131026`, `+1555014131049`, `+1555013000190`. Pure.
"""

import re
from typing import Final

REFUSES: Final = re.compile(r"^1555013(\d{6})$")
FAILS: Final = re.compile(r"^1555014(\d{6})$")


def refused_with(wa_id: str | None) -> int | None:
    """The code by which every message to this number is refused."""
    return _code(REFUSES, wa_id)


def fails_with(wa_id: str | None) -> int | None:
    """The code by which every message to this number fails after it was accepted."""
    return _code(FAILS, wa_id)


def _code(pattern: re.Pattern[str], wa_id: str | None) -> int | None:
    found = pattern.match(wa_id or "")
    return int(found[1]) if found else None
