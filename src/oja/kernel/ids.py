"""Ids: UUIDv7 (RFC 9562), so that rows sort by their time of birth. PostgreSQL 15 has no `uuidv7()`, hence here."""

import os
import threading
import time
from datetime import datetime
from uuid import UUID

_lock = threading.Lock()
_last_tick = 0
_STEPS_BACK = 10_000 << 12


def new() -> UUID:
    """
    A new UUIDv7. Increasing within a process, so that insertion order and id order agree, also while the clock is set
    back by moments; a clock that was wrong by more than ten seconds and is put right is followed.
    """
    global _last_tick  # noqa: PLW0603 - the one piece of state a monotonic id needs
    with _lock:
        # 48 bits of milliseconds and 12 bits of their fraction, as one counter.
        tick = (time.time_ns() << 12) // 1_000_000
        if 0 <= _last_tick - tick < _STEPS_BACK:
            tick = _last_tick + 1
        _last_tick = tick
    random = int.from_bytes(os.urandom(8), "big") & ((1 << 62) - 1)
    return UUID(int=((tick >> 12) << 80) | (0x7 << 76) | ((tick & 0xFFF) << 64) | (0b10 << 62) | random)


def first_of(moment: datetime) -> UUID:
    """The smallest id that could have been made at `moment`: rows born since then have a larger one."""
    return UUID(int=(int(moment.timestamp() * 1000) << 80) | (0x7 << 76) | (0b10 << 62))
