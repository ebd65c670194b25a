"""
How far a message got: a lattice, pure. Reports come in any order and more than once; the furthest one stands.

    queued < sending < unknown < sent < failed < delivered < read

`failed` beats `sent`, since Meta first takes a message and may report its failure later. `delivered` beats `failed`,
since what is on the phone did arrive.
"""

from typing import Final

_STEPS: Final = ("queued", "sending", "unknown", "sent", "failed", "delivered", "read")
_RANK: Final = {step: rank for rank, step in enumerate(_STEPS)}
_HEARD: Final = {"played": "read"}

UNDELIVERED: Final = ("queued", "sending")
REPEATABLE: Final = ("failed", "unknown")


def further(known: str, heard: str) -> str:
    """The further of what is known and what a report says; a report we do not know changes nothing."""
    heard = _HEARD.get(heard, heard)
    return heard if _RANK.get(heard, -1) > _RANK.get(known, -1) else known
