"""No page loads anything from a third party, and none could: its policy says so."""

from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit

import httpx2
import pytest

from oja.kernel.settings import get_settings
from tests.factories.carts import put_on_sale
from tests.support.cast import Actor

SHOP = "/starlingmarket"
LOADING = {"script": "src", "img": "src", "source": "srcset", "iframe": "src", "link": "href", "video": "src"}
PAGES = [
    SHOP,
    f"{SHOP}?q=rice",
    f"{SHOP}/p/rice",
    f"{SHOP}/p/gone",
    f"{SHOP}/cart",
    f"{SHOP}/checkout",
    "/dashboard",
    "/dashboard/visits",
    "/",
]


class Loaded(HTMLParser):
    """The addresses that a page loads something from."""

    def __init__(self) -> None:
        super().__init__()
        self.addresses: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        # Where the page itself stands is no address that it loads.
        if tag in LOADING and told.get("rel") not in {"canonical", "alternate"} and (given := told.get(LOADING[tag])):
            self.addresses += [part.split()[0] for part in given.split(",")]


@pytest.mark.parametrize("path", PAGES)
async def test_a_page_loads_from_our_own_host_alone(client: httpx2.AsyncClient, ada: Actor, path: str) -> None:
    rice = await put_on_sale(ada, "Rice")
    await client.post(f"{SHOP}/cart/lines", data={"product_id": str(rice.id)})
    page = await client.get(path, follow_redirects=True)
    home = get_settings().public_url
    found = Loaded()
    found.feed(page.text)
    hosts = {urlsplit(urljoin(f"{home}{path}", address)).netloc for address in found.addresses}
    assert hosts == {urlsplit(home).netloc}
    policy = dict(part.split(" ", 1) for part in page.headers["content-security-policy"].split("; "))
    for directive in ("default-src", "script-src", "connect-src", "font-src"):
        assert policy[directive] == "'self'", directive
