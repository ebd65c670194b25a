"""
Attaching: a file of the team is looked at and kept before it is in any message, and becomes the provider's when the
message leaves: uploaded once for each number, used again for thirty days, uploaded anew when the provider lost it. Who
takes no uploads is given a link, made anew for each message.
"""

import asyncio
import hashlib
from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any, Final
from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.dialects.postgresql import insert

from oja.channels import providers
from oja.channels.media import clamd, fetching, limits, links, looking, queries, sniffing
from oja.channels.media.errors import FileRefused, FileTooLarge, NotFetched, ScannerAway
from oja.channels.media.models import MediaFile, MediaUpload
from oja.channels.messages import OutMessage, dump, load
from oja.channels.providers import Uploads
from oja.channels.queries import Line
from oja.channels.schemas import Delivery
from oja.channels.whatsapp_cloud import files, refusals
from oja.kernel import clock, ids, storage
from oja.kernel.db import MerchantSession, merchant_session
from oja.kernel.settings import get_settings

# Meta forgets an upload after thirty days (reference: WhatsApp 1.3); a day before, it is uploaded anew.
REUSED_FOR: Final = timedelta(days=29)
# Meta's words for "there is no such file": wrong parameter, cannot be downloaded, cannot be uploaded.
LOST: Final = frozenset({100, 131052, 131053})
NOT_HERE: Final = "The file of this message is not here any more, so it was not sent. Attach it again."

HandOver = Callable[[OutMessage], Awaitable[Delivery]]
Names = dict[str, str]
"""What the provider knows a file by, as fields of a message."""


async def keep(merchant_id: UUID, author_id: UUID, path: Path, filename: str, claimed: str = "") -> MediaFile:
    """
    Keep a file that lies at `path`, so that it can be sent by its id. Call it without a transaction.

    :raises FileRefused: it may do harm, or WhatsApp does not take it; the sentence says what it takes
    :raises FileTooLarge: WhatsApp takes less of this kind
    :raises ScannerAway: nobody could look at it
    """
    size, sha256 = await asyncio.to_thread(_measured, path)
    if size == 0:
        raise FileRefused(fetching.EMPTY)
    try:
        seen = await looking.look(path, claimed=claimed, filename=filename)
    except looking.Refused as refused:
        raise FileRefused(str(refused)) from None
    except clamd.Away:
        raise ScannerAway from None
    kind = limits.kind_to_send(seen.mime_type) or "document"
    sides = seen.width, seen.height
    if (problem := limits.problem(seen.mime_type, size, sides, is_moving=seen.is_moving)) is not None:
        raise (FileTooLarge if size > limits.most(kind) else FileRefused)(problem)
    file_id = ids.new()
    await fetching.keep(merchant_id, file_id, path, seen)
    async with merchant_session(merchant_id) as db:
        row = MediaFile(
            id=file_id, merchant_id=merchant_id, author_id=author_id, kind=kind, filename=filename, claimed_type=claimed
        )
        fetching.write_down(row, seen, sha256=sha256, size=size)
        db.add(row)
        await db.flush()
    return row


async def check(db: MerchantSession, messages: Sequence[OutMessage]) -> None:
    """
    Make sure that every file of ours that is named in messages can be sent.

    :raises NotFetched: it is not this shop's, or not here
    """
    wanted = {file_id for message in messages for file_id in files_in(dump(message))}
    if not wanted:
        return
    found = await queries.find_many(db, [file_id for text in wanted if (file_id := _uuid(text)) is not None])
    if len(found) < len(wanted) or any(row.state != "ready" for row in found.values()):
        raise NotFetched


async def send(line: Line, message: OutMessage, hand_over: HandOver) -> Delivery:
    """
    Hand over a message with the provider's names for our files. Call it without a transaction; it never raises.

    When the provider says that it lost a file it had, that is uploaded anew and the message handed over once more:
    what was refused has surely not left.
    """
    given = dump(message)
    named = files_in(given)
    if not named:
        return await hand_over(message)
    try:
        if (uploads := providers.uploads(line)) is not None:
            return await _send_uploaded(line, uploads, message, hand_over)
        return await hand_over(load(_with(given, await _links(line, named))))
    except NotFetched:
        return Delivery("failed", error=NOT_HERE)
    except FileRefused as refused:
        return Delivery("failed", error=str(refused))
    except files.Passing as trouble:
        return _not_uploaded(trouble)


async def _send_uploaded(line: Line, uploads: Uploads, message: OutMessage, hand_over: HandOver) -> Delivery:
    given = dump(message)
    named = files_in(given)
    known, is_fresh = await _provider_ids(line, uploads, named)
    delivery = await hand_over(load(_with(given, known)))
    if is_fresh or delivery.state != "failed" or delivery.error_code not in LOST:
        return delivery
    async with merchant_session(line.merchant_id) as db:
        await forget(db, line, message)
    known, _ = await _provider_ids(line, uploads, named)
    return await hand_over(load(_with(given, known)))


async def forget(db: MerchantSession, line: Line, message: OutMessage) -> None:
    """The provider has lost the files of a message: they are uploaded anew when they are sent next."""
    named = [file_id for text in files_in(dump(message)) if (file_id := _uuid(text)) is not None]
    if named:
        ours = (MediaUpload.channel_id == line.channel_id, MediaUpload.file_id.in_(named))
        await db.execute(delete(MediaUpload).where(*ours))


def _not_uploaded(trouble: files.Passing) -> Delivery:
    verdict = refusals.judge(trouble.code) if trouble.code is not None else None
    if verdict is None or verdict.action in {"retry", "rate"}:
        return Delivery("retry", error_code=trouble.code, error=str(trouble), retry_after=5)
    return Delivery("failed", error_code=trouble.code, error=str(trouble), stops_channel=verdict.action == "stop")


async def _provider_ids(line: Line, uploads: Uploads, named: Collection[str]) -> tuple[dict[str, Names], bool]:
    """The provider's id of each file, and whether all of them were uploaded just now."""
    async with merchant_session(line.merchant_id) as db:
        rows = await _ready(db, named)
        uploaded = select(MediaUpload.file_id, MediaUpload.provider_media_id).where(
            MediaUpload.channel_id == line.channel_id,
            MediaUpload.file_id.in_([row.id for row in rows.values()]),
            MediaUpload.uploaded_at > clock.now() - REUSED_FOR,
        )
        kept = {row.file_id: row.provider_media_id for row in await db.execute(uploaded)}
    ids_ = {text: kept.get(row.id) or await _upload(line, uploads, row) for text, row in rows.items()}
    return {text: {"media_id": media_id, "url": ""} for text, media_id in ids_.items()}, not kept


async def _links(line: Line, named: Collection[str]) -> dict[str, Names]:
    """A public link to each file, for some hours."""
    async with merchant_session(line.merchant_id) as db:
        rows = await _ready(db, named)
    for row in rows.values():
        if (problem := limits.problem_at_twilio(row.mime_type, row.size or 0)) is not None:
            raise FileRefused(problem)
    root = get_settings().public_url
    paths = {
        text: links.sign(row.merchant_id, row.id, ending=sniffing.ENDINGS.get(row.mime_type, ""))
        for text, row in rows.items()
    }
    return {text: {"url": root + path, "file_id": ""} for text, path in paths.items()}


async def _ready(db: MerchantSession, named: Collection[str]) -> dict[str, MediaFile]:
    wanted = {text: file_id for text in named if (file_id := _uuid(text)) is not None}
    found = await queries.find_many(db, wanted.values())
    rows = {text: found.get(wanted[text]) if text in wanted else None for text in named}
    ready = {text: row for text, row in rows.items() if row is not None and row.state == "ready" and row.key}
    if len(ready) < len(rows):
        raise NotFetched
    return ready


async def _upload(line: Line, uploads: Uploads, row: MediaFile) -> str:
    assert row.key is not None, "a file that is ready lies somewhere"
    size = await storage.private().size(row.key)
    if size is None:
        raise NotFetched
    content = storage.private().read(row.key)
    media_id = await uploads.upload_file(line, content, size, mime_type=row.mime_type, filename=row.filename or "file")
    async with merchant_session(line.merchant_id) as db:
        values = {"provider_media_id": media_id, "uploaded_at": clock.now()}
        kept = insert(MediaUpload).values(
            merchant_id=line.merchant_id, id=ids.new(), channel_id=line.channel_id, file_id=row.id, **values
        )
        await db.execute(
            kept.on_conflict_do_update(index_elements=["merchant_id", "channel_id", "file_id"], set_=values)
        )
    return media_id


def files_in(part: Any) -> list[str]:
    """Every `file_id` in a message, wherever it stands: in the message, in a header, on a card of a template."""
    if isinstance(part, Mapping):
        own = part.get("file_id")
        mine = [own] if isinstance(own, str) and own and not part.get("media_id") else []
        return mine + [one for inside in part.values() for one in files_in(inside)]
    return [one for inside in part for one in files_in(inside)] if isinstance(part, list) else []


def _with(part: Any, known: Mapping[str, Names]) -> Any:
    if isinstance(part, Mapping):
        changed = {name: _with(inside, known) for name, inside in part.items()}
        return changed | known.get(str(part.get("file_id")), {})
    return [_with(inside, known) for inside in part] if isinstance(part, list) else part


def _measured(path: Path) -> tuple[int, str]:
    with path.open("rb") as file:
        return path.stat().st_size, hashlib.file_digest(file, "sha256").hexdigest()


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
