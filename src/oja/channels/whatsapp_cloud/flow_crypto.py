"""
The sealed letters between a phone's form and us (reference: WhatsApp 1.9). Pure.

The phone sends a one-time AES key under our RSA key, and its words under the AES key; we answer under the same AES key
with every bit of the initial vector turned.
"""

import base64
import binascii
from dataclasses import dataclass
from typing import Any, Final

import orjson
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

KEY_BITS: Final = 2048
AES_BYTES: Final = 16
_OAEP: Final = padding.OAEP(mgf=padding.MGF1(hashes.SHA256()), algorithm=hashes.SHA256(), label=None)


class CannotOpen(Exception):
    """The letter was not written for this key: the phone must fetch the public key anew (HTTP 421)."""


@dataclass(frozen=True, slots=True)
class Letter:
    """What the phone says, and what its answer is sealed with."""

    said: dict[str, Any]
    key: bytes
    vector: bytes


def new_key() -> tuple[str, str]:
    """A private key and its public half, both as PEM."""
    private = rsa.generate_private_key(public_exponent=65537, key_size=KEY_BITS)
    pem = private.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    return pem.decode(), public_half(pem.decode())


def public_half(private_pem: str) -> str:
    """The public key that belongs to a private one, as PEM."""
    public = _private(private_pem).public_key()
    return public.public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo).decode()


def open_letter(body: dict[str, Any], private_pem: str) -> Letter:
    """
    Open what a phone sent: `encrypted_flow_data`, `encrypted_aes_key`, `initial_vector`.

    :raises CannotOpen: it is not for this key, was altered, or is no letter at all
    """
    try:
        sealed, wrapped, vector = (
            base64.b64decode(str(body[name]), validate=True)
            for name in ("encrypted_flow_data", "encrypted_aes_key", "initial_vector")
        )
        key = _private(private_pem).decrypt(wrapped, _OAEP)
        said = orjson.loads(AESGCM(key).decrypt(vector, sealed, None))
    except (KeyError, ValueError, binascii.Error, InvalidTag) as trouble:
        raise CannotOpen(type(trouble).__name__) from None
    if not isinstance(said, dict) or len(key) != AES_BYTES:
        raise CannotOpen("no letter")
    return Letter(said, key, vector)


def answer(letter: Letter, words: dict[str, Any]) -> str:
    """Our answer, sealed for the phone that wrote the letter, as base64."""
    turned = bytes(byte ^ 0xFF for byte in letter.vector)
    return base64.b64encode(AESGCM(letter.key).encrypt(turned, orjson.dumps(words), None)).decode()


def _private(pem: str) -> rsa.RSAPrivateKey:
    key = serialization.load_pem_private_key(pem.encode(), password=None)
    assert isinstance(key, rsa.RSAPrivateKey), "we make no other keys"
    return key
