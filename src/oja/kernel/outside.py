"""
Outside: fetching a file from an address that somebody gave us, without being led into our own network.

Every address that a name stands for must be public, and the connection goes to one that was checked, so a name that
answers something else the next time changes nothing. A redirect is looked at like the first address.
"""

import asyncio
import functools
import ipaddress
import socket
import ssl
from collections.abc import Sequence
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Final

import httpx2

from oja.kernel import clock
from oja.kernel.settings import get_settings

SECONDS: Final = 30.0
HOPS: Final = 5
LONGEST_WAIT: Final = 6 * 3600
TIMEOUT: Final = httpx2.Timeout(10.0, connect=5.0)
_REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
_PASSING: Final = frozenset({408, 423, 425, 429})
_UNICAST: Final = ipaddress.ip_network("2000::/3")
_TRANSLATED: Final = ipaddress.ip_network("64:ff9b::/96")
# Services of clouds for their own machines (Azure's, Oracle's): public by their number, inside by what they are.
_INSIDE: Final = (ipaddress.ip_network("168.63.129.16/32"), ipaddress.ip_network("192.0.0.0/24"))

OTHER_SCHEME: Final = "Only addresses that start with https:// or http:// can be fetched."
HAS_LOGIN: Final = "An address with a user name in it is not fetched. Please give one that everybody can open."
NO_ADDRESS: Final = "This is no address that can be opened. Please check how it is written."
INSIDE: Final = "This address leads into a private network, so nothing is fetched from there."
TOO_MANY_HOPS: Final = "This address leads from one to the next without end."
UNKNOWN: Final = "Nobody knows where {host} is."
SILENT: Final = "{host} does not answer, or far too slowly."
TROUBLED: Final = "{host} has trouble of its own (answer {status})."
NOT_THERE: Final = "{host} does not have it or does not hand it out (answer {status})."
NO_CERTIFICATE: Final = "{host} cannot prove that it is who it says it is (its certificate)."

IPAddress = ipaddress.IPv4Address | ipaddress.IPv6Address


class Refused(Exception):
    """It is not fetched, and will not be by trying again; the message is a sentence for a person."""


class TooLarge(Exception):
    """It has, or claims, more bytes than wanted."""


class Passing(Exception):
    """It did not work this time; the message is a sentence for a person. `wait` are the seconds its host asks for."""

    def __init__(self, sentence: str, wait: int = 0) -> None:
        super().__init__(sentence)
        self.wait = wait


@dataclass(frozen=True, slots=True)
class _Next:
    """Where a redirect leads."""

    url: httpx2.URL


async def fetch(address: str, path: Path, *, most: int, agent: str) -> None:
    """
    Write what lies at an address to `path`; `agent` says who fetches it. Nothing of ours goes along.

    :raises Refused: it may not be fetched, or is not there
    :raises TooLarge: it has, or claims, more than `most` bytes
    :raises Passing: not now
    """
    url = _parsed(address)
    try:
        async with asyncio.timeout(SECONDS):
            for _ in range(HOPS + 1):
                step = await _step(url, path, most, agent)
                if step is None:
                    return
                url = step.url
    except TimeoutError:
        raise Passing(SILENT.format(host=url.host)) from None
    raise Refused(TOO_MANY_HOPS)


def is_public(address: str) -> bool:
    """True for the number of a machine that everybody can reach; one that is wrapped into another counts as itself."""
    return _is_public(ipaddress.ip_address(address.partition("%")[0]))


def _is_public(ip: IPAddress) -> bool:
    if isinstance(ip, ipaddress.IPv4Address):
        is_inside = any(ip in network for network in _INSIDE)
        return ip.is_global and not (ip.is_multicast or ip.is_reserved or is_inside)
    if ip in _TRANSLATED:
        return _is_public(ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF))
    wrapped = ip.ipv4_mapped or ip.sixtofour
    if wrapped is not None:
        return _is_public(wrapped)
    return ip in _UNICAST and ip.is_global and ip.teredo is None


def _parsed(address: str) -> httpx2.URL:
    try:
        url = httpx2.URL(address)
    except (httpx2.InvalidURL, ValueError):
        raise Refused(NO_ADDRESS) from None
    return _checked(url)


def _checked(url: httpx2.URL) -> httpx2.URL:
    if url.scheme not in {"http", "https"}:
        raise Refused(OTHER_SCHEME)
    if not url.raw_host:
        raise Refused(NO_ADDRESS)
    if url.userinfo:
        raise Refused(HAS_LOGIN)
    return url


async def _step(url: httpx2.URL, path: Path, most: int, agent: str) -> _Next | None:
    """Ask one address; None when its file is written."""
    numbers = await _numbers(url)
    headers = {"Host": url.netloc.decode("ascii"), "User-Agent": agent, "Accept-Encoding": "identity"}
    name = {"sni_hostname": url.raw_host.decode("ascii")}
    # A client of its own: no cookie, no proxy, and no connection that was opened under another name.
    async with httpx2.AsyncClient(verify=_trust(), timeout=TIMEOUT, trust_env=False) as client:
        for number in numbers:
            is_last = number == numbers[-1]
            there = url.copy_with(host=number)
            try:
                async with client.stream("GET", there, headers=headers, extensions=name) as answer:
                    return await _read(url, answer, path, most)
            except (httpx2.ConnectError, httpx2.ConnectTimeout) as trouble:
                if _is_about_trust(trouble):
                    raise Refused(NO_CERTIFICATE.format(host=url.host)) from trouble
                if is_last:
                    raise Passing(SILENT.format(host=url.host)) from trouble
            except (httpx2.HTTPError, httpx2.StreamError) as trouble:
                raise Passing(SILENT.format(host=url.host)) from trouble
    raise AssertionError("the last address has answered or raised")


async def _read(url: httpx2.URL, answer: httpx2.Response, path: Path, most: int) -> _Next | None:
    if answer.status_code in _REDIRECTS and "location" in answer.headers:
        try:
            return _Next(_checked(url.join(answer.headers["location"])))
        except (httpx2.InvalidURL, ValueError):
            raise Refused(NO_ADDRESS) from None
    if answer.status_code in _PASSING or answer.status_code >= 500:
        sentence = TROUBLED.format(host=url.host, status=answer.status_code)
        raise Passing(sentence, _wait(answer.headers.get("retry-after", "")))
    if answer.status_code != 200:
        raise Refused(NOT_THERE.format(host=url.host, status=answer.status_code))
    length = answer.headers.get("content-length", "")
    if length.isdecimal() and int(length) > most:
        raise TooLarge
    size = 0
    with path.open("wb") as file:
        # As they come: a small body that is packed could grow without end while it is unpacked.
        async for piece in answer.aiter_raw():
            size += len(piece)
            if size > most:
                raise TooLarge
            await asyncio.to_thread(file.write, piece)
    return None


async def _numbers(url: httpx2.URL) -> Sequence[str]:
    """
    The addresses behind a name, all of which may be asked.

    :raises Refused: one of them may not
    :raises Passing: nobody knows the name
    """
    port = url.port or (443 if url.scheme == "https" else 80)
    loop = asyncio.get_running_loop()
    try:
        found = await loop.getaddrinfo(url.raw_host.decode("ascii"), port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise Passing(UNKNOWN.format(host=url.host)) from None
    numbers = list(dict.fromkeys(str(entry[4][0]) for entry in found))
    if not all(_may_be_asked(number) for number in numbers):
        raise Refused(INSIDE)
    return numbers


def _may_be_asked(number: str) -> bool:
    ip = ipaddress.ip_address(number.partition("%")[0])
    return _is_public(ip) or any(ip in network for network in get_settings().fetch_networks)


def _wait(given: str) -> int:
    """The seconds of a `Retry-After`, however it is written."""
    if given.isdecimal():
        return min(int(given), LONGEST_WAIT)
    try:
        until = parsedate_to_datetime(given)
        return max(0, min(int((until - clock.now()).total_seconds()), LONGEST_WAIT))
    except (ValueError, TypeError):
        return 0


def _is_about_trust(trouble: BaseException) -> bool:
    cause: BaseException | None = trouble
    while cause is not None:
        if isinstance(cause, ssl.SSLCertVerificationError):
            return True
        cause = cause.__cause__ or cause.__context__
    return False


@functools.cache
def _trust() -> ssl.SSLContext:
    return httpx2.create_ssl_context()
