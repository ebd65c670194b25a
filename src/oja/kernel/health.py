"""Health: whether this installation can take orders now. Workers leave a heartbeat; `/readyz` looks for a fresh one."""

import asyncio
from datetime import datetime, timedelta

import asyncpg
from sqlalchemy import Text, func, select, text
from sqlalchemy.orm import Mapped, mapped_column

from oja.kernel import clock
from oja.kernel.db import Base, PlatformSession

BEAT_SECONDS = 2.0
STALE_AFTER = timedelta(seconds=15)


class Heartbeat(Base):
    """When a worker was last seen."""

    __tablename__ = "heartbeats"

    worker: Mapped[str] = mapped_column(Text, primary_key=True)
    seen_at: Mapped[datetime] = mapped_column(server_default=func.now())


async def beat(connection: asyncpg.Connection, worker: str) -> None:
    """Leave a heartbeat every two seconds until cancelled, and forget workers gone for a day."""
    while True:
        await connection.execute(
            "INSERT INTO heartbeats (worker, seen_at) VALUES ($1, now())"
            " ON CONFLICT (worker) DO UPDATE SET seen_at = now()",
            worker,
        )
        await connection.execute("DELETE FROM heartbeats WHERE seen_at < now() - interval '1 day'")
        await asyncio.sleep(BEAT_SECONDS)


async def problems(db: PlatformSession, revision: str) -> list[str]:
    """What keeps this installation from being ready, as sentences; empty when it is."""
    found = []
    migrated = await db.scalar(text("SELECT version_num FROM alembic_version"))
    if migrated != revision:
        found.append("The database is not migrated to this version: run `oja migrate`.")
    seen = await db.scalar(select(func.max(Heartbeat.seen_at)))
    if seen is None or clock.now() - seen > STALE_AFTER:
        found.append("No worker is running: start `oja work`.")
    return found
