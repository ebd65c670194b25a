import json
from html.parser import HTMLParser

from oja.storefront import head, page_schemas, schemas
from oja.storefront.ordering_schemas import Cart

HOSTILE = '"><script>alert(1)</script></title></script><!-- \u2028'


class Tags(HTMLParser):
    """The tags of a head, as a link preview reads them."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.meta: dict[str, str] = {}
        self.canonical = ""
        self.data: list[dict[str, object]] = []
        self.scripts: list[str] = []
        self._in = ""
        self.title = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self._in = tag
        if tag == "meta":
            self.meta[given.get("property") or given.get("name", "")] = given.get("content", "")
        if tag == "link" and given.get("rel") == "canonical":
            self.canonical = given["href"]
        if tag == "script":
            self.scripts.append(given.get("type", "javascript"))

    def handle_data(self, data: str) -> None:
        if self._in == "title":
            self.title += data
        if self._in == "script":
            self.data.append(json.loads(data))

    def handle_endtag(self, _tag: str) -> None:
        self._in = ""


def product_page(name: str = "Basmati Rice 5kg", description: str = "") -> page_schemas.Page:
    tile = schemas.Tile(
        id="1",
        name=name,
        url="/shop/p/rice",
        image_url="/media/rice.jpg",
        price=schemas.Amount(amount="12300.00", currency="NGN", text="₦12,300"),
        availability="available",
    )
    shop = schemas.Shop(
        name="Starling Market",
        slug="shop",
        initial="S",
        origin="https://oja.example",
        home_url="/shop",
        cart_url="/shop/cart",
        suggest_url="/s/suggest",
        add_url="/shop/cart/lines",
    )
    return page_schemas.Page(
        locale="en-NG",
        shop=shop,
        categories=[],
        cart=schemas.CartSummary(),
        here="/shop/p/rice",
        card_url="/shop/card-1.jpg",
        icon_url="/shop/icon-180-1.png",
        manifest_url="/shop/manifest.webmanifest",
        told_url="/shop/told",
        body=schemas.Product(
            tile=tile,
            description=description,
            most=5,
            share_url="https://wa.me/?text=x",
            card_url="/shop/p/rice/card-1.jpg",
            seen_url="/shop/seen",
            breadcrumbs=[schemas.Link(name="Rice", url="/c")],
        ),
    )


def read(page: page_schemas.Page, title: str = "", description: str = "") -> Tags:
    return Tags(head.tags(head.of(page, title, description), page, "#0d5a43"))


def test_says_what_a_link_preview_needs() -> None:
    tags = read(product_page(), "Basmati Rice 5kg · Starling Market", "₦12,300 · In stock")
    assert tags.title == "Basmati Rice 5kg · Starling Market"
    assert tags.meta["og:title"] == tags.title
    assert tags.meta["og:description"] == tags.meta["description"] == "₦12,300 · In stock"
    assert tags.meta["og:url"] == tags.canonical
    assert tags.canonical.startswith("http")
    assert tags.canonical.endswith("/shop/p/rice")
    assert tags.meta["og:image"].startswith("http")
    assert tags.meta["product:price:amount"] == "12300.00"


def test_tells_search_engines_price_and_stock() -> None:
    product, trail = read(product_page()).data
    assert product["@type"] == "Product"
    offer = product["offers"]
    assert isinstance(offer, dict)
    assert (offer["price"], offer["priceCurrency"]) == ("12300.00", "NGN")
    assert offer["availability"] == "https://schema.org/InStock"
    assert trail["@type"] == "BreadcrumbList"


def test_hostile_words_stay_words() -> None:
    tags = read(product_page(HOSTILE, HOSTILE), HOSTILE, HOSTILE)
    assert set(tags.scripts) == {"application/ld+json"}
    assert tags.title == HOSTILE
    assert tags.meta["og:title"] == HOSTILE
    assert tags.data[0]["name"] == HOSTILE


def test_writes_a_head_although_the_renderer_gave_no_title() -> None:
    tags = read(product_page())
    assert tags.title == "Basmati Rice 5kg · Starling Market"
    assert tags.meta["og:description"] == "₦12,300"


def test_keeps_carts_out_of_search_engines() -> None:
    cart = Cart(lines=[], count=0, checkout_url="/c", live_url="/l", handoff_url="/x", can_order=False)
    page = product_page().model_copy(update={"body": cart})
    assert read(page, "Your cart").meta["robots"] == "noindex"


def test_writes_right_to_left_languages_from_the_right() -> None:
    assert head.direction("ar-EG") == "rtl"
    assert head.direction("en-NG") == "ltr"
