"""Pictures are made, and deleted, out of sight."""

import asyncio
from uuid import UUID

from oja.catalog.pictures import making
from oja.kernel import storage
from oja.kernel.jobs import every, job


# Few at one time: a hundred photos must not keep a shopper's message waiting.
@job("catalog.make_picture", at_once=4)
async def make_picture(*, merchant_id: UUID, picture_id: UUID) -> None:
    """Draw a picture in all its widths and publish it."""
    await making.make(merchant_id, picture_id)


@job("catalog.delete_picture_files")
async def delete_picture_files(*, merchant_id: UUID, picture_id: UUID, url: str | None, place: str | None) -> None:
    """Delete the files of a picture that was removed."""
    await making.delete_files(merchant_id, picture_id, url, place)


@every("17 * * * *")
async def forget_left_behind() -> None:
    """Delete what a killed process left half received on this machine."""
    await asyncio.to_thread(storage.forget_left_behind)
