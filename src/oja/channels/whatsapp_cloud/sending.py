"""Speaking through Meta's own API: what `channels.providers` asks of every provider."""

from collections.abc import AsyncIterator
from pathlib import Path

from oja.channels import credentials, parts
from oja.channels.messages import MarkRead, OutMessage
from oja.channels.queries import Line
from oja.channels.schemas import Delivery, Fetched, TemplateInfo
from oja.channels.shelving import carried
from oja.channels.whatsapp_cloud import files, payloads, transport
from oja.channels.whatsapp_cloud.pieces import Json
from oja.channels.whatsapp_cloud.transport import Access
from oja.kernel import whatsapp_limits
from oja.kernel.settings import get_settings


async def deliver(
    line: Line, to: str, message: OutMessage, callback: str, *, attempt: int, reply_to: str | None
) -> Delivery:
    """Hand over a message, unless Meta would surely refuse it; over a number without a catalogue it sells in words."""
    bodies = [payloads.encode(one, to=to, callback=callback, reply_to=reply_to) for one in await carried(line, message)]
    return await parts.send_all(bodies, lambda body: hand_over(access(line), body, attempt=attempt))


async def mark_read(line: Line, message: MarkRead) -> bool:
    """Show the shopper that her message was read."""
    return await transport.mark_read(access(line), payloads.mark_read(message))


async def templates(line: Line) -> list[TemplateInfo] | None:
    """The approved templates of the number's account; None when Meta does not say."""
    return await transport.list_templates(access(line))


async def fetch_file(line: Line, media_id: str, path: Path, *, most: int) -> Fetched:
    """Write what a shopper sent to `path`, from an address that is asked for anew each time."""
    given = access(line)
    found = await files.find(given, media_id)
    if not files.is_allowed(found.url):
        raise files.Gone(files.ELSEWHERE)
    digest, size = await files.fetch(given, found, path, most=most)
    return Fetched(digest, size, found.mime_type, is_proven=found.sha256 is not None)


async def upload_file(line: Line, content: AsyncIterator[bytes], size: int, *, mime_type: str, filename: str) -> str:
    """Hand a file over, to be sent by the id that is answered."""
    return await files.upload(access(line), content, size, mime_type=mime_type, filename=filename)


async def hand_over(given: Access, body: Json, *, attempt: int) -> Delivery:
    """Hand over a body as Meta writes it, to whoever takes it so."""
    found = whatsapp_limits.problems(body)
    if found:
        return Delivery("failed", error_code=found[0].code, error=found[0].message)
    return await transport.send(given, body, attempt=attempt)


def access(line: Line) -> Access:
    """The number with its own token, else the platform's."""
    token = credentials.opened(line).get("access_token") or get_settings().meta_token
    return Access(line.phone_number_id, line.waba_id, token)
