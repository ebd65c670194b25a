"""Frame: what every page of a shop shows around its content, and the small parts that several pages share."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from oja.carts.views import CartView
from oja.catalog.pictures import renditions
from oja.catalog.views import CategoryView, ProductView
from oja.kernel.money import Money
from oja.kernel.settings import get_settings
from oja.merchants.queries import Shop
from oja.storefront import languages, schemas, urls, words

FEW = 5
MOST_OF_ONE = 999


@dataclass(frozen=True)
class Visit:
    """Who looks at what: the shop, its categories, the visitor's cart, and the page asked for."""

    shop: Shop
    categories: list[CategoryView]
    cart: CartView | None
    here: str
    said: schemas.Said | None = None
    own_language: str = ""
    """The shop's; `shop` is in the visitor's."""


def page(visit: Visit, body: schemas.Body) -> schemas.Page:
    """A whole page around `body`."""
    current = _current_category(visit, body)
    return schemas.Page(
        locale=_tag(visit.shop),
        languages=_languages(visit),
        shop=shop_props(visit.shop),
        categories=[
            schemas.CategoryLink(
                name=one.name, url=urls.category(visit.shop.slug, one.slug), is_current=one.id == current
            )
            for one in visit.categories
            if one.parent_id is None and one.product_count > 0
        ],
        cart=cart_summary(visit),
        here=visit.here,
        said=visit.said,
        body=body,
    )


def _tag(shop: Shop) -> str:
    """Of a language that is spoken in many countries, the shop's: `en-NG`."""
    return shop.language if "-" in shop.language else f"{shop.language}-{shop.country}"


def _languages(visit: Visit) -> list[schemas.Language]:
    shop = visit.shop
    own = languages.spoken(shop, visit.own_language)
    there = languages.of(own)
    return [
        schemas.Language(
            code=one,
            name=languages.name(one),
            url=urls.also(visit.here, **{languages.PARAMETER: one}),
            is_own=one == visit.own_language,
            is_current=one == shop.language,
        )
        for one in there
        if len(there) > 1
    ]


def shop_props(shop: Shop) -> schemas.Shop:
    """The shop as its pages show it."""
    hello = words.say(shop.language, "hello", shop=shop.name)
    return schemas.Shop(
        name=shop.name,
        slug=shop.slug,
        initial=shop.name.strip()[:1].upper(),
        tagline=shop.tagline,
        logo_url=shop.logo_url,
        home_url=urls.home(shop.slug),
        cart_url=urls.cart(shop.slug),
        suggest_url=urls.suggest(shop.slug),
        add_url=urls.add(shop.slug),
        chat_url=chat_url(shop, hello),
    )


def chat_url(shop: Shop, text: str) -> str | None:
    """A link that opens a chat with the shop, or None when it has no number."""
    return urls.chat(get_settings().wa_link_base, shop.whatsapp_number, text) if shop.whatsapp_number else None


def amount(shop: Shop, minor: int) -> schemas.Amount:
    """An amount in the shop's currency, formatted here and nowhere else."""
    money = Money(minor, shop.currency)
    return schemas.Amount(amount=str(money), currency=shop.currency, text=money.display(shop.money_locale))


def tiles(shop: Shop, products: Iterable[ProductView]) -> list[schemas.Tile]:
    """Products as the grid shows them."""
    return [tile(shop, product) for product in products]


def tile(shop: Shop, product: ProductView) -> schemas.Tile:
    """A product as the grid shows it."""
    left = product.stock_quantity
    is_there = product.in_stock and left != 0
    is_last = is_there and left is not None and left <= FEW
    return schemas.Tile(
        id=str(product.id),
        name=product.name,
        url=urls.product(shop.slug, product.slug),
        image_url=product.image_url,
        picture=picture(product.image_url),
        price=amount(shop, product.from_minor),
        availability="last" if is_last else "available" if is_there else "sold_out",
        left=left if is_last else None,
        has_choices=product.has_choices,
    )


def picture(address: str | None, alt: str = "") -> schemas.Picture | None:
    """A picture of ours in all its sizes; None for an address from elsewhere."""
    shown = renditions.of(address)
    if shown is None:
        return None
    return schemas.Picture(
        template=shown.template, widths=list(shown.widths), width=shown.width, height=shown.height, alt=alt
    )


def cart_summary(visit: Visit) -> schemas.CartSummary:
    """What the cart bar and the badges show."""
    if visit.cart is None or not visit.cart.lines:
        return schemas.CartSummary()
    pieces: dict[str, int] = {}
    for line in visit.cart.lines:
        pieces[str(line.product_id)] = pieces.get(str(line.product_id), 0) + line.quantity
    return schemas.CartSummary(
        count=visit.cart.item_count, total=amount(visit.shop, visit.cart.subtotal_minor), in_cart=pieces
    )


def _current_category(visit: Visit, body: schemas.Body) -> UUID | None:
    if not isinstance(body, schemas.Listing) or body.category is None:
        return None
    by_url = {urls.category(visit.shop.slug, one.slug): one for one in visit.categories}
    shown = by_url.get(body.action_url)
    return shown.path[0] if shown else None
