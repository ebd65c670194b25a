"""
Files of shoppers at Twilio: asked for with the account's login at Twilio's own root, fetched where that leads to.

A file is known by the ids of its message and its own, never by an address of a form, so that no form makes us call
anybody else. The address that Twilio leads to holds its own proof, and never sees the login (reference: WhatsApp 2).
"""

import asyncio
import ipaddress
import re
from pathlib import Path
from typing import Final
from urllib.parse import urljoin, urlsplit

import httpx2

from oja.channels.schemas import Fetched
from oja.channels.twilio import transport
from oja.channels.twilio.transport import Access
from oja.channels.whatsapp_cloud.files import SECONDS, TIMEOUT, Gone, Passing, write
from oja.kernel import http

MOST_HOPS: Final = 3
GONE: Final = "Twilio does not have this file any more. Ask for it to be sent once more."
AWAY: Final = "Twilio does not hand the file over right now."
LOCKED: Final = "Twilio does not hand the file over with the credentials of this number. Connect the number again."
ELSEWHERE: Final = "Twilio named an address that is not a public one, so the file was not fetched."

_ID: Final = re.compile(r"(\w+)/(\w+)", re.ASCII)
# Compressed, a small body could grow without end while it is unpacked.
_HEADERS: Final = {"Accept-Encoding": "identity"}


async def fetch(access: Access, media_id: str, path: Path, *, most: int) -> Fetched:
    """
    Write a file to `path`. `media_id` is `message/file`, as `hearing` names it.

    :raises Gone: Twilio does not have it, or leads to where nobody may be sent
    :raises TooLarge: it has, or claims, more than `most` bytes
    :raises Passing: it cannot be had right now
    """
    named = _ID.fullmatch(media_id)
    if named is None:
        raise Gone(GONE)
    try:
        async with asyncio.timeout(SECONDS):
            return await _follow(access, transport.media_url(access, named[1], named[2]), path, most)
    except (httpx2.HTTPError, httpx2.InvalidURL, TimeoutError) as trouble:
        raise Passing(AWAY) from trouble


def is_allowed(url: str, root: str) -> bool:
    """True for where Twilio may lead us: its own root, or a name on the internet by https."""
    try:
        parts, own = urlsplit(url), urlsplit(root)
        host, port = parts.hostname or "", parts.port
        if parts.username is not None:
            return False
        if (parts.scheme, host, port) == (own.scheme, own.hostname, own.port):
            return True
    except ValueError:
        return False
    return parts.scheme == "https" and port in {None, 443} and _is_public_name(host)


async def _follow(access: Access, root: str, path: Path, most: int) -> Fetched:
    url, login = root, access.login
    for hop in range(MOST_HOPS + 1):
        given = httpx2.BasicAuth(*login) if hop == 0 else None
        async with http.client().stream("GET", url, auth=given, headers=_HEADERS, timeout=TIMEOUT) as answer:
            if not answer.has_redirect_location:
                return await _take(answer, path, most, is_asked_of_twilio=hop == 0)
            url = urljoin(url, answer.headers["location"])
        if not is_allowed(url, root):
            raise Gone(ELSEWHERE)
    raise Passing(AWAY)


async def _take(answer: httpx2.Response, path: Path, most: int, *, is_asked_of_twilio: bool) -> Fetched:
    if is_asked_of_twilio and answer.status_code in {404, 410}:
        raise Gone(GONE)
    if is_asked_of_twilio and answer.status_code in {401, 403}:
        raise Passing(LOCKED)
    mime_type = answer.headers.get("content-type", "")
    digest, size = await write(answer, path, most=most, mime_type="")
    return Fetched(digest, size, mime_type)


def _is_public_name(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return "." in host and not host.endswith((".local", ".internal", ".localhost"))
    return False
