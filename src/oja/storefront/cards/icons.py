"""Icons: a shop on the home screen of a phone, with its logo or the first letter of its name on its colour."""

import dataclasses
import hashlib
from dataclasses import dataclass
from typing import Final

import orjson

from oja.merchants.queries import Shop
from oja.storefront.cards import service
from oja.storefront.design import colours, themes
from oja.storefront.design.looks import ShopLook

SIZES: Final = (180, 192, 512)
"""Of an iPhone's home screen, then of Android's and its splash screen."""


@dataclass(frozen=True)
class Icon:
    """Everything that is on an icon; the logo is the address of a picture of ours."""

    shop: str
    logo: str
    accent: str

    @property
    def version(self) -> str:
        """Another one for everything else that is on it."""
        told = orjson.dumps([service.MADE_AS, *dataclasses.astuple(self)])
        return hashlib.blake2b(told, digest_size=8).hexdigest()


def of(shop: Shop, look: ShopLook) -> Icon:
    """The icon of a shop."""
    return Icon(shop.name, service.ours(look.logo_url), colours.for_light(themes.accent(look)))


async def find(shop: Shop, icon: Icon, size: int) -> str | None:
    """Where in the store of public files it lies, drawn now if it never was; None when it cannot be."""
    key = f"cards/{shop.id}/icon-{icon.version}-{size}.png"
    order = dataclasses.asdict(icon) | {"side": size}
    return await service.keep(key, "image/png", order, {"logo": icon.logo})
