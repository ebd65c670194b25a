"""
Codes that carry a cart into the chat: `OJA-7K3M-9Q2P-X4TV`. Eight random letters and four that only we can write.

Letters are Crockford's: none looks like another, and a reader who types O for 0 or l for 1 is understood.
"""

import hashlib
import hmac
import re
import secrets
from typing import Final
from uuid import UUID

from oja.kernel import crypto

ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
RANDOM_LENGTH: Final = 8
SEAL_LENGTH: Final = 4
_LOOKALIKES: Final = str.maketrans("OIL", "011")
_DASH: Final = r"[-\u2010-\u2015\u2212]?"
_CODE: Final = re.compile(
    rf"(?<![0-9A-Z])[O0]JA{_DASH}([0-9A-Z]{{4}}){_DASH}([0-9A-Z]{{4}}){_DASH}([0-9A-Z]{{4}})(?![0-9A-Z])", re.IGNORECASE
)


def new(merchant_id: UUID) -> str:
    """A fresh code of one shop."""
    letters = "".join(secrets.choice(ALPHABET) for _ in range(RANDOM_LENGTH))
    return _written(letters + _seal(merchant_id, letters))


def find(message: str) -> str | None:
    """The code inside a chat message, in its proper spelling; None when there is nothing that looks like one."""
    match = _CODE.search(message)
    if match is None:
        return None
    letters = "".join(match.groups()).upper().translate(_LOOKALIKES)
    return _written(letters) if set(letters) <= set(ALPHABET) else None


def is_ours(merchant_id: UUID, code: str) -> bool:
    """True for a code that this shop wrote. Says nothing about whether it still works."""
    letters = code.replace("-", "")[3:]
    expected = _seal(merchant_id, letters[:RANDOM_LENGTH])
    return hmac.compare_digest(letters[RANDOM_LENGTH:].encode(), expected.encode())


def kept_form(merchant_id: UUID, code: str) -> str:
    """What the database keeps in place of the code: worthless to whoever reads a backup."""
    return crypto.sign(f"{merchant_id}:{code}", purpose="cart code, kept")


def _seal(merchant_id: UUID, letters: str) -> str:
    key = crypto.derived_key("cart code")
    digest = hmac.new(key, f"{merchant_id}:{letters}".encode(), hashlib.sha256).digest()
    return "".join(ALPHABET[byte % len(ALPHABET)] for byte in digest[:SEAL_LENGTH])


def _written(letters: str) -> str:
    return "-".join(["OJA", letters[:4], letters[4:8], letters[8:]])
