"""
Links to private files: signed, for a limited time, and good for one file of one shop only.

A link given within the same hour is the same, so that a browser loads a picture once.
"""

from datetime import UTC, datetime, timedelta
from typing import Final
from urllib.parse import urlencode
from uuid import UUID

from oja.kernel import clock, crypto

LIFE: Final = timedelta(hours=2)
_STEP: Final = 3600
_PURPOSE: Final = "private file"


def sign(merchant_id: UUID, file_id: UUID, *, is_small: bool = False, ending: str = "") -> str:
    """
    The path of a file, or of its small picture, that needs no sign-in for the next one to two hours.

    `ending` is for those who tell a file's type by its name, such as `.jpg`.
    """
    until = int((clock.now() + LIFE).timestamp()) // _STEP * _STEP
    query: dict[str, str] = {"size": "small"} if is_small else {}
    query |= {"until": str(until), "signature": crypto.sign(_message(merchant_id, file_id, until), purpose=_PURPOSE)}
    return f"/api/merchants/{merchant_id}/files/{file_id}/content{ending}?{urlencode(query)}"


def is_good(merchant_id: UUID, file_id: UUID, until: int, signature: str) -> bool:
    """True while a link of ours lasts."""
    if not crypto.is_signed(_message(merchant_id, file_id, until), signature, purpose=_PURPOSE):
        return False
    return clock.now() < datetime.fromtimestamp(until, UTC)


def _message(merchant_id: UUID, file_id: UUID, until: int) -> str:
    return f"{merchant_id}:{file_id}:{until}"
