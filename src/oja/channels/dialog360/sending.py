"""Speaking through 360dialog: what `channels.providers` asks of every provider, said as Meta says it."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

from oja.channels import credentials, parts
from oja.channels.dialog360 import transport
from oja.channels.dialog360.transport import Access
from oja.channels.messages import MarkRead, OutMessage
from oja.channels.queries import Line
from oja.channels.schemas import Delivery, Fetched, TemplateInfo
from oja.channels.shelving import carried
from oja.channels.whatsapp_cloud import files, payloads, sending
from oja.channels.whatsapp_cloud import transport as whatsapp_cloud


async def deliver(
    line: Line, to: str, message: OutMessage, callback: str, *, attempt: int, reply_to: str | None
) -> Delivery:
    """Hand over a message, unless Meta would surely refuse it; over a number without a catalogue it sells in words."""
    bodies = [payloads.encode(one, to=to, callback=callback, reply_to=reply_to) for one in await carried(line, message)]
    return await parts.send_all(bodies, lambda body: sending.hand_over(access(line), body, attempt=attempt))


async def mark_read(line: Line, message: MarkRead) -> bool:
    """Show the shopper that her message was read."""
    return await whatsapp_cloud.mark_read(access(line), payloads.mark_read(message))


async def templates(line: Line) -> list[TemplateInfo] | None:
    """The approved templates of the number's account; None when 360dialog does not say."""
    found = await transport.list_templates(access(line))
    if found is None:
        return None
    approved = (one for one in found if str(one.get("status")).upper() == "APPROVED")
    return [whatsapp_cloud.template(one) for one in approved]


async def fetch_file(line: Line, media_id: str, path: Path, *, most: int) -> Fetched:
    """Write what a shopper sent to `path`: Meta's address of it is asked for at 360dialog, and the key stays there."""
    given = access(line)
    found = await files.find(given, media_id)
    try:
        there = replace(found, url=transport.through(found.url))
    except ValueError:
        raise files.Gone(files.ELSEWHERE) from None
    digest, size = await files.fetch(given, there, path, most=most)
    return Fetched(digest, size, found.mime_type, is_proven=found.sha256 is not None)


async def upload_file(line: Line, content: AsyncIterator[bytes], size: int, *, mime_type: str, filename: str) -> str:
    """Hand a file over, to be sent by the id that is answered."""
    return await files.upload(access(line), content, size, mime_type=mime_type, filename=filename)


def access(line: Line) -> Access:
    """The number with its own key."""
    return Access(line.phone_number_id, line.waba_id, credentials.opened(line)["api_key"])
