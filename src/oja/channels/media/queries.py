"""Questions about files."""

from collections.abc import Collection, Mapping, Sequence
from uuid import UUID

from sqlalchemy import or_, select

from oja.channels.media.models import MediaFile
from oja.kernel.db import MerchantSession
from oja.kernel.errors import NotFound


async def get(db: MerchantSession, file_id: UUID, *, is_locked: bool = False) -> MediaFile:
    """
    One file.

    :raises NotFound: this shop has none with that id
    """
    wanted = select(MediaFile).where(MediaFile.id == file_id)
    if is_locked:
        wanted = wanted.with_for_update().execution_options(populate_existing=True)
    row = await db.scalar(wanted)
    if row is None:
        raise NotFound
    return row


async def find_of_message(db: MerchantSession, message_id: UUID) -> MediaFile | None:
    """The file that came with a message."""
    return await db.scalar(select(MediaFile).where(MediaFile.message_id == message_id))


async def find_many(db: MerchantSession, file_ids: Collection[UUID]) -> Mapping[UUID, MediaFile]:
    """Those of these files that the shop has, by id."""
    if not file_ids:
        return {}
    rows = await db.scalars(select(MediaFile).where(MediaFile.id.in_(file_ids)))
    return {row.id: row for row in rows}


async def of_messages(
    db: MerchantSession, message_ids: Collection[UUID], file_ids: Collection[UUID]
) -> Sequence[MediaFile]:
    """The files that came with these messages, and those with these ids: one statement for a whole page."""
    if not message_ids and not file_ids:
        return []
    wanted = select(MediaFile).where(or_(MediaFile.message_id.in_(message_ids), MediaFile.id.in_(file_ids)))
    return (await db.scalars(wanted)).all()
