"""What stands on a card, where it is, and how it is drawn."""

import asyncio
import dataclasses
import functools
import hashlib
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import orjson

from oja.catalog.pictures import crew, places, renditions
from oja.catalog.views import ProductView
from oja.kernel import ids, storage
from oja.kernel.logs import log
from oja.kernel.money import Money
from oja.merchants.queries import Shop
from oja.storefront import head
from oja.storefront.design import colours, themes
from oja.storefront.design.looks import ShopLook

MADE_AS: Final = 1
"""Grows when cards are drawn differently, so that those of before are not shown."""
COMMAND: Final = (sys.executable, "-m", "oja.storefront.cards.maker")
PATIENCE_SECONDS: Final = 20.0


@dataclass(frozen=True)
class Card:
    """Everything that is on a card; photo and logo are addresses of pictures of ours."""

    shop: str
    name: str
    price: str = ""
    plain_price: str = ""
    photo: str = ""
    logo: str = ""
    accent: str = themes.OWN_ACCENT
    is_rtl: bool = False

    @property
    def version(self) -> str:
        """Another one for everything else that is on it."""
        told = orjson.dumps([MADE_AS, *dataclasses.astuple(self)])
        return hashlib.blake2b(told, digest_size=8).hexdigest()


def of_product(shop: Shop, look: ShopLook, view: ProductView) -> Card:
    """The card of a product, in the shop's own language."""
    money = Money(view.from_minor, shop.currency)
    return dataclasses.replace(
        of_shop(shop, look),
        name=view.name,
        price=money.display(shop.money_locale),
        plain_price=f"{shop.currency} {money}",
        photo=ours(view.image_url),
    )


def of_shop(shop: Shop, look: ShopLook) -> Card:
    """The card of the shop itself."""
    return Card(
        shop=shop.name,
        name=look.tagline or shop.name,
        photo=ours(look.cover_url),
        logo=ours(look.logo_url),
        accent=colours.for_light(themes.accent(look)),
        is_rtl=head.direction(shop.language) == "rtl",
    )


async def find(shop: Shop, card: Card) -> str | None:
    """Where in the store of public files the card lies, drawn now if it never was; None when it cannot be."""
    key = f"cards/{shop.id}/{card.version}.jpg"
    return await keep(key, "image/jpeg", dataclasses.asdict(card), {"photo": card.photo, "logo": card.logo})


async def keep(key: str, mime_type: str, order: dict[str, Any], pictures: dict[str, str]) -> str | None:
    """
    Have something drawn with these pictures of ours, unless it lies there already; answers `key`, or None.

    Two who ask at once draw it twice, and the same.
    """
    try:
        if await storage.public().size(key) is None:
            await _draw(key, mime_type, order, pictures)
    except (crew.CannotBeMade, crew.MakerDied, OSError) as trouble:
        log.warning("card not drawn", key=key, error=f"{type(trouble).__name__}: {trouble}")
        return None
    return key


async def _draw(key: str, mime_type: str, order: dict[str, Any], pictures: dict[str, str]) -> None:
    folder = await asyncio.to_thread(storage.incoming) / f"{ids.new()}.card"
    await asyncio.to_thread(folder.mkdir)
    try:
        files = {name: await _fetched(url, folder / name) for name, url in pictures.items()}
        target = folder / "drawn"
        await makers().draw(order | files | {"target": str(target)})
        await storage.public().put(key, target, mime_type)
    finally:
        await asyncio.to_thread(shutil.rmtree, folder, ignore_errors=True)


async def _fetched(url: str, path: Path) -> str | None:
    """The picture at an address of ours as a file of this machine; None for none, and for one that is gone."""
    key = places.key_of(url)
    if not url or await storage.public().size(key) is None:
        return None
    await asyncio.to_thread(path.write_bytes, b"".join([piece async for piece in storage.public().read(key)]))
    return str(path)


def ours(address: str | None) -> str:
    """The address of a picture that lies in our own store; others would have to be fetched from strangers."""
    shown = renditions.of(address)
    return shown.main if shown is not None and shown.template.startswith(renditions.ADDRESS) else ""


class _Makers(crew.Crew):
    async def draw(self, order: dict[str, Any]) -> None:
        await self._have(order)


@functools.cache
def makers() -> _Makers:
    """Who draws the cards of this process: one at a time, beside the makers of pictures."""
    return _Makers(1, command=COMMAND, patience=PATIENCE_SECONDS)


async def close() -> None:
    """Let the maker go at the end of the process."""
    if makers.cache_info().currsize:
        await makers().close()
        makers.cache_clear()
