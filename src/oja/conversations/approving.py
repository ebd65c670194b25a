"""
Approving: which templates a number may send, as the plan needs to know them.

They are looked up without a transaction, since a provider may have to be asked, and stay at hand in this process for
some seconds, so that a thousand messages ask once.
"""

import time
from typing import Final

from oja.channels.queries import Line
from oja.conversations.fallbacks import Approved
from oja.templates import syncing

SECONDS: Final = 5.0
MOST: Final = 1000

_at_hand: dict[tuple[object, str], tuple[float, Approved]] = {}


def at_hand(line: Line) -> Approved | None:
    """What `ask` answered some seconds ago; None when it has to be asked."""
    kept = _at_hand.get(_key(line))
    return kept[1] if kept is not None and kept[0] > time.monotonic() else None


async def ask(line: Line) -> Approved:
    """The approved templates of a number. Call it without a transaction."""
    found = await syncing.sendable(line)
    if len(_at_hand) >= MOST:
        _at_hand.clear()
    _at_hand[_key(line)] = (time.monotonic() + SECONDS, found)
    return found


def forget(line: Line) -> None:
    """What is known of its templates is stale."""
    _at_hand.pop(_key(line), None)


def _key(line: Line) -> tuple[object, str]:
    return line.merchant_id, line.waba_id
