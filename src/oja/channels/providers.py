"""
Who carries what we say: one table, kind of channel → provider.

A new provider is a folder beside `whatsapp_cloud`, a line here, and a line in `codecs` for what it sends us.
"""

from collections.abc import AsyncIterator, Mapping
from pathlib import Path
from typing import Final, Protocol

from oja.channels.dialog360 import sending as dialog360
from oja.channels.messages import MarkRead, OutMessage
from oja.channels.queries import Line
from oja.channels.schemas import Delivery, Fetched, TemplateInfo
from oja.channels.twilio import sending as twilio
from oja.channels.whatsapp_cloud import sending as whatsapp_cloud


class Provider(Protocol):
    """What every provider can do. None of it may be called within a transaction."""

    async def deliver(
        self, line: Line, to: str, message: OutMessage, callback: str, *, attempt: int, reply_to: str | None
    ) -> Delivery:
        """Hand over a message; never raises. `callback` comes back with every report, `reply_to` is what it answers."""

    async def mark_read(self, line: Line, message: MarkRead) -> bool:
        """Show the shopper that her message was read; False when that did not work, which matters little."""

    async def templates(self, line: Line) -> list[TemplateInfo] | None:
        """The templates that may be sent; None when the provider does not say."""

    async def fetch_file(self, line: Line, media_id: str, path: Path, *, most: int) -> Fetched:
        """Write what a shopper sent to `path`; raises as `whatsapp_cloud.files.fetch` does."""


class Uploads(Protocol):
    """What those can do who take files to be sent by an id; the others are given links."""

    async def upload_file(
        self, line: Line, content: AsyncIterator[bytes], size: int, *, mime_type: str, filename: str
    ) -> str:
        """Hand a file over, to be sent by the id that is answered; raises as `whatsapp_cloud.files.upload` does."""


PROVIDERS: Final[Mapping[str, Provider]] = {
    "whatsapp_cloud": whatsapp_cloud,
    "dialog360": dialog360,
    "twilio": twilio,
}


UPLOADS: Final[Mapping[str, Uploads]] = {"whatsapp_cloud": whatsapp_cloud, "dialog360": dialog360}


def of(line: Line) -> Provider:
    """The provider of a number."""
    return PROVIDERS[line.kind]


def uploads(line: Line) -> Uploads | None:
    """Who takes the files of a number; None when they are sent by links."""
    return UPLOADS.get(line.kind)
