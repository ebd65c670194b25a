"""Fetching what shoppers sent, out of sight."""

from uuid import UUID

from oja.channels.media import fetching
from oja.kernel import jobs


# Few at one time: a burst of films must not keep words waiting.
@jobs.job("channels.fetch_media", at_once=8)
async def fetch_media(*, merchant_id: UUID, file_id: UUID) -> None:
    """Fetch a file from its provider."""
    await fetching.fetch(merchant_id, file_id)
