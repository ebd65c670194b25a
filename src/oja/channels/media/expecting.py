"""Expecting: a message with a file has come in; a job fetches it, since its address is dead within minutes."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any, Final
from uuid import UUID

from sqlalchemy.dialects.postgresql import insert

from oja.channels.media.models import MediaFile
from oja.channels.whatsapp_cloud import files
from oja.kernel import clock, ids, jobs
from oja.kernel.db import MerchantSession

KINDS: Final = frozenset({"image", "video", "audio", "document", "sticker"})
# Meta keeps what shoppers sent for seven days (reference: WhatsApp 1.3).
KEPT_BY_META: Final = timedelta(days=7)
NOTHING_THERE: Final = "WhatsApp told of a file, but not where it is. Ask for it to be sent once more."


async def expect(
    db: MerchantSession, message_id: UUID, channel_id: UUID, kind: str, content: Mapping[str, Any]
) -> UUID | None:
    """
    Write down that a message has a file, and fetch it soon; answers the file's id. Again changes nothing.

    `content` is the message as the provider wrote it. None for a message of a kind that carries no file.
    """
    if kind not in KINDS:
        return None
    given = content.get(kind)
    about: Mapping[str, Any] = given if isinstance(given, Mapping) else {}
    media_id = about.get("id")
    is_there = isinstance(media_id, str | int) and str(media_id).strip() != ""
    row = insert(MediaFile).values(
        merchant_id=db.merchant_id,
        id=ids.new(),
        message_id=message_id,
        channel_id=channel_id,
        kind=kind,
        state="pending" if is_there else "failed",
        reason=None if is_there else NOTHING_THERE,
        filename=_text(about.get("filename"))[-200:],
        claimed_type=_text(about.get("mime_type"))[:200],
        mime_type="",
        claimed_sha256=files.hex_digest(about.get("sha256")),
        provider_media_id=str(media_id)[:200] if is_there else None,
        expires_at=clock.now() + KEPT_BY_META,
    )
    kept = row.on_conflict_do_nothing(index_elements=["merchant_id", "message_id"]).returning(MediaFile.id)
    file_id: UUID | None = await db.scalar(kept)
    if file_id is not None and is_there:
        await jobs.enqueue(db, "channels.fetch_media", merchant_id=db.merchant_id, file_id=file_id)
    return file_id


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""
