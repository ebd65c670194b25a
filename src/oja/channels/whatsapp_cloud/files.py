"""
Files of the Graph API: ask where one is, fetch it, upload one (reference: WhatsApp 1.3, 1.6, 1.8).

An address lives for minutes, so each try asks for a new one. Meta's token goes to Meta's own hosts only, and whoever
fetches by another key sees to it that this stays with its own host.
"""

import asyncio
import base64
import binascii
import contextlib
import hashlib
import secrets
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, Final
from urllib.parse import urlsplit

import httpx2
import orjson

from oja.channels.whatsapp_cloud import refusals
from oja.channels.whatsapp_cloud.transport import ASK_TIMEOUT, Access
from oja.kernel import http
from oja.kernel.settings import get_settings

SECONDS: Final = 300.0
TIMEOUT: Final = httpx2.Timeout(30.0, connect=5.0)
NO_SUCH_THING: Final = 33

AWAY: Final = "WhatsApp does not hand the file over right now."
BROKEN: Final = "WhatsApp handed over something else than the file."
FORGOTTEN: Final = "WhatsApp has forgotten this file. Ask for it to be sent once more."
ELSEWHERE: Final = "WhatsApp named an address that is not one of Meta's, so the file was not fetched."


class Passing(Exception):
    """It did not work this time; the message says why. `code` is Meta's, when it gave one."""

    def __init__(self, sentence: str, code: int | None = None) -> None:
        super().__init__(sentence)
        self.code = code


class Gone(Exception):
    """There is no such file any more, and there never will be."""


class TooLarge(Exception):
    """It is larger than it may be: announced so, or cut when it went on."""


@dataclass(frozen=True, slots=True)
class Found:
    """Where a file is for some minutes, and what Meta says about it."""

    url: str
    mime_type: str
    sha256: str | None
    size: int | None


async def find(access: Access, media_id: str) -> Found:
    """
    Ask where a file is.

    :raises Gone: Meta does not know it any more
    :raises Passing: Meta does not say now
    """
    answer = await _asked(access, access.file_url(media_id))
    body = _json(answer)
    if answer.is_success and body is not None and isinstance(body.get("url"), str):
        size = body.get("file_size")
        given = str(size) if isinstance(size, int | str) else ""
        return Found(
            url=body["url"],
            mime_type=str(body.get("mime_type") or ""),
            sha256=hex_digest(body.get("sha256")),
            size=int(given) if given.isdecimal() else None,
        )
    error = _error(body)
    if error.get("code") == 100 and error.get("error_subcode") == NO_SUCH_THING:
        raise Gone(FORGOTTEN)
    raise _passing(answer, error)


async def fetch(access: Access, found: Found, path: Path, *, most: int) -> tuple[str, int]:
    """
    Write a file to `path`; answers the hash and the number of its bytes. Its address must be one that may be asked.

    :raises TooLarge: it has, or claims, more than `most` bytes
    :raises Passing: the address is dead, or what came is not the file
    """
    if found.size is not None and found.size > most:
        raise TooLarge
    try:
        async with (
            asyncio.timeout(SECONDS),
            http.client().stream("GET", found.url, headers=_headers(access), timeout=TIMEOUT) as answer,
        ):
            digest, size = await write(answer, path, most=most, mime_type=found.mime_type)
    except (httpx2.HTTPError, httpx2.InvalidURL, TimeoutError) as trouble:
        raise Passing(AWAY) from trouble
    if found.sha256 is not None and digest != found.sha256:
        raise Passing(BROKEN)
    return digest, size


async def write(answer: httpx2.Response, path: Path, *, most: int, mime_type: str) -> tuple[str, int]:
    """
    Write an answer's bytes to `path`, as they come; answers their hash and number.

    :raises TooLarge: it has, or claims, more than `most` bytes
    :raises Passing: what came is not the file, but an error or a page
    """
    _check_head(answer, most, mime_type)
    with path.open("wb") as file:
        return await _write(answer.aiter_raw(), file, most)


async def upload(access: Access, content: AsyncIterator[bytes], size: int, *, mime_type: str, filename: str) -> str:
    """
    Hand a file over, to be sent by the id that is answered.

    :raises Passing: Meta did not take it; nothing was sent
    """
    head, tail, kind = _form(mime_type, filename)
    body = _framed(head, content, tail)
    headers = {**_headers(access), "Content-Type": kind, "Content-Length": str(len(head) + size + len(tail))}
    try:
        async with asyncio.timeout(SECONDS):
            answer = await http.client().post(access.uploads_url, content=body, headers=headers, timeout=TIMEOUT)
    except (httpx2.HTTPError, TimeoutError) as trouble:
        raise Passing(AWAY) from trouble
    given = _json(answer)
    if answer.is_success and given is not None and given.get("id"):
        return str(given["id"])
    raise _passing(answer, _error(given))


def is_allowed(url: str) -> bool:
    """True for an address that the token may be sent to: the Graph API's own host, or one of Meta's by https."""
    try:
        parts, graph = urlsplit(url), urlsplit(get_settings().graph_base)
        if (parts.scheme, parts.hostname, parts.port) == (graph.scheme, graph.hostname, graph.port):
            return parts.username is None
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return False
    hosts = get_settings().media_hosts
    is_metas = any(host.endswith(one) if one.startswith(".") else host == one for one in hosts)
    return is_metas and parts.scheme == "https" and port in {None, 443} and parts.username is None


def hex_digest(given: Any) -> str | None:
    """A SHA-256 in hex, which Graph answers, or in base64, which webhooks carry; None for anything else."""
    if not isinstance(given, str):
        return None
    if len(given) == 64:
        return given.lower()
    try:
        raw = base64.b64decode(given, validate=True)
    except (binascii.Error, ValueError):
        return None
    return raw.hex() if len(raw) == 32 else None


def _check_head(answer: httpx2.Response, most: int, mime_type: str) -> None:
    if answer.status_code != httpx2.codes.OK:
        raise Passing(AWAY)
    kind = answer.headers.get("content-type", "")
    if kind.startswith("text/html") and not mime_type.startswith("text/html"):
        raise Passing(BROKEN)
    length = answer.headers.get("content-length", "")
    if length.isdecimal() and int(length) > most:
        raise TooLarge


async def _write(pieces: AsyncIterator[bytes], file: BinaryIO, most: int) -> tuple[str, int]:
    digest, size = hashlib.sha256(), 0
    async for piece in pieces:
        size += len(piece)
        if size > most:
            raise TooLarge
        digest.update(piece)
        await asyncio.to_thread(file.write, piece)
    return digest.hexdigest(), size


async def _asked(access: Access, url: str) -> httpx2.Response:
    try:
        return await http.client().get(url, headers=_headers(access), timeout=ASK_TIMEOUT)
    except (httpx2.HTTPError, httpx2.InvalidURL) as trouble:
        raise Passing(AWAY) from trouble


def _headers(access: Access) -> dict[str, str]:
    # Compressed, a small body could grow without end while it is unpacked.
    return {**access.headers, "Accept-Encoding": "identity"}


def _passing(answer: httpx2.Response, error: dict[str, Any]) -> Passing:
    code = error.get("code") if isinstance(error.get("code"), int) else None
    return Passing(refusals.judge(code, answer.status_code).sentence if code is not None else AWAY, code)


def _error(body: dict[str, Any] | None) -> dict[str, Any]:
    error = (body or {}).get("error")
    return error if isinstance(error, dict) else {}


def _json(answer: httpx2.Response) -> dict[str, Any] | None:
    with contextlib.suppress(orjson.JSONDecodeError):
        body = orjson.loads(answer.content)
        if isinstance(body, dict):
            return body
    return None


def _form(mime_type: str, filename: str) -> tuple[bytes, bytes, str]:
    """A multipart form around a file whose bytes are streamed: what stands before, what after, and its own type."""
    edge = secrets.token_hex(24)
    plain = "".join(sign if sign.isalnum() or sign in "._- " else "_" for sign in filename) or "file"
    fields = "".join(
        f'--{edge}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'
        for name, value in (("messaging_product", "whatsapp"), ("type", mime_type))
    )
    opening = (
        f'--{edge}\r\nContent-Disposition: form-data; name="file"; filename="{plain}"\r\n'
        f"Content-Type: {mime_type}\r\n\r\n"
    )
    return (fields + opening).encode(), f"\r\n--{edge}--\r\n".encode(), f"multipart/form-data; boundary={edge}"


async def _framed(head: bytes, content: AsyncIterator[bytes], tail: bytes) -> AsyncIterator[bytes]:
    yield head
    async for piece in content:
        yield piece
    yield tail
