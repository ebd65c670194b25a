"""
Cloudinary: signed upload and deletion, by our own thin client.

Signature, parameters and answers are those of Cloudinary's upload API (https://cloudinary.com/documentation/
image_upload_api_reference, .../authentication_signatures): the parameters but for file, key and names, sorted, joined
as `name=value` by `&`, the secret behind them, hashed by SHA-1. A signature is good for an hour.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import parse_qs, unquote, urlsplit

import httpx2

from oja.kernel import clock

API: Final = "https://api.cloudinary.com"
AWAY: Final = "Cloudinary does not answer right now. Your picture is safe here and goes up by itself."
REFUSED: Final = (
    "Cloudinary does not accept our key. Your picture is safe here and goes up by itself once"
    " OJA_CLOUDINARY_URL is right."
)
ODD: Final = "Cloudinary answered something that we do not understand. Your picture is safe here; we try again."
NO_KEY: Final = "This picture lies at Cloudinary, and OJA_CLOUDINARY_URL is not set any more."


class Trouble(Exception):
    """It did not work this time; the message is a sentence for the merchant."""


@dataclass(frozen=True, slots=True)
class Account:
    """What a `cloudinary://KEY:SECRET@cloud` says. `api` is another address of the API, as `?upload_prefix=` gives."""

    key: str
    secret: str
    cloud: str
    api: str = API


def account(url: str) -> Account:
    """The account in a `cloudinary://` address."""
    parts = urlsplit(url)
    prefix = parse_qs(parts.query).get("upload_prefix", [API])[0]
    return Account(
        unquote(parts.username or ""), unquote(parts.password or ""), parts.hostname or "", prefix.rstrip("/")
    )


def sign(parameters: Mapping[str, str], secret: str) -> str:
    """The signature of a call with these parameters."""
    told = "&".join(f"{name}={value}" for name, value in sorted(parameters.items()))
    return hashlib.sha1(f"{told}{secret}".encode(), usedforsecurity=False).hexdigest()


async def upload(client: httpx2.AsyncClient, account: Account, public_id: str, content: bytes) -> str:
    """
    Upload a picture under an id of ours; answers its address. Again replaces it by the same.

    :raises Trouble: it did not work this time
    """
    answer = await _call(client, account, "upload", {"public_id": public_id, "overwrite": "true"}, content)
    secure_url = answer.get("secure_url")
    if not isinstance(secure_url, str):
        raise Trouble(ODD)
    return secure_url


async def destroy(client: httpx2.AsyncClient, account: Account, public_id: str) -> None:
    """
    Delete a picture, also from their caches. One that is not there is as good as deleted.

    :raises Trouble: it did not work this time
    """
    answer = await _call(client, account, "destroy", {"public_id": public_id, "invalidate": "true"})
    if answer.get("result") not in {"ok", "not found"}:
        raise Trouble(ODD)


async def _call(
    client: httpx2.AsyncClient, account: Account, verb: str, wanted: Mapping[str, str], content: bytes | None = None
) -> dict[str, Any]:
    parameters = {**wanted, "timestamp": str(int(clock.now().timestamp()))}
    form = parameters | {"api_key": account.key, "signature": sign(parameters, account.secret)}
    files = None if content is None else {"file": ("picture.webp", content, "image/webp")}
    url = f"{account.api}/v1_1/{account.cloud}/image/{verb}"
    try:
        answer = await client.post(url, data=form, files=files)
    except httpx2.HTTPError as trouble:
        raise Trouble(AWAY) from trouble
    if answer.status_code in {401, 403, 404}:
        raise Trouble(REFUSED)
    if answer.status_code != 200:
        raise Trouble(AWAY)
    try:
        body = answer.json()
    except ValueError:
        body = None
    if not isinstance(body, dict):
        raise Trouble(ODD)
    return body
