"""Addresses of a shop's pages: the one place that knows their shape."""

import re
from urllib.parse import quote, urlencode, urlsplit

from oja.merchants.queries import Shop

SLUG = re.compile(r"[a-z0-9-]{1,63}")
CATEGORY, PRODUCT, CART, COLLECTION = "c", "p", "cart", "collections"
ORDER, INFO, SEEN = "orders", "pages", "seen"


def home(shop: Shop) -> str:
    """The shop's front."""
    return shop.root or "/"


def category(shop: Shop, category_slug: str) -> str:
    """One category."""
    return f"{shop.root}/{CATEGORY}/{quote(category_slug)}"


def collection(shop: Shop, collection_slug: str) -> str:
    """One collection."""
    return f"{shop.root}/{COLLECTION}/{quote(collection_slug)}"


def wait(shop: Shop, product_slug: str) -> str:
    """Where a number to be told that a product is back is posted to."""
    return f"{product(shop, product_slug)}/wait"


def product(shop: Shop, product_slug: str) -> str:
    """One product."""
    return f"{shop.root}/{PRODUCT}/{quote(product_slug)}"


def seen(shop: Shop) -> str:
    """What a browser remembers of products is asked for here."""
    return f"{shop.root}/{SEEN}"


def cart(shop: Shop) -> str:
    """The visitor's cart."""
    return f"{shop.root}/{CART}"


def add(shop: Shop) -> str:
    """Where adding posts to."""
    return f"{shop.root}/{CART}/lines"


def line(shop: Shop, variant_id: object) -> str:
    """Where a change of one line posts to."""
    return f"{shop.root}/{CART}/lines/{variant_id}"


def handoff(shop: Shop) -> str:
    """Where ordering in the chat posts to."""
    return f"{shop.root}/{CART}/handoff"


def checkout(shop: Shop) -> str:
    """Where she says who she is and where it goes, and where that posts to."""
    return f"{shop.root}/checkout"


def review(shop: Shop) -> str:
    """Everything at a glance, before she orders."""
    return f"{shop.root}/checkout/review"


def coupon(shop: Shop) -> str:
    """Where a coupon's code posts to."""
    return f"{shop.root}/checkout/coupon"


def place(shop: Shop) -> str:
    """Where ordering posts to."""
    return f"{shop.root}/checkout/place"


def order(shop: Shop, token: str) -> str:
    """One order, for whoever has this link."""
    return f"{shop.root}/{ORDER}/{token}"


def link(shop: Shop, token: str) -> str:
    """A customer's own link from the chat, and where opening it posts to."""
    return f"{shop.root}/open/{token}"


def carry(shop: Shop, token: str) -> str:
    """Where a guest's cart arrives from another host of the shop."""
    return f"{shop.root}/carry/{token}"


def forget(shop: Shop) -> str:
    """Where a browser that is somebody else's is made nobody's."""
    return f"{shop.root}/forget"


def order_text(shop: Shop, code: str) -> str:
    """The message that orders a cart, to be copied."""
    return f"{shop.root}/{CART}/message?code={code}"


def live(shop: Shop) -> str:
    """Where a change of the visitor's cart is told."""
    return f"{shop.root}/{CART}/live"


def worker(shop: Shop) -> str:
    """The service worker, which keeps what was seen of the shop."""
    return f"{shop.root}/sw.js"


def offline(shop: Shop) -> str:
    """The page that it shows where there is no line."""
    return f"{shop.root}/offline"


def told(shop: Shop) -> str:
    """Where a page tells of itself; with `.gif`, where no script runs."""
    return f"{shop.root}/told"


def suggest(shop: Shop) -> str:
    """Where the search field asks while somebody types."""
    return f"{shop.root}/suggest"


def sitemap(shop: Shop) -> str:
    """Where search engines read all addresses of a shop."""
    return f"{shop.root}/sitemap.xml"


def card(shop: Shop, version: str) -> str:
    """The picture under a link to the shop."""
    return f"{shop.root}/card-{version}.jpg"


def product_card(shop: Shop, product_slug: str, version: str) -> str:
    """The picture under a link to a product."""
    return f"{product(shop, product_slug)}/card-{version}.jpg"


def icon(shop: Shop, size: int, version: str) -> str:
    """The shop on the home screen of a phone."""
    return f"{shop.root}/icon-{size}-{version}.png"


def manifest(shop: Shop) -> str:
    """What a phone needs to keep the shop on its home screen."""
    return f"{shop.root}/manifest.webmanifest"


def info(shop: Shop, page_slug: str) -> str:
    """A page in the merchant's own words."""
    return f"{shop.root}/{INFO}/{quote(page_slug)}"


def review_order(shop: Shop, token: str) -> str:
    """Where she says what she thinks of an order."""
    return f"{order(shop, token)}/reviews"


def with_query(path: str, **query: str) -> str:
    """`path` with those parameters that are not empty."""
    wanted = {name: value for name, value in query.items() if value}
    return f"{path}?{urlencode(wanted)}" if wanted else path


def also(address: str, **query: str) -> str:
    """`address`, which may have parameters, with more of them."""
    path, _, before = address.partition("?")
    more = urlencode({name: value for name, value in query.items() if value})
    return "?".join(part for part in (path, "&".join(part for part in (before, more) if part)) if part)


def chat(wa_link_base: str, number: str, text: str = "") -> str:
    """A link that opens a WhatsApp chat with `number`, with `text` typed in."""
    digits = "".join(character for character in number if character.isdigit())
    return f"{wa_link_base}/{digits}" + (f"?text={quote(text)}" if text else "")


def share(wa_link_base: str, text: str) -> str:
    """A link that opens WhatsApp with `text`, for whomever she chooses there."""
    return f"{wa_link_base}/?text={quote(text)}"


def within(shop: Shop, wanted: str) -> str:
    """`wanted` when it is a page of this shop, else the shop's front: a form cannot send people elsewhere."""
    try:
        parts = urlsplit(wanted)
    except ValueError:  # `http://[`
        return home(shop)
    is_below = parts.path == home(shop) or parts.path.startswith(f"{shop.root}/")
    is_ours = is_below and not parts.scheme and not parts.netloc and not parts.path.startswith("//")
    if not is_ours or "\\" in wanted or not wanted.isprintable():
        return home(shop)
    return f"{parts.path}?{parts.query}" if parts.query else parts.path


def origin(url: str) -> str:
    """Scheme and host of an absolute address, for a content security policy; empty for a relative one."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}" if parts.netloc else ""
