"""
Places: where the pictures that are shown lie. In the store of public files (a folder, or a bucket), or at Cloudinary.

A picture stays where it was put: another setting is for the pictures that come after.
"""

import asyncio
from pathlib import Path
from typing import Final, Protocol
from uuid import UUID

from oja.catalog.pictures import cloudinary, drawing, limits, renditions
from oja.catalog.pictures.cloudinary import Account
from oja.catalog.pictures.renditions import ADDRESS, Renditions
from oja.kernel import http, storage
from oja.kernel.settings import get_settings

STORE_AWAY: Final = "The store of files does not answer right now. Your picture is safe here and goes on by itself."


class Away(Exception):
    """The place cannot be reached, or refuses us; the message is a sentence for the merchant."""


class Place(Protocol):
    """Who keeps pictures."""

    async def publish(self, merchant_id: UUID, name: str, made: Path) -> str:
        """
        Keep what was drawn; answers the main address. Again changes nothing.

        :raises Away: not now
        """

    async def withdraw(self, url: str) -> None:
        """
        Let go of the picture with this main address. Again changes nothing.

        :raises Away: not now
        """


class OwnStore:
    """Every width and format lies in the store of public files."""

    async def publish(self, merchant_id: UUID, name: str, made: Path) -> str:  # noqa: ARG002 - the name tells shops apart
        """Keep every file that was drawn."""
        size = name.rpartition("-")[2].split("x")
        shown = renditions.ours(name, int(size[0]), int(size[1]))
        try:
            for width in shown.widths:
                for ending, mime_type in limits.MIME_TYPES.items():
                    file = made / f"{width}.{ending}"
                    await storage.public().put(key_of(shown.address(width, ending)), file, mime_type)
        except OSError as trouble:
            raise Away(STORE_AWAY) from trouble
        return shown.main

    async def withdraw(self, url: str) -> None:
        """Let go of every file."""
        shown = _renditions(url)
        try:
            for width in shown.widths:
                for ending in limits.FORMATS:
                    await storage.public().delete(key_of(shown.address(width, ending)))
        except OSError as trouble:
            raise Away(STORE_AWAY) from trouble


class Cloudinary:
    """Only the original lies there; widths and formats are drawn when they are asked for."""

    def __init__(self, account: Account) -> None:
        self._account = account

    async def publish(self, merchant_id: UUID, name: str, made: Path) -> str:
        """Upload the original."""
        content = await asyncio.to_thread((made / drawing.ORIGINAL).read_bytes)
        try:
            secure_url = await cloudinary.upload(http.client(), self._account, f"oja/{merchant_id}/{name}", content)
        except cloudinary.Trouble as trouble:
            raise Away(str(trouble)) from trouble
        return _main_at_cloudinary(secure_url, name)

    async def withdraw(self, url: str) -> None:
        """Delete the original and all that was drawn from it."""
        public_id = url[url.index("/oja/") + 1 : -len(".jpg")]
        try:
            await cloudinary.destroy(http.client(), self._account, public_id)
        except cloudinary.Trouble as trouble:
            raise Away(str(trouble)) from trouble


def chosen() -> str:
    """The name of the place for new pictures."""
    return "cloudinary" if get_settings().cloudinary_url else "store"


def place(name: str) -> Place:
    """
    A place by its name.

    :raises Away: it is Cloudinary, and nobody gave us a key to it
    """
    if name == "store":
        return OwnStore()
    url = get_settings().cloudinary_url
    if url is None:
        raise Away(cloudinary.NO_KEY)
    return Cloudinary(cloudinary.account(url.get_secret_value()))


def key_of(address: str) -> str:
    """Where in the store of public files an address of ours lies."""
    name, _, file = address.removeprefix(f"{ADDRESS}/").partition("/")
    return f"pictures/{name[:2]}/{name}/{file}"


def _renditions(url: str) -> Renditions:
    shown = renditions.of(url)
    assert shown is not None, "every picture is kept with a main address of ours"
    return shown


def _main_at_cloudinary(secure_url: str, name: str) -> str:
    before, _, after = secure_url.partition("/image/upload/")
    width = limits.main_width(int(name.rpartition("-")[2].split("x")[0]))
    url = f"{before}/image/upload/c_limit,q_auto,w_{width}/{after.rpartition('.')[0]}.jpg"
    if renditions.of(url) is None:
        raise Away(cloudinary.ODD)
    return url
