"""Addresses of a shop's pages: the one place that knows their shape."""

import re
from urllib.parse import quote, urlencode, urlsplit

SLUG = re.compile(r"[a-z0-9-]{1,63}")
CATEGORY, PRODUCT, CART, COLLECTION = "c", "p", "cart", "collections"


def home(slug: str) -> str:
    """The shop's front."""
    return f"/{slug}"


def category(slug: str, category_slug: str) -> str:
    """One category."""
    return f"/{slug}/{CATEGORY}/{quote(category_slug)}"


def collection(slug: str, collection_slug: str) -> str:
    """One collection."""
    return f"/{slug}/{COLLECTION}/{quote(collection_slug)}"


def wait(slug: str, product_slug: str) -> str:
    """Where a number to be told that a product is back is posted to."""
    return f"{product(slug, product_slug)}/wait"


def product(slug: str, product_slug: str) -> str:
    """One product."""
    return f"/{slug}/{PRODUCT}/{quote(product_slug)}"


def cart(slug: str) -> str:
    """The visitor's cart."""
    return f"/{slug}/{CART}"


def add(slug: str) -> str:
    """Where adding posts to."""
    return f"/{slug}/{CART}/lines"


def line(slug: str, variant_id: object) -> str:
    """Where a change of one line posts to."""
    return f"/{slug}/{CART}/lines/{variant_id}"


def handoff(slug: str) -> str:
    """Where ordering in the chat posts to."""
    return f"/{slug}/{CART}/handoff"


def suggest(slug: str) -> str:
    """Where the search field asks while somebody types."""
    return f"/{slug}/suggest"


def sitemap(slug: str) -> str:
    """Where search engines read all addresses of a shop."""
    return f"/{slug}/sitemap.xml"


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


def within(slug: str, wanted: str) -> str:
    """`wanted` when it is a page of this shop, else the shop's front: a form cannot send people elsewhere."""
    try:
        parts = urlsplit(wanted)
    except ValueError:  # `http://[`
        return home(slug)
    is_ours = not parts.scheme and not parts.netloc and (parts.path == home(slug) or parts.path.startswith(f"/{slug}/"))
    if not is_ours or "\\" in wanted or not wanted.isprintable():
        return home(slug)
    return f"{parts.path}?{parts.query}" if parts.query else parts.path


def origin(url: str) -> str:
    """Scheme and host of an absolute address, for a content security policy; empty for a relative one."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}" if parts.netloc else ""
