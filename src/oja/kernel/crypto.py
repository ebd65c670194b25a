"""
Crypto: sealing secrets for the database and signing small tokens.

Sealed texts are AES-256-GCM with a key id in front, so that `OJA_SECRET_KEY` can be rotated: the old key goes to
`OJA_OLD_SECRET_KEYS`, old texts still open, new ones use the new key, and `needs_resealing` finds the rest.
"""

import base64
import functools
import hashlib
import hmac
import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from oja.kernel.settings import get_settings


class CannotOpen(Exception):
    """The text was sealed with a key this installation does not have, for another context, or was altered."""


def seal(plain: str, *, context: str) -> str:
    """Encrypt `plain`. `context` (for example a merchant's id) must be the same to open it again."""
    key_id, key = _keys()[0]
    nonce = os.urandom(12)
    sealed = AESGCM(key).encrypt(nonce, plain.encode(), context.encode())
    return f"{key_id}.{base64.urlsafe_b64encode(nonce + sealed).decode()}"


def unseal(text: str, *, context: str) -> str:
    """
    Decrypt what `seal` made.

    :raises CannotOpen: unknown key, other context, or altered text
    """
    key_id, _, body = text.partition(".")
    key = dict(_keys()).get(key_id)
    if key is None:
        raise CannotOpen(f"no key {key_id}: add the earlier key to OJA_OLD_SECRET_KEYS")
    raw = base64.urlsafe_b64decode(body)
    try:
        return AESGCM(key).decrypt(raw[:12], raw[12:], context.encode()).decode()
    except InvalidTag:
        raise CannotOpen("this text was altered, or sealed for something else") from None


def needs_resealing(text: str) -> bool:
    """True when `text` was sealed with an earlier key."""
    return text.partition(".")[0] != _keys()[0][0]


def sign(message: str, *, purpose: str) -> str:
    """A URL-safe signature of `message`; a signature for one purpose is worthless for another."""
    digest = hmac.new(derived_key(purpose), message.encode(), hashlib.sha256).digest()
    return base64.urlsafe_b64encode(digest[:18]).decode()


def is_signed(message: str, signature: str, *, purpose: str) -> bool:
    """True when `signature` is ours for this message and purpose. Constant time."""
    return hmac.compare_digest(sign(message, purpose=purpose).encode(), signature.encode())


def fingerprint(secret: str) -> str:
    """A one-way hash for looking up random tokens without keeping them."""
    return hashlib.sha256(secret.encode()).hexdigest()


@functools.cache
def derived_key(purpose: str) -> bytes:
    """32 bytes for one purpose, derived from the installation's key."""
    return _derive(get_settings().key, purpose)


@functools.cache
def _keys() -> list[tuple[str, bytes]]:
    settings = get_settings()
    secrets = [settings.key, *(old.get_secret_value() for old in settings.old_secret_keys)]
    keys = [_derive(secret, "seal") for secret in secrets]
    return [(hashlib.sha256(key).hexdigest()[:8], key) for key in keys]


def _derive(secret: str, purpose: str) -> bytes:
    return HKDF(algorithm=SHA256(), length=32, salt=b"oja", info=purpose.encode()).derive(secret.encode())
