"""
Contents: an item as Meta takes it, and what keeps it out. Pure: no database, no network.

Source of the fields: Meta's page "Product Catalog Items Batch" (reference: WhatsApp 1.9).
"""

import hashlib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import quote

from oja.catalog.publishing import Item
from oja.kernel.money import decimal_text
from oja.kernel.settings import get_settings
from oja.merchants.queries import Shop

SHAPE: Final = 2
"""Another number sends every item anew: for when what is made of the same content is another thing."""

MOST_TITLE: Final = 200
MOST_DESCRIPTION: Final = 5000
NO_PICTURE: Final = "WhatsApp shows only products with a picture. Add one to this product, and it goes by itself."
NO_PRICE: Final = "WhatsApp does not show products without a price. Give this one a price, and it goes by itself."
PUBLISHED, HIDDEN = "published", "hidden"

# How shops name the options that Meta has fields of its own for.
_FIELDS: Final[Mapping[str, frozenset[str]]] = {
    "color": frozenset({"color", "colour", "couleur", "cor", "farbe", "colore", "warna"}),
    "size": frozenset({"size", "taille", "talla", "tamanho", "grosse", "größe", "taglia", "ukuran"}),
    "material": frozenset({"material", "matière", "materiale", "bahan"}),
    "pattern": frozenset({"pattern", "motif", "muster", "padrão"}),
}


@dataclass(frozen=True, slots=True)
class Window:
    """What items say of the shop itself."""

    name: str
    currency: str
    home: str
    public_url: str

    @property
    def fingerprint(self) -> str:
        """Another one as soon as anything here is."""
        said = "\x1f".join((str(SHAPE), self.name, self.currency, self.home, self.public_url))
        return hashlib.md5(said.encode(), usedforsecurity=False).hexdigest()


def window_of(shop: Shop) -> Window:
    """The shop as its items know it."""
    public_url = get_settings().public_url
    return Window(shop.name, shop.currency, shop.home, public_url)


def problem(item: Item) -> str | None:
    """What keeps an item out of WhatsApp, in a sentence to act on; None when it may go."""
    if not item.image_url:
        return NO_PICTURE
    return NO_PRICE if item.price_minor <= 0 else None


def data(item: Item, window: Window, *, is_visible: bool) -> dict[str, Any]:
    """
    An item as it is sent. All fields are always there, so that sending it again leaves nothing old behind: a sale is
    over when `sale_price` is empty (as in the plugin `facebook-for-woocommerce`, `add_sale_price`).
    """
    title = f"{item.name}, {item.variant}" if item.variant else item.name
    category = f"{item.top} > {item.category}" if item.top else item.category
    return {
        "id": item.retailer_id,
        "title": title[:MOST_TITLE],
        "description": (item.description or "").strip()[:MOST_DESCRIPTION] or title[:MOST_TITLE],
        "availability": "in stock" if item.in_stock else "out of stock",
        "condition": "new",
        "price": _price(item.was_minor or item.price_minor, window),
        "sale_price": _price(item.price_minor, window) if item.was_minor else "",
        "link": f"{window.home}/p/{quote(item.slug)}",
        "image_link": picture(item.image_url, window),
        "brand": item.brand or window.name,
        "product_type": category,
        "custom_label_0": str(item.top_id),
        "visibility": PUBLISHED if is_visible else HIDDEN,
    } | _variant(item)


def picture(image_url: str | None, window: Window) -> str:
    """The whole address of a picture."""
    given = image_url or ""
    return f"{window.public_url}{given}" if given.startswith("/") else given


def _price(minor: int, window: Window) -> str:
    return f"{decimal_text(minor, window.currency)} {window.currency}"


def _variant(item: Item) -> dict[str, str]:
    own: dict[str, str] = {"item_group_id": item.group_id or item.retailer_id}
    if item.group_id is None:
        return own
    others = []
    for name, value in item.options.items():
        folded = unicodedata.normalize("NFC", name).casefold().strip()
        field = next((field for field, names in _FIELDS.items() if folded in names and field not in own), None)
        if field is not None:
            own[field] = value
        else:
            others.append(f"{name}:{value}")
    return own | ({"additional_variant_attribute": ",".join(others)} if others else {})
