"""What the routes of files take and give, and what messages show of their files."""

from collections.abc import Mapping
from typing import Any, Literal
from uuid import UUID

from pydantic import BaseModel, Field

from oja.channels.media import links, queries
from oja.channels.media.models import MediaFile
from oja.kernel.db import MerchantSession


class MediaOut(BaseModel):
    """A file of a chat. Its links need no sign-in and last for one to two hours."""

    id: UUID
    kind: str = Field(description="How it is shown: `image`, `video`, `audio`, `sticker` or `document`.")
    state: Literal["pending", "ready", "failed", "refused"] = Field(
        description="`pending`: being fetched. `failed`: may be tried again. `refused`: not kept, for good."
    )
    mime_type: str = Field(description="By its bytes; while it is pending, as its sender says.")
    size: int | None = Field(description="Bytes.")
    filename: str
    url: str | None
    thumbnail_url: str | None
    reason: str | None = Field(description="For a person: why it is not here, or not yet.")
    width: int | None
    height: int | None
    seconds: float | None = Field(description="How long a sound or a film lasts, where its header says so.")
    can_fetch_again: bool


class FileAnswer(BaseModel):
    status: Literal["success"]
    data: MediaOut


def shown(row: MediaFile) -> MediaOut:
    """A file as it is shown."""
    is_ready = row.state == "ready"
    return MediaOut.model_validate(
        {
            "id": row.id,
            "kind": row.kind,
            "state": row.state,
            "mime_type": row.mime_type or row.claimed_type.partition(";")[0],
            "size": row.size,
            "filename": row.filename,
            "url": links.sign(row.merchant_id, row.id) if is_ready else None,
            "thumbnail_url": links.sign(row.merchant_id, row.id, is_small=True) if row.thumbnail_key else None,
            "reason": row.reason,
            "width": row.width,
            "height": row.height,
            "seconds": row.seconds,
            "can_fetch_again": row.state == "failed" and row.provider_media_id is not None,
        }
    )


async def of_messages(db: MerchantSession, bodies: Mapping[UUID, Mapping[str, Any]]) -> dict[UUID, MediaOut]:
    """The files of messages, by the message's id; `bodies` are ours (`file_id`, also of a header) or the provider's."""
    attached = {
        message_id: file_id
        for message_id, body in bodies.items()
        if (file_id := _uuid(body.get("file_id")) or _uuid(_above(body).get("file_id"))) is not None
    }
    found: dict[UUID, MediaOut] = {}
    by_id: dict[UUID, MediaOut] = {}
    for row in await queries.of_messages(db, list(bodies), list(attached.values())):
        view = by_id[row.id] = shown(row)
        if row.message_id is not None:
            found[row.message_id] = view
    return found | {message_id: by_id[file_id] for message_id, file_id in attached.items() if file_id in by_id}


def _above(body: Mapping[str, Any]) -> Mapping[str, Any]:
    """The file above the words of a message."""
    header = body.get("header")
    return header if isinstance(header, Mapping) else {}


def _uuid(value: object) -> UUID | None:
    try:
        return UUID(str(value)) if value else None
    except ValueError:
        return None
