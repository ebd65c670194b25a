"""
Files that Twilio is given an address of: it looks at them before it sends. The sandbox looks at this installation's
own, since those of others may be made up.
"""

from dataclasses import dataclass
from typing import Final

import httpx2

from oja.kernel import http
from oja.kernel.settings import get_settings
from oja.kernel.whatsapp_table import MEBIBYTE, MEDIA

LARGEST: Final = 16 * MEBIBYTE


@dataclass(frozen=True, slots=True)
class Looked:
    """What was seen of a file: as what it is shown, and whether it can be sent. Nothing when nobody looked."""

    kind: str | None = None
    is_broken: bool = False


async def look(link: str) -> Looked:
    """Look at a file of this installation. Call it without a transaction."""
    settings = get_settings()
    if not link.startswith(f"{settings.public_url}/"):
        return Looked()
    url = settings.own_url + link.removeprefix(settings.public_url)
    try:
        answer = await http.client().head(url)
    except httpx2.HTTPError:
        return Looked(is_broken=True)
    mime_type = answer.headers.get("content-type", "").partition(";")[0]
    kind = next((kind for kind, entry in MEDIA.items() if mime_type in entry.mime_types), None)
    size = int(answer.headers.get("content-length", "0"))
    return Looked(kind, is_broken=not answer.is_success or kind is None or size > LARGEST)
