"""Fetching what shoppers sent, and letting go of it, out of sight."""

from uuid import UUID

from oja.channels.media import fetching, forgetting
from oja.kernel import jobs


# Few at one time: a burst of films must not keep words waiting.
@jobs.job("channels.fetch_media", at_once=8)
async def fetch_media(*, merchant_id: UUID, file_id: UUID) -> None:
    """Fetch a file from its provider."""
    await fetching.fetch(merchant_id, file_id)


@jobs.job("channels.delete_files")
async def delete_files(*, merchant_id: UUID, keys: list[str]) -> None:  # noqa: ARG001 - whose they were, for the log
    """Delete files that are kept no longer."""
    await forgetting.delete(keys)
