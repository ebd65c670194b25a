"""
Covers: pictures that stand for no product, drawn at once in every width like those of products.

Each has files of its own, so that it can go when nothing names it any more, whoever uploads the same again.
"""

import asyncio
import hashlib
import shutil
from collections.abc import Collection as Several
from datetime import timedelta
from pathlib import Path
from typing import Final
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.dialects.postgresql import insert

from oja.catalog.collections.models import Collection
from oja.catalog.models import Category, Product, Variant
from oja.catalog.pictures import crew, drawing, places, service
from oja.catalog.pictures.errors import PictureBroken, StoreAway
from oja.catalog.pictures.models import Cover
from oja.kernel import clock, ids, storage
from oja.kernel.db import MerchantSession, merchant_session

KEPT_FOR: Final = timedelta(days=7)
"""What nothing names stays so long: it was uploaded for a design that is not saved yet, or pages are kept with it."""


async def keep(merchant_id: UUID, upload: Path, box: drawing.Box | None = None) -> str:
    """
    Make an upload that was looked at, or a part of it, into a picture that is shown, and answer its address. Again, it
    is the same one.

    Call it without a transaction: drawing takes a moment, and the store may be far away.

    :raises PictureBroken: nobody can draw it
    :raises StoreAway: the store does not answer, or nobody was free to draw; it may be tried again
    """
    folder = await asyncio.to_thread(storage.incoming) / f"{ids.new()}.cover"
    await asyncio.to_thread(folder.mkdir)
    try:
        made = await crew.crew().make(upload, folder, box)
        content = await asyncio.to_thread((folder / drawing.ORIGINAL).read_bytes)
        digest = hashlib.sha256(content).hexdigest()
        return await _known(merchant_id, digest) or await _publish(merchant_id, digest, folder, made)
    except crew.CannotBeMade:
        raise PictureBroken from None
    except (crew.MakerDied, places.Away) as trouble:
        raise StoreAway from trouble
    finally:
        await asyncio.to_thread(shutil.rmtree, folder, ignore_errors=True)


async def let_go_unused(db: MerchantSession, mentioned: str) -> None:
    """
    Have the files deleted of what nothing has named for a week: nothing of the catalogue, and not the texts that are
    `mentioned`, in which others who show covers name theirs.
    """
    rows = (await db.scalars(select(Cover).with_for_update())).all()
    used = await _shown(db, [row.url for row in rows]) if rows else set()
    now = clock.now()
    for row in rows:
        if row.url in used or row.url in mentioned:
            row.unused_since = None
        elif row.unused_since is None:
            row.unused_since = now
        elif now - row.unused_since >= KEPT_FOR:
            await db.delete(row)
            await service.let_go(db, row.id, url=row.url, place=row.place)


async def _shown(db: MerchantSession, addresses: Several[str]) -> set[str]:
    """Those of the addresses that stand for something of the catalogue."""
    found: set[str] = set()
    for column in (Category.image_url, Collection.image_url, Product.image_url, Variant.image_url):
        found |= {one for one in await db.scalars(select(column).where(column.in_(addresses))) if one}
    return found


async def _known(merchant_id: UUID, digest: str) -> str | None:
    """Where the same picture is shown already; it is wanted again from now on."""
    async with merchant_session(merchant_id) as db:
        again = update(Cover).where(Cover.merchant_id == merchant_id, Cover.digest == digest)
        wanted = again.values(unused_since=None).returning(Cover.url)
        found: str | None = await db.scalar(wanted.execution_options(synchronize_session=False))
        return found


async def _publish(merchant_id: UUID, digest: str, folder: Path, made: crew.Made) -> str:
    cover_id, place = ids.new(), places.chosen()
    name = hashlib.sha256(cover_id.bytes + digest.encode()).hexdigest()[:40]
    url = await places.place(place).publish(merchant_id, f"{name}-{made.width}x{made.height}", folder)
    async with merchant_session(merchant_id) as db:
        kept = insert(Cover).values(merchant_id=merchant_id, id=cover_id, digest=digest, url=url, place=place)
        if await db.scalar(kept.on_conflict_do_nothing().returning(Cover.id)):
            return url
        # Somebody uploaded the same at this moment.
        await service.let_go(db, cover_id, url=url, place=place)
    return await _known(merchant_id, digest) or url
