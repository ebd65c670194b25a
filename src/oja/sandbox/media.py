"""
Files as Meta keeps them: known by an id for a while, fetched from addresses that are dead within minutes.

What a shopper sends is forgotten after seven days, what the business uploads after thirty, by the sandbox's clock
(reference: WhatsApp 1.3). Each fault spoils the next so many addresses that are handed out.
"""

import hashlib
import secrets
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from typing import Any, Final, Literal

from sqlalchemy import select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from oja.kernel import crypto, errors, whatsapp_limits
from oja.kernel.whatsapp_table import MEBIBYTE, MEDIA, Problem
from oja.sandbox.media_models import Media, MediaFault
from oja.sandbox.queries import Line
from oja.sandbox.schemas import MediaFaults

KEPT: Final = {"shopper": timedelta(days=7), "business": timedelta(days=30)}
ADDRESS_LIFE: Final = timedelta(minutes=5)
FAULTS: Final = ("expired", "html", "wrong_type", "huge", "drop")
HUGE: Final = 200 * MEBIBYTE
PROGRAM: Final = b"MZ\x90\x00\x03\x00\x00\x00This program cannot be run in DOS mode."
ERROR_PAGE: Final = b"<!DOCTYPE html><html><body><h1>Sorry, something went wrong.</h1></body></html>"
_ZEROS: Final = bytes(64 * 1024)
_PURPOSE: Final = "sandbox media address"

Source = Literal["shopper", "business"]


async def keep(
    db: AsyncSession, line: Line, source: Source, mime_type: str, content: bytes, filename: str = ""
) -> Media:
    """Keep a file; answers it with the id it is known by from now on."""
    media = Media(
        id=str(secrets.randbelow(9 * 10**15) + 10**15),
        phone_number_id=line.number.phone_number_id,
        mime_type=mime_type,
        sha256=hashlib.sha256(content).hexdigest(),
        content=content,
        source=source,
        filename=filename,
        created_at=line.now,
    )
    db.add(media)
    return media


async def get(db: AsyncSession, media_id: str) -> Media:
    """
    A file with its bytes, for the phone's screen, which never forgets.

    :raises NotFound: there is none, or it was deleted
    """
    media = await db.get(Media, media_id)
    if media is None:
        raise errors.NotFound("There is no such file.")
    return media


async def find(db: AsyncSession, media_id: str, now: datetime) -> Media | None:
    """A file, while it is remembered."""
    media = await db.get(Media, media_id)
    return media if media is not None and now < media.created_at + KEPT[media.source] else None


async def is_known(db: AsyncSession, media_id: str, now: datetime) -> bool:
    """True for a file that a message may name; its bytes are not read."""
    wanted = select(Media.source, Media.created_at).where(Media.id == media_id)
    row = (await db.execute(wanted)).one_or_none()
    return row is not None and now < row.created_at + KEPT[row.source]


def shopper_problems(mime_type: str, size: int) -> list[Problem]:
    """What a shopper's phone would refuse to send; anything goes as a document."""
    if any(mime_type in kind.mime_types for kind in MEDIA.values()):
        return whatsapp_limits.media_problems(mime_type, size)
    return whatsapp_limits.media_problems("application/pdf", size)


async def address(db: AsyncSession, media: Media, now: datetime, at: str) -> dict[str, Any]:
    """The answer to `GET /{media_id}`: where it is for five minutes, `at` an address, spoilt as the faults ask."""
    fault = await _next_fault(db)
    until = int((now + (-ADDRESS_LIFE if fault == "expired" else ADDRESS_LIFE)).timestamp())
    face = fault if fault in {"html", "wrong_type", "huge", "drop"} else ""
    signature = crypto.sign(f"{media.id}:{until}:{face}", purpose=_PURPOSE)
    is_program = fault == "wrong_type"
    return {
        "messaging_product": "whatsapp",
        "url": f"{at}{'&' if '?' in at else '?'}oe={until:x}&face={face}&hash={signature}",
        "mime_type": media.mime_type,
        "sha256": hashlib.sha256(PROGRAM).hexdigest() if is_program else media.sha256,
        "file_size": len(PROGRAM) if is_program else len(media.content),
        "id": media.id,
    }


def is_alive(media_id: str, oe: str, face: str, signature: str, now: datetime) -> bool:
    """True for an address of ours that has not run out."""
    try:
        until = int(oe, 16)
    except ValueError:
        return False
    return crypto.is_signed(f"{media_id}:{until}:{face}", signature, purpose=_PURPOSE) and now.timestamp() < until


async def body(media: Media, face: str) -> AsyncIterator[bytes]:
    """The bytes, or what the fault puts in their place."""
    if face == "huge":
        for _ in range(HUGE // len(_ZEROS)):
            yield _ZEROS
    elif face == "html":
        yield ERROR_PAGE
    elif face == "wrong_type":
        yield PROGRAM
    else:
        yield media.content[: len(media.content) // 2] if face == "drop" else media.content


async def faults(db: AsyncSession) -> dict[str, int]:
    """Every media fault, counted down."""
    left = {row.fault: row.times for row in await db.scalars(select(MediaFault))}
    return {fault: left.get(fault, 0) for fault in FAULTS}


async def set_faults(db: AsyncSession, wanted: MediaFaults) -> None:
    """Turn every knob: what is left out is off."""
    rows = [{"fault": fault, "times": getattr(wanted, fault)} for fault in FAULTS]
    row = insert(MediaFault).values(rows)
    await db.execute(row.on_conflict_do_update(index_elements=["fault"], set_={"times": row.excluded.times}))


async def _next_fault(db: AsyncSession) -> str | None:
    wanted = (
        select(MediaFault.fault).where(MediaFault.fault.in_(FAULTS), MediaFault.times > 0).order_by(MediaFault.fault)
    )
    for fault in list(await db.scalars(wanted)):
        taken = update(MediaFault).where(MediaFault.fault == fault, MediaFault.times > 0)
        used = taken.values(times=MediaFault.times - 1).returning(MediaFault.fault)
        if await db.scalar(used, execution_options={"synchronize_session": False}) is not None:
            return str(fault)
    return None
