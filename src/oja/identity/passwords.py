"""Passwords: argon2id, in a thread, so that a sign-in never holds up the shop."""

import asyncio
import functools

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

_hasher = PasswordHasher()


async def hash_of(password: str) -> str:
    """An argon2id hash, with its parameters and salt."""
    return await asyncio.to_thread(_hasher.hash, password)


async def fits(password: str, kept: str | None) -> bool:
    """True when `password` made `kept`. Takes the same time when there is nothing kept."""
    return await asyncio.to_thread(_verify, password, kept)


def is_outdated(kept: str) -> bool:
    """True when the hash was made with weaker parameters than today's."""
    return _hasher.check_needs_rehash(kept)


def _verify(password: str, kept: str | None) -> bool:
    try:
        _hasher.verify(kept or _nobodys(), password)
    except (VerificationError, InvalidHashError):
        return False
    return kept is not None


@functools.cache
def _nobodys() -> str:
    """Checked when nobody has that e-mail address, so that the answer takes as long as for a known one."""
    return _hasher.hash("nobody")
