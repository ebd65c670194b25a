"""Whether a session still stands: PostgreSQL is the truth, Valkey remembers it for a minute."""

from uuid import UUID

from sqlalchemy import select

from oja.identity.errors import SignedOut
from oja.identity.models import LoginSession
from oja.kernel import cache
from oja.kernel.db import platform_session

REMEMBERED_SECONDS = 60


async def check(user_id: UUID, session_id: UUID) -> None:
    """
    Let a session that stands pass.

    :raises SignedOut: it was signed out
    """
    await check_kept(user_id, session_id, await cache.get(key(user_id, session_id)))


async def check_kept(user_id: UUID, session_id: UUID, kept: object) -> None:
    """The same with what the cache has under `key`, for those who ask it for more in one go."""
    if kept is None:
        async with platform_session() as db:
            row = (await db.execute(select(LoginSession.revoked_at).where(LoginSession.id == session_id))).one_or_none()
        kept = row is not None and row.revoked_at is None
        await cache.put(key(user_id, session_id), kept, seconds=REMEMBERED_SECONDS)
    if not kept:
        raise SignedOut


async def forget(user_id: UUID, session_id: UUID) -> None:
    """Remember at once, everywhere, that a session has ended."""
    await cache.put(key(user_id, session_id), False, seconds=REMEMBERED_SECONDS)


def key(user_id: UUID, session_id: UUID) -> str:
    """Where the cache remembers a session: on the same node as what else it knows of the person."""
    return f"oja:session:{{{user_id}}}:{session_id}"
