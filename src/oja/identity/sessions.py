"""Whether a session still stands: PostgreSQL is the truth, Valkey remembers it for a minute."""

from uuid import UUID

from sqlalchemy import select

from oja.identity.errors import SignedOut
from oja.identity.models import LoginSession
from oja.kernel import cache
from oja.kernel.db import platform_session

REMEMBERED_SECONDS = 60


async def check(session_id: UUID) -> None:
    """
    Let a session that stands pass.

    :raises SignedOut: it was signed out
    """
    kept = await cache.get(_key(session_id))
    if kept is None:
        async with platform_session() as db:
            row = (await db.execute(select(LoginSession.revoked_at).where(LoginSession.id == session_id))).one_or_none()
        kept = row is not None and row.revoked_at is None
        await cache.put(_key(session_id), kept, seconds=REMEMBERED_SECONDS)
    if not kept:
        raise SignedOut


async def forget(session_id: UUID) -> None:
    """Remember at once, everywhere, that a session has ended."""
    await cache.put(_key(session_id), False, seconds=REMEMBERED_SECONDS)


def _key(session_id: UUID) -> str:
    return f"oja:session:{{{session_id}}}"
