"""A number's credentials: a small JSON object, sealed for its merchant. Opened for a call, never shown."""

from typing import Any
from uuid import UUID

import orjson

from oja.channels.queries import Line
from oja.kernel import crypto


def seal(merchant_id: UUID, credentials: dict[str, Any]) -> str:
    """The credentials as they are kept."""
    return crypto.seal(orjson.dumps(credentials).decode(), context=str(merchant_id))


def opened(line: Line) -> dict[str, Any]:
    """What `seal` kept for a number; empty when it has none of its own."""
    if not line.credentials:
        return {}
    found: dict[str, Any] = orjson.loads(crypto.unseal(line.credentials, context=str(line.merchant_id)))
    return found
