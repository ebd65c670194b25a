"""
Making pictures, in three beats: claim it, draw and publish it without any transaction, write down the end.

Drawing the same upload again gives the same files under the same name, so a worker killed in between leaves nothing
that the next one does not find right. A place that is away is asked again ever more seldom, and for ever.
"""

import asyncio
import hashlib
import shutil
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Final
from uuid import UUID

from sqlalchemy import select

from oja.catalog import changing
from oja.catalog.pictures import crew, drawing, errors, places, queries, service
from oja.catalog.pictures.models import ProductPicture
from oja.kernel import ids, jobs, storage
from oja.kernel.db import MerchantSession, merchant_session
from oja.kernel.logs import log

LONGEST_PAUSE: Final = timedelta(hours=1)
TRIES: Final = 2
TOO_HEAVY: Final = (
    "This picture was too heavy to be worked on, so we stopped. Please save it smaller, as a JPEG, and upload it again."
)


@dataclass(frozen=True, slots=True)
class Task:
    """A picture to make."""

    merchant_id: UUID
    picture_id: UUID
    box: drawing.Box | None
    place: str
    attempt: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """How it ended: `pending` means not yet."""

    state: str
    reason: str | None = None
    name: str | None = None
    url: str | None = None
    made: crew.Made | None = None


async def make(merchant_id: UUID, picture_id: UUID) -> None:
    """Make a picture that is pending. Safe to run at the same time, and again."""
    async with merchant_session(merchant_id) as db:
        task = await _claim(db, picture_id)
    if task is not None:
        outcome = await _draw_and_publish(task)
        async with merchant_session(merchant_id) as db:
            await _settle(db, task, outcome)
        log.info("picture made", picture_id=str(picture_id), state=outcome.state, attempt=task.attempt)
        if outcome.state == "pending":
            return
    await storage.private().delete(service.upload_key(merchant_id, picture_id))


async def delete_files(merchant_id: UUID, picture_id: UUID, url: str | None, place: str | None) -> None:
    """
    Delete the files of a picture that is gone.

    :raises OSError, Away: not now
    """
    for key in (service.upload_key(merchant_id, picture_id), service.original_key(merchant_id, picture_id)):
        await storage.private().delete(key)
    if url is None or place is None:
        return
    try:
        await places.place(place).withdraw(url)
    except places.Away as away:
        log.warning("picture not deleted yet", picture_id=str(picture_id), reason=str(away))
        async with merchant_session(merchant_id) as db:
            about = {"merchant_id": merchant_id, "picture_id": picture_id, "url": url, "place": place}
            await jobs.enqueue(db, "catalog.delete_picture_files", delay=LONGEST_PAUSE, **about)


async def _claim(db: MerchantSession, picture_id: UUID) -> Task | None:
    wanted = select(ProductPicture).where(ProductPicture.id == picture_id, ProductPicture.state == "pending")
    row = await db.scalar(wanted.with_for_update())
    if row is None:
        return None
    row.attempts += 1
    # Kept now: what a killed worker has published is deleted with the picture, wherever it was.
    row.place = places.chosen()
    box = (row.box[0], row.box[1], row.box[2], row.box[3]) if row.box else None
    return Task(db.merchant_id, row.id, box, row.place, row.attempts)


async def _draw_and_publish(task: Task) -> Outcome:
    folder = await asyncio.to_thread(storage.incoming) / f"{ids.new()}.picture"
    await asyncio.to_thread(folder.mkdir)
    try:
        source = folder / "upload"
        await service.fetch(service.upload_key(task.merchant_id, task.picture_id), source)
        made = await _draw(task, source, folder)
        name = await asyncio.to_thread(_name, task.picture_id, folder, made)
        key = service.original_key(task.merchant_id, task.picture_id)
        await storage.private().put(key, folder / drawing.ORIGINAL, drawing.ORIGINAL_TYPE)
        url = await places.place(task.place).publish(task.merchant_id, name, folder)
        return Outcome("ready", name=name, url=url, made=made)
    except crew.CannotBeMade as trouble:
        return Outcome("failed", TOO_HEAVY if str(trouble) == "memory" else errors.PictureBroken.message)
    except crew.MakerDied:
        return Outcome("failed", TOO_HEAVY)
    except places.Away as away:
        return Outcome("pending", str(away))
    except OSError:
        return Outcome("pending", places.STORE_AWAY)
    finally:
        await asyncio.to_thread(shutil.rmtree, folder, ignore_errors=True)


async def _draw(task: Task, source: Path, folder: Path) -> crew.Made:
    """A maker may have died of its neighbours' hunger: a fresh one tries once more."""
    for _ in range(TRIES - 1):
        try:
            return await crew.crew().make(source, folder, task.box)
        except crew.MakerDied:
            log.warning("picture maker died", picture_id=str(task.picture_id))
    return await crew.crew().make(source, folder, task.box)


def _name(picture_id: UUID, folder: Path, made: crew.Made) -> str:
    """The same photo twice, in one shop or in two, has files of its own, so that each can be taken away alone."""
    content = (folder / drawing.ORIGINAL).read_bytes()
    digest = hashlib.sha256(picture_id.bytes + content).hexdigest()[:40]
    return f"{digest}-{made.width}x{made.height}"


async def _settle(db: MerchantSession, task: Task, outcome: Outcome) -> None:
    await changing.lock(db)
    row = await queries.find(db, task.picture_id)
    if row is None:  # removed while it was drawn
        await service.let_go(db, task.picture_id, url=outcome.url, place=task.place)
        return
    if outcome.made is not None:
        row.state, row.reason = "ready", None
        row.name, row.url = outcome.name, outcome.url
        row.width, row.height = outcome.made.width, outcome.made.height
        row.perceptual_hash, row.fine = outcome.made.perceptual_hash, bytes.fromhex(outcome.made.fine)
        await service.show(db, row.product_id)
        return
    row.state, row.reason = outcome.state, outcome.reason
    if outcome.state == "pending":
        pause = min(timedelta(seconds=4.0 ** (min(task.attempt, 8) - 1)), LONGEST_PAUSE)
        about = {"merchant_id": task.merchant_id, "picture_id": task.picture_id}
        await jobs.enqueue(db, "catalog.make_picture", delay=pause, **about)
    await changing.changed(db)
