"""Previewing: an address at which a shop shows its draft for an hour, which our own pages may put into a frame."""

import dataclasses
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from fastapi.responses import Response

from oja.kernel import clock, crypto
from oja.kernel.middleware import CONTENT_SECURITY_POLICY
from oja.merchants import hosts
from oja.merchants.queries import Shop

LASTS: Final = timedelta(hours=1)
PARAMETER: Final = "preview"
_PURPOSE: Final = "design preview"


def token(merchant_id: UUID) -> tuple[str, datetime]:
    """What opens the draft of a shop, and until when."""
    ends = clock.now() + LASTS
    stamp = str(int(ends.timestamp()))
    return f"{stamp}.{crypto.sign(f'{merchant_id}:{stamp}', purpose=_PURPOSE)}", ends


def opens(text: str, merchant_id: UUID) -> bool:
    """True for a token of this shop that has not ended."""
    stamp, _, signature = text.partition(".")
    if not stamp.isdecimal() or len(stamp) > 12 or int(stamp) < clock.now().timestamp():
        return False
    return crypto.is_signed(f"{merchant_id}:{stamp}", signature, purpose=_PURPOSE)


def framed(shop: Shop) -> Shop:
    """The shop as the dashboard's frame shows it: at the platform's host, the only one that may be in it."""
    return dataclasses.replace(shop, home=hosts.below_platform(shop.slug))


def mark(response: Response) -> None:
    """Let our own pages, and nobody else's, show this one in a frame; nothing on the way may keep it."""
    policy = response.headers.get("Content-Security-Policy", CONTENT_SECURITY_POLICY)
    response.headers["Content-Security-Policy"] = policy.replace("frame-ancestors 'none'", "frame-ancestors 'self'")
    response.headers["X-Frame-Options"] = "SAMEORIGIN"
    response.headers["Cache-Control"] = "private, no-store"
    response.headers["X-Robots-Tag"] = "noindex"
