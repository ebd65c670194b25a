"""
Fetching what shoppers sent, in three beats: claim it, fetch and look at it without any transaction, write down the end.

A file lies under its own id, so a worker killed in between leaves nothing behind that the next one does not replace.
What fails in passing is tried again with a fresh address, ever more seldom, until the provider forgets the file.
"""

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Final
from uuid import UUID

from sqlalchemy import select

from oja.channels import providers, queries
from oja.channels.events import MediaSettled
from oja.channels.media import clamd, limits, looking
from oja.channels.media.errors import NotToFetchAgain
from oja.channels.media.looking import Refused, Seen
from oja.channels.media.models import MediaFile
from oja.channels.media.queries import get
from oja.channels.queries import Line
from oja.channels.whatsapp_cloud import files
from oja.kernel import clock, events, jobs, storage
from oja.kernel.db import MerchantSession, merchant_session
from oja.kernel.logs import log

LONGEST_PAUSE: Final = timedelta(hours=1)
UNSCANNED: Final = "The virus scanner does not answer. The file is shown as soon as it was looked at."
EMPTY: Final = "This file is empty."


@dataclass(frozen=True, slots=True)
class Task:
    """A file to fetch, with all that the calls need."""

    file_id: UUID
    merchant_id: UUID
    kind: str
    media_id: str
    claimed_type: str
    claimed_sha256: str | None
    filename: str
    line: Line
    attempt: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """How it ended: `pending` means not yet."""

    state: str
    reason: str | None = None
    seen: Seen | None = None
    sha256: str | None = None
    size: int | None = None


async def fetch(merchant_id: UUID, file_id: UUID) -> None:
    """Fetch a file that is pending. Safe to run at the same time, and again."""
    async with merchant_session(merchant_id) as db:
        task = await _claim(db, file_id)
    if task is None:
        return
    outcome = await _get(task)
    async with merchant_session(merchant_id) as db:
        await _settle(db, task, outcome)
    log.info("media fetched", file_id=str(file_id), state=outcome.state, attempt=task.attempt)


async def fetch_again(db: MerchantSession, file_id: UUID) -> MediaFile:
    """
    Try once more to fetch a file that failed.

    :raises NotFound: this shop has none with that id
    :raises NotToFetchAgain: it is here, on its way, or refused for good
    """
    row = await get(db, file_id, is_locked=True)
    if row.state != "failed" or row.provider_media_id is None:
        raise NotToFetchAgain
    row.state, row.reason, row.attempts = "pending", None, 0
    await db.flush()
    await jobs.enqueue(db, "channels.fetch_media", merchant_id=db.merchant_id, file_id=file_id)
    return row


async def _claim(db: MerchantSession, file_id: UUID) -> Task | None:
    wanted = select(MediaFile).where(MediaFile.id == file_id, MediaFile.state == "pending").with_for_update()
    row = await db.scalar(wanted)
    if row is None or row.provider_media_id is None or row.channel_id is None:
        return None
    row.attempts += 1
    return Task(
        file_id=row.id,
        merchant_id=db.merchant_id,
        kind=row.kind,
        media_id=row.provider_media_id,
        claimed_type=row.claimed_type,
        claimed_sha256=row.claimed_sha256,
        filename=row.filename,
        line=await queries.line(db, row.channel_id),
        attempt=row.attempts,
    )


async def _get(task: Task) -> Outcome:
    path = storage.incoming() / str(task.file_id)
    try:
        return await _get_to(task, path)
    except files.TooLarge:
        return Outcome("refused", limits.too_large(task.kind))
    except Refused as refused:
        return Outcome("refused", str(refused))
    except files.Gone as gone:
        return Outcome("failed", str(gone))
    except files.Passing as passing:
        return Outcome("pending", f"{passing} We try again.")
    except clamd.Away:
        return Outcome("pending", UNSCANNED)
    finally:
        path.unlink(missing_ok=True)


async def _get_to(task: Task, path: Path) -> Outcome:
    provider = providers.of(task.line)
    fetched = await provider.fetch_file(task.line, task.media_id, path, most=limits.most(task.kind))
    if not fetched.is_proven and task.claimed_sha256 not in {None, fetched.sha256}:
        raise files.Passing(files.BROKEN)
    if fetched.size == 0:
        raise Refused(EMPTY)
    claimed = task.claimed_type or fetched.mime_type
    seen = await looking.look(path, claimed=claimed, filename=task.filename)
    await keep(task.merchant_id, task.file_id, path, seen)
    return Outcome("ready", seen=seen, sha256=fetched.sha256, size=fetched.size)


async def keep(merchant_id: UUID, file_id: UUID, path: Path, seen: Seen) -> None:
    """Put a file that was looked at, and its small picture, into the private store."""
    await storage.private().put(key_of(merchant_id, file_id), path, seen.mime_type)
    if seen.thumbnail is not None:
        await storage.private().put(thumbnail_key_of(merchant_id, file_id), seen.thumbnail, looking.THUMBNAIL_TYPE)


def write_down(row: MediaFile, seen: Seen, *, sha256: str, size: int) -> None:
    """What a file turned out to be, onto its row: it is ready."""
    row.state, row.reason = "ready", None
    row.mime_type, row.size, row.sha256 = seen.mime_type, size, sha256
    row.width, row.height, row.seconds = seen.width, seen.height, seen.seconds
    row.key = key_of(row.merchant_id, row.id)
    row.thumbnail_key = thumbnail_key_of(row.merchant_id, row.id) if seen.thumbnail is not None else None


def key_of(merchant_id: UUID, file_id: UUID) -> str:
    """Where a file lies in the private store: under its merchant, so that one shop's can be listed and erased."""
    return f"{merchant_id}/{file_id}"


def thumbnail_key_of(merchant_id: UUID, file_id: UUID) -> str:
    """Where its small picture lies."""
    return f"{merchant_id}/{file_id}.small"


async def _settle(db: MerchantSession, task: Task, outcome: Outcome) -> None:
    row = await get(db, task.file_id, is_locked=True)
    if row.state != "pending":
        return  # somebody else was faster, with the same bytes
    if outcome.seen is not None and outcome.sha256 is not None and outcome.size is not None:
        write_down(row, outcome.seen, sha256=outcome.sha256, size=outcome.size)
    elif outcome.state == "pending":
        await _look_again(db, row, outcome.reason)
    else:
        row.state, row.reason = outcome.state, outcome.reason
    await db.flush()
    if row.message_id is not None:
        await events.emit(db, MediaSettled(db.merchant_id, row.message_id))


async def _look_again(db: MerchantSession, row: MediaFile, reason: str | None) -> None:
    pause = min(timedelta(seconds=4.0 ** (min(row.attempts, 8) - 1)), LONGEST_PAUSE)
    if row.expires_at is not None and clock.now() + pause > row.expires_at:
        row.state, row.reason = "failed", files.FORGOTTEN
        return
    row.reason = reason
    await jobs.enqueue(db, "channels.fetch_media", delay=pause, merchant_id=db.merchant_id, file_id=row.id)
