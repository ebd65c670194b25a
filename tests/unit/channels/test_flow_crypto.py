"""The letters of a form: opened by their own key alone, answered under the turned vector (reference: WhatsApp 1.9)."""

import base64
import json
import os
from typing import Any

import pytest
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from oja.channels.whatsapp_cloud import flow_crypto

PRIVATE, PUBLIC = flow_crypto.new_key()
OTHER, _ = flow_crypto.new_key()
SAID = {"version": "3.0", "action": "data_exchange", "data": {"street": "12 Allen Avenue, Ìkẹjà"}}


def _letter(said: Any, *, key: bytes | None = None) -> tuple[dict[str, Any], bytes, bytes]:
    """What Meta's documents say a phone sends."""
    aes, vector = key or os.urandom(16), os.urandom(12)
    public = serialization.load_pem_public_key(PUBLIC.encode())
    assert isinstance(public, rsa.RSAPublicKey)
    wrapped = public.encrypt(aes, padding.OAEP(padding.MGF1(hashes.SHA256()), hashes.SHA256(), None))
    sealed = AESGCM(aes).encrypt(vector, json.dumps(said).encode(), None)
    parts = {"encrypted_flow_data": sealed, "encrypted_aes_key": wrapped, "initial_vector": vector}
    return {name: base64.b64encode(part).decode() for name, part in parts.items()}, aes, vector


def test_a_letter_is_opened_and_its_answer_sealed_for_the_same_phone() -> None:
    body, aes, vector = _letter(SAID)
    letter = flow_crypto.open_letter(body, PRIVATE)
    assert letter.said == SAID
    sealed = base64.b64decode(flow_crypto.answer(letter, {"screen": "TIME"}))
    turned = bytes(byte ^ 0xFF for byte in vector)
    assert json.loads(AESGCM(aes).decrypt(turned, sealed, None)) == {"screen": "TIME"}


@pytest.mark.parametrize(
    "change",
    [
        {"encrypted_flow_data": base64.b64encode(b"x" * 40).decode()},
        {"encrypted_aes_key": base64.b64encode(b"x" * 256).decode()},
        {"initial_vector": ""},
        {"initial_vector": None},
        {"encrypted_aes_key": 7},
        {"encrypted_flow_data": "no base64!"},
    ],
)
def test_an_altered_letter_is_not_opened(change: dict[str, Any]) -> None:
    body, _, _ = _letter(SAID)
    with pytest.raises(flow_crypto.CannotOpen):
        flow_crypto.open_letter({**body, **change}, PRIVATE)


def test_another_numbers_key_opens_nothing() -> None:
    body, _, _ = _letter(SAID)
    with pytest.raises(flow_crypto.CannotOpen):
        flow_crypto.open_letter(body, OTHER)


def test_what_is_no_letter_is_not_opened() -> None:
    for body in ({}, _letter([1, 2])[0], _letter(SAID, key=os.urandom(32))[0]):
        with pytest.raises(flow_crypto.CannotOpen):
            flow_crypto.open_letter(body, PRIVATE)
