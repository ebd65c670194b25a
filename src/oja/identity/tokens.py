"""Access tokens: short-lived JWTs that name a person, her session and the shop she works in."""

import functools
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

import jwt

from oja.identity.errors import SignedOut
from oja.kernel import clock, crypto
from oja.kernel.settings import get_settings

ALGORITHM = "HS256"
PURPOSE = "access token"


@dataclass(frozen=True)
class Claims:
    """What a valid access token says."""

    user_id: UUID
    session_id: UUID
    merchant_id: UUID | None


def lifetime() -> timedelta:
    """How long an access token lives."""
    return timedelta(minutes=get_settings().access_token_minutes)


def issue(claims: Claims) -> str:
    """A signed token for these claims, valid for `lifetime()` from now."""
    now = clock.now()
    return jwt.encode(
        {
            "sub": str(claims.user_id),
            "sid": str(claims.session_id),
            "mid": str(claims.merchant_id) if claims.merchant_id else None,
            "iat": now,
            "exp": now + lifetime(),
        },
        crypto.derived_key(PURPOSE),
        algorithm=ALGORITHM,
    )


def read(token: str) -> Claims:
    """
    The claims of a token.

    :raises SignedOut: it is not ours, was altered, or has expired
    """
    claims, expires_at = _verified(token)
    if expires_at <= clock.now().timestamp():
        raise SignedOut
    return claims


@functools.lru_cache(maxsize=4096)
def _verified(token: str) -> tuple[Claims, float]:
    """A token's signature stays what it is; only its time runs out."""
    try:
        body = jwt.decode(token, crypto.derived_key(PURPOSE), algorithms=[ALGORITHM])
        merchant = body.get("mid")
        claims = Claims(UUID(body["sub"]), UUID(body["sid"]), UUID(merchant) if merchant else None)
        return claims, float(body["exp"])
    except (jwt.InvalidTokenError, KeyError, ValueError):
        raise SignedOut from None
